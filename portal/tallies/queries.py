"""Sums over counters. What they cost depends on regions, items and months, never on how much was counted."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import QuerySet, Sum

from portal.regions.scoped import PROVINCE, level_of, within
from portal.tallies.models import Tally


def counted(
    *,
    region_code: str,
    items: Iterable[str] | None = None,
    office_ids: Iterable[int] | None = None,
    first_month: date | None = None,
    last_month: date | None = None,
) -> QuerySet[Tally]:
    """The counters inside a region, of some items, offices and months; whatever is not named is all."""
    tallies = Tally.objects.filter(within(region_code))
    if items is not None:
        tallies = tallies.filter(item__in=items)
    if office_ids is not None:
        tallies = tallies.filter(office_id__in=office_ids)
    if first_month is not None:
        tallies = tallies.filter(month__gte=first_month.replace(day=1))
    if last_month is not None:
        tallies = tallies.filter(month__lte=last_month)
    return tallies


def by_state(tallies: QuerySet[Tally]) -> dict[str, int]:
    """How many in each state; a state in which nothing stands is left out."""
    rows = tallies.filter(count__gt=0).order_by("state").values_list("state")
    return dict(rows.annotate(total=Sum("count")))


def by_item(tallies: QuerySet[Tally]) -> dict[str, dict[str, int]]:
    """How many in each state, per item."""
    return _by("item", tallies)


def by_month(tallies: QuerySet[Tally]) -> dict[date, dict[str, int]]:
    """How many in each state, per month."""
    return _by("month", tallies)


def by_region_below(tallies: QuerySet[Tally], region_code: str) -> dict[str, dict[str, int]]:
    """How many in each state, per city of a province or per county of a city.

    What is counted at the region's own offices stands under the region's own code.
    """
    found = _by("city_code" if level_of(region_code) == PROVINCE else "county_code", tallies)
    return {code or region_code: states for code, states in found.items()}


def _by(column: str, tallies: QuerySet[Tally]) -> dict[Any, dict[str, int]]:
    found: dict[Any, dict[str, int]] = {}
    rows = tallies.filter(count__gt=0).order_by(column, "state").values_list(column, "state")
    for key, state, total in rows.annotate(total=Sum("count")):
        found.setdefault(key, {})[state] = total
    return found

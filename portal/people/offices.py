"""Offices as reference data: every kind of the table in every region of its level, for the days that both stand."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from django.db import transaction

from portal.people.models import Office
from portal.people.office_kinds import kind_in_charge, table
from portal.regions.models import CountyKind, Region
from portal.regions.scoped import COUNTY, TOWNSHIP, level_of
from portal.regions.succession import heir

STREET, STREET_WORD = "street", "街道"  # a township run by an office of its county, not by a government of its own
LAST_WORD = re.compile(r"(\w族自治县|街道|[市区县镇乡])$")
KEY = ("kind", "region_code", "valid_from")
ONE_DAY = timedelta(days=1)
Heirs = Mapping[tuple[str, date], str]


@transaction.atomic
def load() -> None:
    """Bring the offices to what the tables say; doing it again changes nothing.

    Offices that the tables no longer name stay, because posts and papers may hold them.
    """
    regions = list(Region.objects.all())
    ended = [(region.code, region.valid_to + ONE_DAY) for region in regions if region.valid_to]
    offices = list(plan(regions))
    link_successors(offices, {place: heir(*place) for place in ended})
    if _stand_as_planned(offices):
        return
    while offices:
        # A successor, whose number the office holds, is written first; it ends later, so there is no circle.
        ready = [office for office in offices if office.successor is None or office.successor.pk]
        Office.objects.bulk_create(
            ready,
            update_conflicts=True,
            unique_fields=KEY,
            update_fields=["name", "short_name", "valid_to", "successor"],
        )
        offices = [office for office in offices if office.pk is None]


def _stand_as_planned(offices: Iterable[Office]) -> bool:
    """Whether nothing is left to write, as after most migrates."""
    fields = (*KEY, "name", "short_name", "valid_to")
    planned = {
        (*_values(office, fields), *(_values(office.successor, KEY) if office.successor else (None,) * len(KEY)))
        for office in offices
    }
    return planned <= set(Office.objects.values_list(*fields, *(f"successor__{field}" for field in KEY)))


def _values(office: Office, fields: Iterable[str]) -> tuple[Any, ...]:
    return tuple(getattr(office, field) for field in fields)


def plan(regions: Iterable[Region]) -> Iterator[Office]:
    """The offices of the regions, not saved."""
    names = {region.code: region.name for region in regions}
    for region in regions:
        words = _words(region, names)
        for row in table():
            days = max(row.valid_from, region.valid_from), min(row.valid_to or date.max, region.valid_to or date.max)
            if row.name and row.level == _level(region) and days[0] <= days[1]:
                yield Office(
                    kind=row.kind,
                    region_code=region.code,
                    name=row.name.format_map(words),
                    short_name=row.short_name.format_map(words),
                    valid_from=days[0],
                    valid_to=None if days[1] == date.max else days[1],
                )


def link_successors(offices: Iterable[Office], heirs: Heirs) -> None:
    """Name for each office that ends the one that has its work on the day after. `heirs`: who follows a region."""
    places = defaultdict(list)
    for office in offices:
        places[office.kind, office.region_code].append(office)
    for office in offices:
        if office.valid_to is None:
            continue
        next_day = office.valid_to + ONE_DAY
        kind = kind_in_charge(office.kind, level_of(office.region_code), next_day)
        code = heirs.get((office.region_code, next_day), office.region_code)
        office.successor = next((other for other in places[kind, code] if other.holds_on(next_day)), None)


def _level(region: Region) -> str:
    return STREET if region.level == TOWNSHIP and region.name.endswith(STREET_WORD) else region.level


def _words(region: Region, names: Mapping[str, str]) -> dict[str, str]:
    """What the patterns of the table may say of a region."""
    city, county = names.get(f"{region.code[:4]}00", ""), names.get(region.code[:6], "")
    is_district = region.level == COUNTY and region.county_kind is CountyKind.DISTRICT
    before = city if is_district else county if region.level == TOWNSHIP else ""
    return {
        "name": region.name,
        "full": f"{before}{region.name}",
        "stem": LAST_WORD.sub("", region.name),
        "city": city,
        "county": county,
    }

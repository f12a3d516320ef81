"""Reading figures: what regions have by a month. The cost depends on regions and indicators, never on records."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import connection

from portal.indicators.declarations import Aggregation
from portal.indicators.reading import reading_sql
from portal.indicators.registry import indicator as declared_indicator
from portal.indicators.states import Stage
from portal.rules.exact import EXACT

ByRegion = Mapping[str, Decimal]


@dataclass(frozen=True, slots=True)
class Reading:
    """Amounts as read, in own units: for each indicator and month what each region has, as it reported."""

    amounts: Mapping[tuple[str, date], ByRegion]

    def of(self, code: str, month: date) -> ByRegion:
        """What each region has of one indicator."""
        return self.amounts.get((code, month), {})

    def total(self, code: str, month: date, regions: Iterable[str] | None = None) -> Decimal | None:
        """The sum over some regions, or all that were read; None where none of them has reported anything.

        A ratio is the quotient of its terms' sums; None where one is missing or the denominator is zero.
        """
        declared = declared_indicator(code)
        wanted = None if regions is None else tuple(regions)
        if declared.terms:
            top, bottom = (self.total(term, month, wanted) for term in declared.terms)
            return EXACT.divide(top, bottom) if top is not None and bottom else None
        found = self.of(code, month)
        amounts = list(found.values()) if wanted is None else [found[region] for region in wanted if region in found]
        if amounts or declared.aggregation is Aggregation.COUNT:
            return sum(amounts, Decimal(0))
        return None

    @property
    def regions(self) -> set[str]:
        """Every region that has anything."""
        return {region for found in self.amounts.values() for region in found}


def read(
    codes: Iterable[str],
    *,
    region_code: str,
    months: Sequence[date],
    stage: Stage = Stage.FLASH,
    by_city: bool = False,
) -> Reading:
    """What the regions inside `region_code` have by each of the months (first days). One statement.

    `by_city`: city by city, for whoever needs no county's own figure; what the province itself reported stays its own.
    """
    asked = [declared_indicator(code) for code in _with_terms(codes)]
    turns = sorted(set(months))
    found: dict[tuple[str, date], dict[str, Decimal]] = defaultdict(dict)
    if asked:
        with connection.cursor() as cursor:
            cursor.execute(*reading_sql(asked, turns, region_code=region_code, stage=stage, by_city=by_city))
            for region, code, *amounts in cursor.fetchall():
                for month, amount in zip(turns, amounts, strict=True):
                    if amount is not None:
                        found[code, month][region] = amount
    return Reading(found)


def _with_terms(codes: Iterable[str]) -> list[str]:
    """The codes, and in place of each ratio its terms."""
    found: dict[str, None] = {}
    for code in codes:
        found.update(dict.fromkeys(declared_indicator(code).terms or (code,)))
    return list(found)

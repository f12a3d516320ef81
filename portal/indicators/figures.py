"""Reading figures: what regions have by a month. The cost depends on regions and indicators, never on records."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import connection

from portal.indicators.declarations import Aggregation
from portal.indicators.registry import indicator as declared_indicator
from portal.indicators.states import Stage
from portal.regions.scoped import CITY, PROVINCE, level_of
from portal.rules.exact import EXACT

# One row per region, indicator and asked month: the latest amount of what stands, the sum of what adds up.
READ = """
    SELECT rollup.region_code, asked.code, months.month,
           CASE WHEN asked.is_stock
                THEN (array_agg(rollup.{stage} ORDER BY rollup.month DESC) FILTER (WHERE rollup.{stage} IS NOT NULL))[1]
                ELSE sum(rollup.{stage}) END
    FROM unnest(%(codes)s::text[], %(starts)s::date[], %(stocks)s::bool[]) AS asked (code, start, is_stock)
    CROSS JOIN unnest(%(months)s::date[]) AS months (month)
    JOIN indicators_rollup rollup
      ON rollup.indicator = asked.code AND rollup.month BETWEEN asked.start AND months.month
    WHERE {scope}
    GROUP BY rollup.region_code, asked.code, asked.is_stock, months.month
"""
WHOLE, OF_CITY, OF_COUNTY = "true", "rollup.city_code = %(region)s", "rollup.county_code = left(%(region)s, 6)"
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
    codes: Iterable[str], *, region_code: str, months: Sequence[date], stage: Stage = Stage.FLASH
) -> Reading:  # fmt: skip
    """What the regions inside `region_code` have by each of the months (first days). One statement."""
    asked = [declared_indicator(code) for code in _with_terms(codes)]
    level = level_of(region_code)
    facts: dict[str, Any] = {
        "codes": [one.code for one in asked],
        "starts": [one.window.starts_on.replace(day=1) for one in asked],
        "stocks": [one.is_stock for one in asked],
        "months": list(months),
        "region": region_code,
    }
    scope = WHOLE if level == PROVINCE else OF_CITY if level == CITY else OF_COUNTY
    found: dict[tuple[str, date], dict[str, Decimal]] = defaultdict(dict)
    with connection.cursor() as cursor:
        cursor.execute(READ.format(stage=stage.value, scope=scope), facts)
        for region, code, month, amount in cursor.fetchall():
            if amount is not None:
                found[code, month][region] = amount
    return Reading(found)


def _with_terms(codes: Iterable[str]) -> list[str]:
    """The codes, and in place of each ratio its terms."""
    found: dict[str, None] = {}
    for code in codes:
        found.update(dict.fromkeys(declared_indicator(code).terms or (code,)))
    return list(found)

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

# One row per place and indicator, one column per asked month. What adds up is summed in one pass.
FLOWS = """
    SELECT {place}, rollup.indicator, {sums}
    FROM unnest(%(flows)s::text[], %(flow_starts)s::date[]) AS asked (code, start)
    JOIN indicators_rollup rollup ON rollup.indicator = asked.code AND rollup.month >= asked.start
    WHERE rollup.month <= %(last)s AND rollup.{stage} IS NOT NULL AND {scope}
    GROUP BY 1, 2
"""
FLOW = "sum(rollup.{stage}) FILTER (WHERE rollup.month <= {month})"
# Of what only stands the latest counts, for each region that reported it: the greatest pair of day and amount.
STOCKS = """
    SELECT latest.place, latest.indicator, {sums}
    FROM (SELECT {place} AS place, rollup.indicator, {latest}
          FROM unnest(%(stocks)s::text[], %(stock_starts)s::date[]) AS asked (code, start)
          JOIN indicators_rollup rollup ON rollup.indicator = asked.code AND rollup.month >= asked.start
          WHERE rollup.month <= %(last)s AND rollup.{stage} IS NOT NULL AND {scope}
          GROUP BY rollup.region_code, 1, 2) AS latest
    GROUP BY 1, 2
"""
LATEST = (
    "(max(ARRAY[rollup.month - date '2000-01-01', rollup.{stage}]) FILTER (WHERE rollup.month <= {month}))[2] AS {name}"
)
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
    facts: dict[str, Any] = {"last": turns[-1], "region": region_code}
    facts |= {f"month_{turn}": month for turn, month in enumerate(turns)}
    level = level_of(region_code)
    words = {
        "stage": stage.value,
        "place": "coalesce(rollup.city_code, rollup.region_code)" if by_city else "rollup.region_code",
        "scope": WHOLE if level == PROVINCE else OF_CITY if level == CITY else OF_COUNTY,
    }
    parts = []
    for name, write in (("flow", _flows), ("stock", _stocks)):
        if some := [one for one in asked if one.is_stock is (name == "stock")]:
            facts[f"{name}s"] = [one.code for one in some]
            facts[f"{name}_starts"] = [one.window.starts_on.replace(day=1) for one in some]
            parts.append(write(words, len(turns)))
    found: dict[tuple[str, date], dict[str, Decimal]] = defaultdict(dict)
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), facts)
        for region, code, *amounts in cursor.fetchall():
            for month, amount in zip(turns, amounts, strict=True):
                if amount is not None:
                    found[code, month][region] = amount
    return Reading(found)


def _flows(words: Mapping[str, str], months: int) -> str:
    sums = ", ".join(FLOW.format(month=f"%(month_{turn})s", **words) for turn in range(months))
    return FLOWS.format(sums=sums, **words)


def _stocks(words: Mapping[str, str], months: int) -> str:
    latest = ", ".join(
        LATEST.format(month=f"%(month_{turn})s", name=f"month_{turn}", **words) for turn in range(months)
    )
    sums = ", ".join(f"sum(latest.month_{turn})" for turn in range(months))
    return STOCKS.format(latest=latest, sums=sums, **words)


def _with_terms(codes: Iterable[str]) -> list[str]:
    """The codes, and in place of each ratio its terms."""
    found: dict[str, None] = {}
    for code in codes:
        found.update(dict.fromkeys(declared_indicator(code).terms or (code,)))
    return list(found)

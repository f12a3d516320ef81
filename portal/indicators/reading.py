"""The one statement that reads figures: a row per place and indicator, a column per asked month."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from portal.indicators.declarations import Indicator
from portal.indicators.states import Stage
from portal.regions.scoped import CITY, PROVINCE, level_of

# What adds up is summed in one pass.
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
EACH, EACH_CITY = "rollup.region_code", "coalesce(rollup.city_code, rollup.region_code)"


def reading_sql(
    asked: Sequence[Indicator], months: Sequence[date], *, region_code: str, stage: Stage, by_city: bool
) -> tuple[str, dict[str, Any]]:
    """The statement and what it is told. `months`: first days, at least one, ascending; `asked`: at least one."""
    level = level_of(region_code)
    words = {
        "stage": stage.value,
        "place": EACH_CITY if by_city else EACH,
        "scope": WHOLE if level == PROVINCE else OF_CITY if level == CITY else OF_COUNTY,
    }
    turns = [(f"month_{turn}", f"%(month_{turn})s") for turn in range(len(months))]
    facts: dict[str, Any] = {"last": months[-1], "region": region_code}
    facts |= {name: month for (name, _), month in zip(turns, months, strict=True)}
    parts = []
    if flows := [one for one in asked if not one.is_stock]:
        facts |= {"flows": [one.code for one in flows], "flow_starts": _starts(flows)}
        sums = ", ".join(FLOW.format(month=month, **words) for _, month in turns)
        parts.append(FLOWS.format(sums=sums, **words))
    if stocks := [one for one in asked if one.is_stock]:
        facts |= {"stocks": [one.code for one in stocks], "stock_starts": _starts(stocks)}
        latest = ", ".join(LATEST.format(month=month, name=name, **words) for name, month in turns)
        sums = ", ".join(f"sum(latest.{name})" for name, _ in turns)
        parts.append(STOCKS.format(latest=latest, sums=sums, **words))
    return " UNION ALL ".join(parts), facts


def _starts(asked: Sequence[Indicator]) -> list[date]:
    return [one.window.starts_on.replace(day=1) for one in asked]

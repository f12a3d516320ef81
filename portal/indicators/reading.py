"""The one statement that reads figures: a row per place and indicator, a column per asked month."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from portal.indicators.declarations import Indicator
from portal.indicators.states import Stage
from portal.regions.scoped import inside_sql

# What adds up holds for ever, what only stands holds until a later month takes over: either way a month is a sum of
# the rows that held. Rows that held in none of the asked months are left before anything is joined or grouped.
READ = """
    SELECT {place}, rollup.indicator, {sums}
    FROM unnest(%(codes)s::text[], %(starts)s::date[]) AS asked (code, start)
    JOIN indicators_rollup rollup ON rollup.indicator = asked.code AND rollup.month >= asked.start
    WHERE rollup.{stage} IS NOT NULL AND {scope} AND ({held})
    GROUP BY 1, 2
"""
HELD = "(rollup.month <= %(month_{turn})s AND (rollup.{stage}_until > %(month_{turn})s) IS NOT FALSE)"
EACH, EACH_CITY = "rollup.region_code", "coalesce(rollup.city_code, rollup.region_code)"


def reading_sql(
    asked: Sequence[Indicator], months: Sequence[date], *, region_code: str, stage: Stage, by_city: bool
) -> tuple[str, dict[str, Any]]:
    """The statement and what it is told. `months`: first days, at least one; `asked`: at least one."""
    held = [HELD.format(turn=turn, stage=stage.value) for turn in range(len(months))]
    statement = READ.format(
        place=EACH_CITY if by_city else EACH,
        sums=", ".join(f"sum(rollup.{stage.value}) FILTER (WHERE {one})" for one in held),
        stage=stage.value,
        scope=inside_sql("rollup", region_code),
        held=" OR ".join(held),
    )
    facts: dict[str, Any] = {
        "codes": [one.code for one in asked],
        "starts": [one.window.starts_on.replace(day=1) for one in asked],
        "region": region_code,
    }
    return statement, facts | {f"month_{turn}": month for turn, month in enumerate(months)}

"""Counting anew, by sets in SQL: the proof that the counters are right, and the way back when they are not."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection, transaction
from django.db.models import QuerySet

from portal.tallies.actions import COUNTY_DIGITS

COLUMNS = "region_code, office_id, item, month, state"
COUNTED = f"""
    SELECT left(region_code, {COUNTY_DIGITS}) AS region_code, office_id, item,
           date_trunc('month', month)::date AS month, state, count(*) AS count
    FROM ({{things}}) AS thing ({COLUMNS})
    GROUP BY 1, 2, 3, 4, 5
"""  # noqa: S608 -- our own constants
FILL = f"INSERT INTO tallies_tally ({COLUMNS}, count) {COUNTED}"
COMPARE = f"""
    WITH counted AS ({COUNTED}), kept AS (SELECT {COLUMNS}, count FROM tallies_tally)
    SELECT {COLUMNS}, coalesce(counted.count, 0), coalesce(kept.count, 0)
    FROM counted FULL JOIN kept USING ({COLUMNS})
    WHERE coalesce(counted.count, 0) <> coalesce(kept.count, 0)
    ORDER BY {COLUMNS}
"""  # noqa: S608 -- our own constants


@dataclass(frozen=True, slots=True)
class Difference:
    """A counter that does not tell what is there."""

    region_code: str
    office_id: int
    item: str
    month: date
    state: str
    counted: int
    kept: int


def rebuild(things: QuerySet[Any, Any]) -> None:
    """Fill all counters from what is there.

    `things` gives one row per thing: `values_list` of region code, office id, item, a day of the month, state, in
    this order. Moves wait for the end; one that changed its thing but not yet its counter is not lost, because
    neither its change nor its move is seen here.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("LOCK TABLE tallies_tally IN SHARE ROW EXCLUSIVE MODE")
        cursor.execute("DELETE FROM tallies_tally")
        cursor.execute(*_over(things, FILL))


def differences(things: QuerySet[Any, Any]) -> list[Difference]:
    """The counters that are not what counting the things gives; none is the proof. `things` as in `rebuild`."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(*_over(things, COMPARE))
        return [Difference(*row) for row in cursor.fetchall()]


def _over(things: QuerySet[Any, Any], statement: str) -> tuple[str, tuple[Any, ...]]:
    sql, parameters = things.query.sql_with_params()
    return statement.format(things=sql), parameters

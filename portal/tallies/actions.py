"""Moving a counter together with the thing it counts, in one transaction."""

from dataclasses import astuple, dataclass
from datetime import date

from django.db import connection

COUNTY_DIGITS = 6
ADD = """
    INSERT INTO tallies_tally (region_code, office_id, item, month, state, count) VALUES (%s, %s, %s, %s, %s, %s)
    ON CONFLICT (region_code, office_id, item, month, state) DO UPDATE SET count = tallies_tally.count + excluded.count
"""
TAKE = """
    UPDATE tallies_tally SET count = count - %s
    WHERE region_code = %s AND office_id = %s AND item = %s AND month = %s AND state = %s AND count >= %s
"""


class MiscountError(RuntimeError):
    """A counter would fall below nothing: it no longer tells what is there and has to be rebuilt."""


@dataclass(frozen=True, slots=True)
class _Group:
    """What a move stays within."""

    region_code: str
    office_id: int
    item: str
    month: date


def move(
    *,
    region_code: str,
    office_id: int,
    item: str,
    month: date,
    from_state: str | None,
    to_state: str | None,
    by: int = 1,
) -> None:
    """Take `by` things from one state and count them in another; None stands for outside: not yet, or no longer.

    `month` is any day of the month under which the thing is counted. A township counts for its county. Runs in the
    caller's transaction and locks the two counters in the order of their state words, so that opposite moves never
    wait for each other. Raises MiscountError.
    """
    group = _Group(region_code[:COUNTY_DIGITS], office_id, item, month.replace(day=1))
    changes = [(from_state, -by), (to_state, by)]
    for state, change in sorted((state, change) for state, change in changes if state is not None):
        _change(group, state, change)


def _change(group: _Group, state: str, change: int) -> None:
    with connection.cursor() as cursor:
        if change > 0:
            cursor.execute(ADD, [*astuple(group), state, change])
            return
        cursor.execute(TAKE, [-change, *astuple(group), state, -change])
        if not cursor.rowcount:
            raise MiscountError(f"fewer than {-change} in {state!r} of {group}")

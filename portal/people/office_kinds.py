"""The kinds of offices as a table: names at each level, days, and who has the work where there is no such office.

The table (data/office_kinds.csv) carries the reform of autumn 2018. What it says of single places is the rule, not the
register: a site corrects it to its own offices before it starts.
"""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from portal.regions.reference import day_or_none, read_rows

TABLE = Path(__file__).parent / "data" / "office_kinds.csv"


@dataclass(frozen=True, slots=True)
class OfficeKind:
    """One row of the table. Without a name there is no such office at the level: `successor` has the work."""

    kind: str
    level: str
    name: str
    short_name: str
    valid_from: date
    valid_to: date | None
    successor: str

    def stands_on(self, day: date) -> bool:
        """Whether there are such offices on a day."""
        return bool(self.name) and self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


@cache
def table() -> tuple[OfficeKind, ...]:
    """All rows. An empty first day is the beginning of all days: the first day of the region then counts."""
    return tuple(
        OfficeKind(
            kind=row["kind"],
            level=row["level"],
            name=row["name"],
            short_name=row["short_name"],
            valid_from=day_or_none(row["valid_from"]) or date.min,
            valid_to=day_or_none(row["valid_to"]),
            successor=row["successor"],
        )
        for row in read_rows(TABLE)
    )


@cache
def kind_in_charge(kind: str, level: str, on: date) -> str:
    """The kind that has, at a level on a day, the work of `kind`: itself or whoever it went to; empty if nobody has."""
    begun = [row for row in table() if row.level == level and row.valid_from <= on]
    latest = {row.kind: row for row in sorted(begun, key=lambda row: row.valid_from)}
    while (row := latest.get(kind)) and not row.stands_on(on):
        kind = row.successor
    return kind if row else ""

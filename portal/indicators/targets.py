"""Reading tasks: the amount that a region owes by the end of a window, none, or not split yet."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import connection

from portal.database.columns import Columns
from portal.indicators.models import Target
from portal.indicators.states import Task
from portal.regions.scoped import COUNTY, PROVINCE, level_of, parent_of

Owed = tuple[Task, Decimal | None]
TARGET = Columns(Target, "target")
OWED = (
    "SELECT {target} FROM indicators_target target WHERE target.indicator = ANY (%(codes)s) AND {where} ORDER BY due_on"
)
OF_ITS_CITY = "(target.city_code = %(city)s OR target.region_code = %(province)s)"
NOTHING_SET: Owed = (Task.UNASSIGNED, None)


@dataclass(frozen=True, slots=True)
class Tasks:
    """The tasks of regions, by indicator and region, for the windows that were asked for."""

    rows: Mapping[tuple[str, str], Target] = field(default_factory=dict)

    def of(self, code: str, region_code: str) -> Owed:
        """What a region owes. Without a row: nothing where the region above owes nothing, else unassigned."""
        if row := self.rows.get((code, region_code)):
            return Task(row.task), row.amount
        if level_of(region_code) == PROVINCE:
            return Task.NONE, None
        above, _ = self.of(code, parent_of(region_code))
        return (Task.NONE, None) if above is Task.NONE else NOTHING_SET

    def together(self, code: str, region_code: str, ended: Sequence[str]) -> Owed:
        """What a region owes with those that ended in it: the sum of what was set for each."""
        rows = [row for region in (region_code, *ended) if (row := self.rows.get((code, region)))]
        if not (ended and rows):
            return self.of(code, region_code)
        amounts = [row.amount for row in rows if row.amount is not None]
        return (Task.SET, sum(amounts, Decimal(0))) if amounts else (Task.NONE, None)

    @property
    def counties(self) -> set[str]:
        """Every county that was given a task, whether it still stands or not."""
        return {region for _, region in self.rows if level_of(region) == COUNTY}

    def due_on(self, code: str, region_code: str) -> date | None:
        """By when, where a task is set for the region or for one above it."""
        row = self.rows.get((code, region_code))
        if row is None:
            above = parent_of(region_code)
            return self.due_on(code, above) if above else None
        return row.due_on

    def row(self, code: str, region_code: str) -> Target | None:
        """The row itself, for its citation."""
        return self.rows.get((code, region_code))


def tasks(codes: Iterable[str], *, region_code: str, on: date) -> Tasks:
    """The tasks of a region, those above it and those inside it. One statement.

    Of several windows the one that ends first on or after the day counts, or else the last that has ended.
    """
    facts: dict[str, Any] = {"codes": list(codes), "province": f"{region_code[:2]}0000", "city": f"{region_code[:4]}00"}
    where = "true" if level_of(region_code) == PROVINCE else OF_ITS_CITY
    with connection.cursor() as cursor:
        cursor.execute(OWED.format(target=TARGET.sql, where=where), facts)
        rows = [TARGET.row(row) for row in cursor.fetchall()]
    found: dict[tuple[str, str], Target] = {}
    for row in rows:
        key = row.indicator, row.region_code
        if key not in found or found[key].due_on < on:
            found[key] = row
    return Tasks(found)

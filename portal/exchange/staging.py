"""The table beside the table: rows of a sheet lie in a temporary one until all of them have been found good."""

from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from typing import Any

from django.apps import apps
from django.db import connection, models

from portal.exchange.columns import Columns
from portal.exchange.declarations import Column, Resource
from portal.exchange.report import BadCell, BadCells
from portal.rules import cells

TYPES: Mapping[type, str] = {
    cells.Number: "numeric",
    cells.Count: "bigint",
    cells.Day: "date",
    cells.Flag: "boolean",
}
Progress = Callable[[int], None]
_numbers = count(1)


def no_progress(_rows: int) -> None:
    """For whoever does not wait."""


@dataclass(frozen=True, slots=True)
class Staging:
    """The rows of a sheet in a temporary table: `row_number` as the sheet counts, then the resource's columns.

    Cells that could not be read are null; `faulty` are the rows in which something has been found wrong so far, `named`
    the first cells of which something is said, by row and place. What tries the rows one after the other tells
    `progress` how many it has done. What a policy's own check or write needs is here.
    """

    table: str
    resource: Resource
    columns: Columns
    rows: int
    faulty: AbstractSet[int] = frozenset()
    named: AbstractSet[tuple[int, int]] = frozenset()
    progress: Progress = no_progress

    @property
    def model(self) -> type[models.Model]:
        found: type[models.Model] = apps.get_model(self.resource.model)
        return found

    def is_named(self, row: int, column: str) -> bool:
        """Whether something is said of a cell already: what could not be read is not missing as well."""
        place, _ = self.columns.name_of(self.resource.column(column))
        return (row, place) in self.named

    def bad(self, row: int, column: str, value: Any, reason: str) -> BadCell:
        """A cell of the sheet, by its row and the column's name, that can't be taken."""
        return self.columns.bad(row, self.resource.column(column), value, reason)


@contextmanager
def staged(columns: Columns, bad: BadCells, progress: Progress) -> Iterator[Staging]:
    """Stage a sheet for the time of the block, inside a transaction. Bad cells are added as they are found.

    Where rows are tried, staging them is the lesser part of the way and is not told.
    """
    table = f"staged_{next(_numbers)}"
    with connection.cursor() as cursor:
        cursor.execute(_create(table, columns.resource))
        bad.add(columns.found())
        rows = _fill(cursor, table, columns, bad, no_progress if columns.resource.is_tried else progress)
    yield Staging(table, columns.resource, columns, rows, bad.rows, bad.named, progress)
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TABLE {table}")


def _fill(cursor: Any, table: str, columns: Columns, bad: BadCells, progress: Progress) -> int:
    rows = 0
    with connection.wrap_database_errors, cursor.copy(f"COPY {table} FROM STDIN") as copy:
        for block in columns.blocks():
            if block:
                text, wrong = columns.read(block)
                copy.write(text)
                bad.add(wrong)
                rows += len(block)
                progress(rows)
    return rows


def _create(table: str, resource: Resource) -> str:
    quote = connection.ops.quote_name
    columns = ", ".join(f"{quote(column.name)} {type_of(column)}" for column in resource.columns)
    return f"CREATE TEMPORARY TABLE {table} (row_number integer, {columns}) ON COMMIT DROP"


def type_of(column: Column) -> str:
    """The database's type of a column in the staging table."""
    return column.store_as or TYPES.get(type(column.kind), "text")

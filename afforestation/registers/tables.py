"""Rows as a table that the page kit draws: heads, and cells in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from afforestation.models.base import RegisterRow
from afforestation.registers.declarations import Column, Register
from afforestation.registers.values import cell, read
from portal.rules.rule import Calendar


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: what it says and how it is drawn."""

    label: str
    text: str
    is_figure: bool = False
    is_tag: bool = False
    is_number: bool = False  # a year or a day: never broken over two lines


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table: its number, what it is called, its other cells, its light where it has one."""

    pk: int
    title: str
    cells: tuple[Cell, ...]
    lamp: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class Table:
    """Heads as the page kit's table takes them, and lines."""

    heads: str
    lines: tuple[Line, ...]


def table_of(
    register: Register, rows: Iterable[Any], *, today: date, calendar: Calendar | None, without: str = ""
) -> Table:  # fmt: skip
    """The columns of a register for some of its rows, save one; the lamp, where there is one, comes last."""
    first, *others = [column for column in register.columns if column.name != without]
    heads = [first.label, *(f">{column.label}" if column.is_figure else column.label for column in others)]
    if register.lamp:
        heads.append("时限")
    lines = tuple(
        Line(
            row.pk,
            cell(row, first),
            tuple(_cell(row, column) for column in others),
            register.lamp(row, today, calendar) if register.lamp and calendar else None,
        )
        for row in rows
    )
    return Table("|".join(heads), lines)


def _cell(row: RegisterRow, column: Column) -> Cell:
    is_number = not column.is_figure and isinstance(read(row, column.name), (int, date))
    return Cell(column.label, cell(row, column), column.is_figure, column.is_tag, is_number)

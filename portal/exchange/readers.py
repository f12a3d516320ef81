"""One column's cells into values. What a cell holds is worked out once for all cells of a block that hold it.

Each value leaves as the text that COPY takes: a hundred thousand rows then cost a few dictionary look-ups each.
"""

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from portal.exchange.declarations import Column
from portal.rules.cells import CellError, as_text, is_blank

MOST_REMEMBERED = 20_000
NULL = "\\N"
REQUIRED = "必填，不能为空"


class Reader(dict[Any, str]):
    """One column: a cell's raw content to the text of its value. Reasons of cells that can't be read are kept aside."""

    def __init__(self, column: Column) -> None:
        super().__init__()
        self._read: Callable[[Any], Any] = column.kind.read
        self._is_required = column.is_required
        self.wrong: dict[Any, str] = {}

    def __missing__(self, raw: Any) -> str:
        try:
            text = self._blank() if is_blank(raw) else copy_text(self._read(raw))
        except CellError as error:
            self.wrong[raw] = error.text
            return NULL
        self[raw] = text
        return text

    def texts(self, cells: Iterable[Any]) -> list[str]:
        """The texts of many cells. A flag counts as its word, for True and 1 are one key."""
        if len(self) > MOST_REMEMBERED:
            self.clear()
        cells = list(cells)
        if bool in set(map(type, cells)):
            cells = [as_text(cell) if isinstance(cell, bool) else cell for cell in cells]
        return list(map(self.__getitem__, cells))

    def _blank(self) -> str:
        if self._is_required:
            raise CellError("required", REQUIRED)
        return NULL


def copy_text(value: Any) -> str:
    """A value as COPY's text format has it."""
    match value:
        case str():
            return value.translate(ESCAPES) if not ESCAPED.isdisjoint(value) else value
        case bool():
            return "t" if value else "f"
        case Decimal():
            return f"{value:f}"
        case date():
            return value.isoformat()
    return str(value)


ESCAPES = {ord(sign): f"\\{letter}" for sign, letter in (("\\", "\\"), ("\t", "t"), ("\n", "n"), ("\r", "r"))}
ESCAPED = frozenset("\\\t\n\r")

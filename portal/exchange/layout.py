"""How a template looks: locked header with notes, drop-downs, limits, formats, the mark of its version."""

from collections.abc import Iterator, Mapping, Sequence
from typing import IO, Any, Self

from xlsxwriter import Workbook

from portal.exchange.cells import Formats, width
from portal.exchange.declarations import Column, Resource
from portal.exchange.reading.markup import MOST_ROWS
from portal.exchange.reading.sheet import letter_of
from portal.exchange.workbook import put_mark, sheet_name
from portal.rules import cells

LISTS = "选项"
NOTE = {"x_scale": 2, "y_scale": 1.2}
RED = {"bg_color": "#FFC7CE", "font_color": "#9C0006", "locked": False}
FIRST_DAY = cells.SHEET_EPOCH.replace(year=1950)
LONGEST_MESSAGE = 250
ALLOWED = ("format_cells", "format_columns", "format_rows", "insert_rows", "delete_rows", "sort", "autofilter")


class Layout:
    """A workbook whose first sheet has the columns in a given order, ready to be filled. `with` closes it."""

    def __init__(
        self, file: IO[bytes], resource: Resource, columns: Sequence[Column], region_codes: Sequence[str] = ()
    ) -> None:
        self._book = Workbook(file, {"constant_memory": True})
        self.page = self._book.add_worksheet(sheet_name(resource.name))
        self._lists = self._book.add_worksheet(LISTS)
        self._lists.very_hidden()
        put_mark(self._book, resource.mark)
        self.formats = Formats(self._book)
        patterns = [_pattern(column) for column in columns]
        self.free = [self._book.add_format({"locked": False, "num_format": pattern}) for pattern in patterns]
        self.wrong = [self._book.add_format({**RED, "num_format": pattern}) for pattern in patterns]
        self._draw_header(columns)
        for place, column in enumerate(columns):
            self._offer(place, column, region_codes if column.name == resource.region else ())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._book.close()

    def _draw_header(self, columns: Sequence[Column]) -> None:
        plain = {"bold": True, "bg_color": "#EEF2F7", "border": 1, "locked": True}
        must = self._book.add_format({**plain, "font_color": "#B00020"})
        may = self._book.add_format(plain)
        self.page.protect("", dict.fromkeys(ALLOWED, True))
        self.page.freeze_panes(1, 0)
        for place, column in enumerate(columns):
            self.page.set_column(place, place, width([column.title, *column.labels, "2019-10-15"]), self.free[place])
            self.page.write_string(0, place, column.title, must if column.is_required else may)
            self.page.write_comment(0, place, note_of(column), NOTE)

    def _offer(self, place: int, column: Column, region_codes: Sequence[str]) -> None:
        """A drop-down or a limit, as far as office programs can keep it; the portal checks everything again."""
        options = list(region_codes) or _options(column)
        rule = self._list(place, options) if options else _limit(column)
        if rule:
            self.page.data_validation(1, place, MOST_ROWS, place, {"ignore_blank": True, **rule})

    def _list(self, row: int, options: list[str]) -> Mapping[str, Any]:
        """A drop-down. Each list lies in a row of a hidden sheet: in constant memory rows are written in order."""
        for place, option in enumerate(options):
            self._lists.write_string(row, place, option)
        return {
            "validate": "list", "source": f"={LISTS}!$A${row + 1}:${letter_of(len(options) - 1)}${row + 1}",
            "error_title": "请从列表中选择", "error_message": "请从下拉列表中选择一项。",
        }  # fmt: skip


def note_of(column: Column) -> str:
    """What the header of a column says to whoever fills it in."""
    return "".join(["必填。" if column.is_required else "选填。", *shape_of(column), column.note])


def shape_of(column: Column) -> Iterator[str]:
    """What a cell of the column looks like, in words."""
    match column.kind:
        case cells.Text(max_length=int(most)):
            yield f"文字，不超过 {most} 个字。"
        case cells.Code(hint=hint):
            yield f"{hint}。"
        case cells.Number(decimal_places=places):
            yield "数字。" if places is None else f"数字，最多 {places} 位小数。" if places else "整数。"
        case cells.Count():
            yield "整数。"
        case cells.Day():
            yield "日期，例如 2019-10-15。"
        case cells.Choice():
            yield f"从列表中选择：{'、'.join(column.labels)}。"
        case cells.Flag():
            yield "填“是”或“否”。"


def _pattern(column: Column) -> str:
    """How office programs show a column; what is text stays as it was typed."""
    match column.kind:
        case cells.Day():
            return "yyyy-mm-dd"
        case cells.Number() | cells.Count():
            return "General"
    return "@"


def _options(column: Column) -> list[str]:
    return ["是", "否"] if isinstance(column.kind, cells.Flag) else list(column.labels)


def _limit(column: Column) -> Mapping[str, Any] | None:
    kind, message = column.kind, note_of(column)[:LONGEST_MESSAGE]
    if isinstance(kind, cells.Number | cells.Count) and kind.min_value is not None:
        validate = "integer" if isinstance(kind, cells.Count) else "decimal"
        least = float(kind.min_value)
        return {"validate": validate, "criteria": ">=", "value": least, "error_title": "数字", "error_message": message}
    if isinstance(kind, cells.Day):  # a warning only: the portal also reads days that office programs take for text
        return {
            "validate": "date", "criteria": ">=", "value": FIRST_DAY, "error_type": "warning",
            "error_title": "日期", "error_message": message,
        }  # fmt: skip
    return None

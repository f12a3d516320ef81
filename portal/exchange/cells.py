"""How one value becomes one cell."""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from unicodedata import east_asian_width

from django.utils import timezone
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

MOST_DIGITS = 15  # beyond this the office programs round; such a number is a name and stays text
LONGEST_TEXT = 32_767
NARROWEST, WIDEST = 8, 50


class Formats:
    """The looks of a sheet's cells."""

    def __init__(self, book: Workbook) -> None:
        self.header = book.add_format({"bold": True, "bg_color": "#EEF2F7", "border": 1})
        self.day = book.add_format({"num_format": "yyyy-mm-dd"})
        self.moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        self.decimal = book.add_format({"num_format": "#,##0.00##"})


def write_cell(page: Worksheet, row: int, column: int, value: Any, formats: Formats) -> None:
    """Dates as dates, numbers as numbers, 是 and 否, nothing for nothing; everything else as text and only as text."""
    match value:
        case None | "":
            return
        case bool():
            page.write_string(row, column, "是" if value else "否")
        case datetime():
            page.write_datetime(row, column, _local(value), formats.moment)
        case date():
            page.write_datetime(row, column, value, formats.day)
        case int() if len(str(abs(value))) <= MOST_DIGITS:
            page.write_number(row, column, value)
        case Decimal() if value.is_finite() and len(value.as_tuple().digits) <= MOST_DIGITS:
            page.write_number(row, column, value, formats.decimal)
        case _:
            page.write_string(row, column, str(value)[:LONGEST_TEXT])


def width(values: Iterable[Any]) -> int:
    """How wide a column has to be for some of its values."""
    return min(max([NARROWEST, *(_length(str(value)) + 2 for value in values)]), WIDEST)


def _length(text: str) -> int:
    """Chinese characters are as wide as two others."""
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def _local(moment: datetime) -> datetime:
    """As the clocks on the wall show it: a sheet knows no time zones."""
    return timezone.make_naive(moment) if timezone.is_aware(moment) else moment

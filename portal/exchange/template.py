"""The sheet that people fill in, with the own region filled in, and the same sheet again with what was sent in it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import repeat
from tempfile import TemporaryFile
from typing import IO, Any

from portal.exchange.cells import write_cell
from portal.exchange.columns import Columns
from portal.exchange.declarations import Resource
from portal.exchange.layout import Layout
from portal.exchange.reading.sheet import Sheet, numbered
from portal.exchange.report import BadCell
from portal.rules.cells import as_text, is_blank

FILLED_ROWS = 200  # in which the own region stands already
WIDE = {"x_scale": 2, "y_scale": 1.2}


def blank(resource: Resource, region_codes: Sequence[str], own_code: str) -> IO[bytes]:
    """An empty template: the region codes that may be used as a drop-down, the own one filled in."""
    own = {resource.region: own_code} if resource.region and own_code else {}
    return filled(resource, region_codes, repeat(own, FILLED_ROWS if own else 0))


def filled(resource: Resource, region_codes: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> IO[bytes]:
    """A template with rows in which some columns, by their names, are filled in."""
    file = TemporaryFile()  # noqa: SIM115 -- the caller reads and closes it
    with Layout(file, resource, resource.columns, region_codes) as layout:
        for number, row in enumerate(rows, start=1):
            for name, value in row.items():
                place = resource.place(name)
                _write(layout, number, place, value, layout.free[place])
    file.seek(0)
    return file


def marked(resource: Resource, sheet: Sheet, bad: Iterable[BadCell]) -> IO[bytes]:
    """What was sent, in its own order, with bad cells coloured and commented; mended, it may be sent again."""
    reasons: dict[int, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for cell in bad:
        reasons[cell.row - 1][cell.place].append(cell.reason)
    file = TemporaryFile()  # noqa: SIM115 -- the caller reads and closes it
    with Layout(file, resource, Columns(resource, sheet).in_file_order()) as layout:
        for number, row in numbered(sheet.read_rows()):
            found = reasons.get(number - 1, {})
            if number > 1:
                _write_row(layout, number - 1, row, found)
            for place, texts in found.items():  # now: in constant memory there is no way back to a row
                layout.page.write_comment(number - 1, place, "\n".join(texts), WIDE)
    file.seek(0)
    return file


def _write_row(layout: Layout, number: int, row: Sequence[Any], bad: Mapping[int, list[str]]) -> None:
    for place, value in enumerate(row):
        if place >= len(layout.free):
            write_cell(layout.page, number, place, value, layout.formats)
        else:
            _write(layout, number, place, value, layout.wrong[place] if place in bad else layout.free[place])


def _write(layout: Layout, row: int, place: int, value: Any, look: Any) -> None:
    """A cell as it was sent: numbers as numbers, days as days, text as text whatever it begins with."""
    page = layout.page
    if is_blank(value):
        page.write_blank(row, place, None, look)
    elif isinstance(value, float | int | Decimal) and not isinstance(value, bool):
        page.write_number(row, place, value, look)
    elif hasattr(value, "year"):
        page.write_datetime(row, place, value, look)
    else:
        page.write_string(row, place, as_text(value), look)

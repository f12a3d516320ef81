"""Sheets as counties send them: good ones, and those of real life. All are made here, none is kept in a file."""

import io
import zipfile
from datetime import date

from openpyxl import Workbook, load_workbook
from openpyxl.workbook.defined_name import DefinedName

from portal.exchange.registry import resource
from portal.exchange.report import Given
from portal.exchange.workbook import MARK_NAME
from tests.portal.cases.factories import ANJI, TODAY, moment

PLOTS = resource("sample-plots")
GIVEN = Given(region_codes=(ANJI,), on=TODAY, at=moment(), user_id=None, by="测试")
PLANTED = date(2019, 3, 12)


def row(number="1", **changes):
    """One good row, in the template's order."""
    values = {
        "region_code": ANJI, "number": f"P{number}", "name": f"地块{number}", "kind": "林木", "area_mu": 12.5,
        "own_mu": 10, "rented_mu": 2.5, "workers": 3, "planted_on": PLANTED, "checked_on": None, "is_open": "是",
        "remark": "",
    } | changes  # fmt: skip
    return list(values.values())


def book(*rows, titles=PLOTS.titles, mark=PLOTS.mark):
    """A workbook in memory, to be changed and saved."""
    made = Workbook()
    page = made.active
    page.append(list(titles))
    for cells in rows:
        page.append(list(cells))
    if mark:
        made.defined_names[MARK_NAME] = DefinedName(MARK_NAME, attr_text=f'"{mark}"')
    return made


def saved(made) -> io.BytesIO:
    file = io.BytesIO()
    made.save(file)
    file.seek(0)
    return file


def xlsx(*rows, **options) -> io.BytesIO:
    return saved(book(*rows, **options))


def csv(*rows, titles=PLOTS.titles, encoding="utf-8", line_end="\r\n") -> io.BytesIO:
    lines = [titles, *rows]
    text = line_end.join(",".join("" if cell is None else str(cell) for cell in cells) for cells in lines)
    return io.BytesIO((text + line_end).encode(encoding))


def rewritten(file: io.BytesIO, change) -> io.BytesIO:
    """The same archive with each entry passed through a function of its name and content."""
    out = io.BytesIO()
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            new.writestr(entry.filename, change(entry.filename, old.read(entry.filename)))
    out.seek(0)
    return out


def reread(file):
    """A workbook that the portal made, as an office program opens it."""
    with file:
        return load_workbook(io.BytesIO(file.read()))

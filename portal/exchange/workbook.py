"""Writing a sheet of any length in constant memory. The columns are those of a django-import-export resource, so that
the same description reads the sheet back in.
"""

from collections.abc import Callable, Iterable
from itertools import chain, islice
from tempfile import TemporaryFile
from typing import IO, Any

from django.http import FileResponse
from import_export.resources import Resource
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from portal.exchange.cells import Formats, width, write_cell
from portal.rules.law import Article
from portal.rules.refusal import Refusal

MOST_ROWS = 1_048_575  # a sheet's, less the header
SAMPLE_ROWS = 50  # looked at for the widths of the columns
LONGEST_NAME = 31
CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SHEET_LIMIT = Article("电子表格（.xlsx）格式", "单个工作表最多 1048576 行")

MARK_NAME = "PORTAL_TEMPLATE"  # the defined name that carries the code and version of what may be read back in


def stream(resource: Resource, rows: Iterable[Any], *, sheet: str, mark: str = "") -> IO[bytes]:
    """An .xlsx file with one sheet, ready to be read from its start; `mark` says whose template its columns are.

    Text stays text whatever it begins with, so that no cell becomes a formula in the reader's office program. Raises
    Refusal where the rows do not fit into a sheet.
    """
    file = TemporaryFile()  # noqa: SIM115 -- the caller reads and closes it
    try:
        _write(file, resource, rows, sheet, mark)
    except BaseException:
        file.close()
        raise
    file.seek(0)
    return file


def sent(file: IO[bytes], name: str) -> FileResponse:
    """The answer that hands the file over under a name, which goes without its ending here."""
    return FileResponse(file, as_attachment=True, filename=f"{name}.xlsx", content_type=CONTENT_TYPE)


def _write(file: IO[bytes], resource: Resource, rows: Iterable[Any], sheet: str, mark: str) -> None:
    columns = [_reader(resource, field) for field in resource.get_export_fields()]
    remaining = ([read(row) for read in columns] for row in rows)
    sample = list(islice(remaining, SAMPLE_ROWS))
    with Workbook(file, {"constant_memory": True}) as book:
        page = book.add_worksheet(sheet_name(sheet))
        put_mark(book, mark)
        formats = Formats(book)
        _write_header(page, resource.get_export_headers(), sample, formats)
        for index, values in enumerate(chain(sample, remaining), start=1):
            _check(index)
            for column, value in enumerate(values):
                write_cell(page, index, column, value, formats)


def _reader(resource: Resource, field: Any) -> Callable[[Any], Any]:
    """How a column's value is read from a row: as it is, not as the library would print it."""
    method = field.get_dehydrate_method(resource.get_field_name(field))
    read: Callable[[Any], Any] = method if callable(method) else getattr(resource, method, field.get_value)
    return read


def _write_header(page: Worksheet, titles: list[str], sample: list[list[Any]], formats: Formats) -> None:
    page.freeze_panes(1, 0)
    for column, title in enumerate(titles):
        page.set_column(column, column, width([title, *(values[column] for values in sample)]))
        page.write_string(0, column, title, formats.header)


def _check(row: int) -> None:
    if row > MOST_ROWS:
        raise Refusal(
            "exchange.too_many_rows",
            f"结果超过 {MOST_ROWS} 行，一个工作表放不下。",
            SHEET_LIMIT,
            "请用筛选条件缩小范围后分次导出。",
        )


def put_mark(book: Workbook, mark: str) -> None:
    """Write down whose template a workbook is; nothing for one that is only read."""
    if mark:
        book.define_name(MARK_NAME, f'="{mark}"')


def sheet_name(text: str) -> str:
    """What a sheet may be called."""
    return "".join(letter for letter in text if letter not in "[]:*?/\\'")[:LONGEST_NAME]

"""Which reader a file needs, told by its content."""

from typing import IO

from portal.exchange import refusals
from portal.exchange.reading.container import is_workbook
from portal.exchange.reading.excel import read_excel
from portal.exchange.reading.sheet import Sheet
from portal.exchange.reading.text import read_text


def open_sheet(stream: IO[bytes], name: str) -> Sheet:
    """The sheet in a file. Raises Refusal where it is none or should not be opened."""
    if not stream.seek(0, 2):
        raise refusals.empty()
    if is_workbook(stream):
        return read_excel(stream)
    if not name.lower().endswith((".csv", ".txt")):
        stream.seek(0)
        raise refusals.not_a_sheet()
    return read_text(stream)

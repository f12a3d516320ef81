"""An .xlsx: its container and markup are looked through first, then calamine reads the values."""

from collections.abc import Iterator, Sequence
from typing import IO, Any

from python_calamine import CalamineError, CalamineWorkbook

from portal.exchange import refusals
from portal.exchange.reading.book import read_book
from portal.exchange.reading.container import open_container, read_through
from portal.exchange.reading.markup import is_filled, read_markup
from portal.exchange.reading.sheet import Sheet


def read_excel(stream: IO[bytes]) -> Sheet:
    """The first visible sheet; the others have to be empty. Raises Refusal."""
    with open_container(stream) as archive:
        book, [(name, path), *others] = read_book(archive)
        if filled := [title for title, entry in others if is_filled(archive, entry)]:
            raise refusals.several_sheets([name, *filled])
        markup = read_markup(archive, path)
        read_through(archive, but=frozenset({path}))

    def rows() -> Iterator[Sequence[Any]]:
        stream.seek(0)
        try:
            page = CalamineWorkbook.from_filelike(stream).get_sheet_by_name(name)
        except (CalamineError, OSError, ValueError) as error:
            raise refusals.cut_off() from error
        indent = [""] * page.start[1] if page.start else []
        for row in page.iter_rows():
            yield indent + row if indent else row

    return Sheet(
        read_rows=rows, rows=max(markup.last_row - 1, 0), mark=book.mark, findings=tuple(markup.findings)
    )  # fmt: skip

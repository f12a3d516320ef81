"""What a workbook says of itself: its sheets in their order, its calendar, the mark of the template it came from."""

import posixpath
import zipfile
from collections.abc import Iterator

from portal.exchange import refusals
from portal.exchange.reading.xml import Attributes, parse
from portal.exchange.workbook import MARK_NAME

WORKBOOK, RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
TRUE = {"1", "true"}


class Book:
    """Filled while the workbook's two directories are walked over."""

    def __init__(self) -> None:
        self._sheets: list[tuple[str, str]] = []  # name, id of its relation; visible ones only
        self._targets: dict[str, str] = {}
        self._mark = ""
        self._is_mark = False
        self.is_1904 = False

    @property
    def mark(self) -> str:
        return self._mark.strip().strip('="')

    def paths(self) -> Iterator[tuple[str, str]]:
        """The name of each visible sheet and its entry in the archive."""
        for name, relation in self._sheets:
            target = self._targets.get(relation, "")
            yield name, target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")

    def start(self, name: str, attributes: Attributes) -> None:
        """One element of the workbook opens."""
        if name == "sheet" and attributes.get("state", "visible") == "visible":
            self._sheets.append((attributes.get("name", ""), attributes.get("id", "")))
        elif name == "workbookPr":
            self.is_1904 = attributes.get("date1904") in TRUE
        self._is_mark = name == "definedName" and attributes.get("name") == MARK_NAME

    def end(self, _name: str) -> None:
        """It closes."""
        self._is_mark = False

    def text(self, words: str) -> None:
        """What stands in it."""
        if self._is_mark:
            self._mark += words

    def relate(self, _name: str, attributes: Attributes) -> None:
        """One relation."""
        self._targets[attributes.get("Id", "")] = attributes.get("Target", "")


def read_book(archive: zipfile.ZipFile) -> tuple[Book, list[tuple[str, str]]]:
    """The workbook, and its visible sheets: the name and the entry of each, one at least. Raises Refusal."""
    book, entries = Book(), set(archive.namelist())
    parse(archive, WORKBOOK, book.start, end=book.end, text=book.text)
    parse(archive, RELATIONS, book.relate)
    if book.is_1904:
        raise refusals.other_calendar()
    sheets = [(name, path) for name, path in book.paths() if path in entries]
    if not sheets:
        raise refusals.not_a_sheet()
    return book, sheets

"""What a sheet's markup shows and its values do not: how far it really goes, formulas, hidden and merged cells."""

import re
import zipfile

from portal.exchange import refusals
from portal.exchange.reading.sheet import Finding, letter_of
from portal.exchange.reading.xml import Attributes, parse

MOST_ROWS = 100_000
MOST_COLUMNS = 64
MOST_FINDINGS = MOST_ROWS
REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
NO_SIZE = re.compile(r"0+(\.0*)?")
WHOLE = re.compile(r"[0-9]{1,7}")
TRUE = {"1", "true"}
CONTENT = {"v", "is", "f"}


class _FilledError(Exception):
    """A sheet holds something; it need not be read any further."""


class SheetMarkup:
    """Walks over the elements of one sheet and keeps what matters: its true extent and its traps."""

    def __init__(self) -> None:
        self.last_row = 0
        self.findings: list[Finding] = []
        self.hidden_columns: list[tuple[int, int]] = []
        self.widest = 0
        self._row = self._place = 0
        self._is_hidden = self._is_noted = False
        self._is_error = False

    def start(self, name: str, attributes: Attributes) -> None:
        """One element opens."""
        if name == "c":
            self._cell(attributes)
        elif name in {"v", "is"}:
            self._content()
        elif name == "row":
            self._row = _whole(attributes.get("r")) or self._row + 1
            self._place, self._is_noted = -1, False
            self._is_hidden = _is_hidden(attributes, "ht")
        elif name == "f":
            self._content()
            self._note(self._row, self._place, "", "单元格含公式，请改为数值（复制后选择性粘贴为“值”）")
        elif name == "col" and _is_hidden(attributes, "width"):
            self.hidden_columns.append((_whole(attributes.get("min")) - 1, _whole(attributes.get("max")) - 1))
        elif name == "mergeCell":
            self._merged(attributes.get("ref", ""))

    def finish(self) -> None:
        """Name the hidden columns that lie within the content."""
        for first, last in self.hidden_columns:
            for place in range(max(first, 0), min(last, self.widest) + 1):
                self._note(1, place, "", f"{letter_of(place)} 列被隐藏，请取消隐藏并核对后重新上传")

    def _cell(self, attributes: Attributes) -> None:
        reference = attributes.get("r")
        if reference is None:
            self._place += 1
        else:
            self._place = _place_of(reference)
        self._is_error = attributes.get("t") == "e"

    def _content(self) -> None:
        """The cell that is open holds something: what is merely coloured does not count."""
        if self._row > MOST_ROWS + 1:
            raise refusals.too_many_rows(MOST_ROWS)
        if self._place >= MOST_COLUMNS:
            raise refusals.too_wide()
        self.last_row = max(self.last_row, self._row)
        self.widest = max(self.widest, self._place)
        if self._is_hidden and not self._is_noted:
            self._is_noted = True
            self._note(self._row, 0, "", f"第 {self._row} 行被隐藏（或被筛选掉），请显示并核对后重新上传")
        if self._is_error:
            self._is_error = False
            self._note(self._row, self._place, "", "单元格是错误值（如 #N/A），请改为正确的内容")

    def _merged(self, reference: str) -> None:
        first, _, _last = reference.partition(":")
        match = REFERENCE.fullmatch(first)
        if match:
            row, place = int(match[2]), _place_of(first)
            self._note(row, place, reference, f"{reference} 是合并单元格，请取消合并并逐行填写")

    def _note(self, row: int, place: int, value: str, reason: str) -> None:
        if len(self.findings) < MOST_FINDINGS:
            self.findings.append(Finding(row, place, value, reason))


def read_markup(archive: zipfile.ZipFile, path: str) -> SheetMarkup:
    """Walk over a sheet. Raises Refusal for one beyond measure or cut off."""
    markup = SheetMarkup()
    parse(archive, path, markup.start)
    markup.finish()
    return markup


def is_filled(archive: zipfile.ZipFile, path: str) -> bool:
    """Whether any cell of a sheet holds something. Raises Refusal for one that is cut off."""

    def look(name: str, _attributes: Attributes) -> None:
        if name in CONTENT:
            raise _FilledError

    try:
        parse(archive, path, look)
    except _FilledError:
        return True
    return False


def _is_hidden(attributes: Attributes, size: str) -> bool:
    """Whether a row or column can't be seen: marked as hidden, or without any height or width."""
    return attributes.get("hidden") in TRUE or NO_SIZE.fullmatch(attributes.get(size, "")) is not None


def _whole(text: str | None) -> int:
    """A number of a row or column; 0 for what is none."""
    return int(text) if text and WHOLE.fullmatch(text) else 0


def _place_of(reference: str) -> int:
    """The column of A1, counted from 0. A reference that is none lies beyond every column."""
    match = REFERENCE.fullmatch(reference)
    if not match:
        return MOST_COLUMNS
    place = 0
    for letter in match[1]:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1

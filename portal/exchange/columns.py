"""The columns of a sheet: found in its header, read block by block, each cell that can't be taken named."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from portal.exchange import refusals
from portal.exchange.declarations import Column, Resource
from portal.exchange.readers import REQUIRED, Reader
from portal.exchange.reading.sheet import Finding, Sheet, letter_of, numbered
from portal.exchange.report import BadCell
from portal.rules.cells import CellError, as_text, is_blank
from portal.rules.typed import half_width

BLOCK = 5_000
LONGEST_SHOWN = 100
Block = list[tuple[int, Sequence[Any]]]


class Columns:
    """The columns of a sheet in the template's order, whatever their order in the file."""

    def __init__(self, resource: Resource, sheet: Sheet) -> None:
        """Look at version and header. Raises Refusal where they are not the template's."""
        if sheet.mark and sheet.mark != resource.mark:
            raise refusals.wrong_version(resource, sheet.mark)
        self.resource = resource
        self._sheet = sheet
        self._rows = numbered(sheet.read_rows())
        header = next(self._rows, (1, ()))[1]
        self.places = _places(resource, header)
        self._readers = [Reader(column) for column in resource.columns]
        self._named = {(found.row, found.place) for found in sheet.findings}
        self._prefilled = {self.places[resource.place(name)] for name in resource.prefilled}

    def name_of(self, column: Column) -> tuple[int, str]:
        """Where a column stands in the file, and what it is called: letter and title."""
        place = self.places[self.resource.place(column.name)]
        return place, f"{letter_of(place)} {column.title}"

    def bad(self, row: int, column: Column, value: Any, reason: str) -> BadCell:
        """A cell of this file that can't be taken."""
        place, name = self.name_of(column)
        return BadCell(row, place, name, _shown(value), reason)

    def in_file_order(self) -> list[Column]:
        """The columns as they stand in the file."""
        return sorted(self.resource.columns, key=lambda column: self.name_of(column)[0])

    def found(self) -> Iterator[BadCell]:
        """What the container gave away, as bad cells."""
        names = dict(self.name_of(column) for column in self.resource.columns)
        for finding in self._sheet.findings:
            yield _as_cell(finding, names)

    def blocks(self) -> Iterator[Block]:
        """The filled rows, some thousands at a time."""
        while block := list(islice(self._rows, BLOCK)):
            yield [entry for entry in block if not self._is_empty(entry[1])]

    def read(self, block: Block) -> tuple[str, list[BadCell]]:
        """A block as COPY takes it, with the cells that can't be read left empty, and those cells."""
        raw = list(zip(*(self._arrange(row) for _, row in block), strict=True))
        texts: list[list[str]] = []
        bad: list[BadCell] = []
        for column, reader, cells in zip(self.resource.columns, self._readers, raw, strict=True):
            texts.append(reader.texts(cells))
            if reader.wrong:
                bad += self._wrong(block, column, reader, cells)
                reader.wrong.clear()
        numbers = [str(number) for number, _ in block]
        lines = map("\t".join, zip(numbers, *texts, strict=True))
        bad += self._overhanging(block)
        return "\n".join(lines) + "\n", bad

    def _wrong(self, block: Block, column: Column, reader: Reader, cells: Iterable[Any]) -> Iterator[BadCell]:
        """The cells of a column that can't be read. Of one that the markup has named nobody says that it is empty."""
        place = self.places[self.resource.place(column.name)]
        for (number, _), cell in zip(block, map(_as_key, cells), strict=True):
            reason = reader.wrong.get(cell)
            if reason and not (reason == REQUIRED and (number, place) in self._named):
                yield self.bad(number, column, cell, reason)

    def _arrange(self, row: Sequence[Any]) -> Sequence[Any]:
        """The cells in the template's order; a short row is filled up with nothing."""
        if len(row) == len(self.places) and self.places == list(range(len(row))):
            return row
        return [row[place] if place < len(row) else "" for place in self.places]

    def _overhanging(self, block: Block) -> Iterator[BadCell]:
        """Cells beyond the header: nobody could say what they mean."""
        width = max(self.places) + 1
        for number, row in block:
            if len(row) > width:
                for place in range(width, len(row)):
                    if not is_blank(row[place]):
                        yield BadCell(
                            number, place, letter_of(place), _shown(row[place]), "这一列没有表头，请删除或移到对应的列"
                        )

    def _is_empty(self, row: Sequence[Any]) -> bool:
        """Whether a row holds nothing but what the template fills in."""
        if len(row) - row.count("") > len(self._prefilled):
            return False
        return all(place in self._prefilled or is_blank(cell) for place, cell in enumerate(row))


def _places(resource: Resource, header: Sequence[Any]) -> list[int]:
    """Where each column of the template stands in the file. Raises Refusal."""
    titles = [half_width(as_text(cell)) if not is_blank(cell) else "" for cell in header]
    while titles and not titles[-1]:
        titles.pop()
    wanted = [half_width(title) for title in resource.titles]
    missing = [title for title, word in zip(resource.titles, wanted, strict=True) if word not in titles]
    unknown = [title or f"{letter_of(place)} 列（无表头）" for place, title in enumerate(titles) if title not in wanted]
    double = [title for place, title in enumerate(titles) if title and title in titles[:place]]
    if missing or unknown or double:
        raise refusals.wrong_header(resource, missing, unknown, double)
    return [titles.index(word) for word in wanted]


def _as_cell(finding: Finding, names: dict[int, str]) -> BadCell:
    name = names.get(finding.place, letter_of(finding.place))
    return BadCell(finding.row, finding.place, name, finding.value, finding.reason)


def _as_key(cell: Any) -> Any:
    return as_text(cell) if isinstance(cell, bool) else cell


def _shown(value: Any) -> str:
    """A cell's content as the list of bad cells shows it."""
    if value is None:
        return ""
    try:
        return as_text(value)[:LONGEST_SHOWN]
    except CellError:
        return f"{value:.0f}"

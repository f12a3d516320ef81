"""What a check says of a sheet: how many rows are new, changed or the same, and every cell that can't be taken."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

MOST_KEPT = 10_000
MOST_CHANGES = 50  # and as many new rows are shown before a confirmation; all rows are counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What an import is given from outside: whose it is and which region codes are his. Plain values only.

    `seen` are the versions of what the sheet was compared with when its importer looked; None where nobody did.
    """

    region_codes: tuple[str, ...]
    on: date
    at: datetime
    user_id: int | None
    by: str
    post_id: int | None = None
    seen: Mapping[str, int] | None = None


@dataclass(frozen=True, slots=True)
class BadCell:
    """One cell that can't be taken, as the sheet names it: row 1 is the header; `place` counts columns from 0."""

    row: int
    place: int
    column: str
    value: str
    reason: str

    def as_json(self) -> dict[str, Any]:
        return {"row": self.row, "column": self.column, "value": self.value, "reason": self.reason}


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many rows were, or would be, written as new or changed, and how many stood there already."""

    new: int = 0
    changed: int = 0
    same: int = 0

    def as_json(self) -> dict[str, int]:
        return {"new": self.new, "changed": self.changed, "same": self.same}


@dataclass(frozen=True, slots=True)
class NewRow:
    """One row that an import would add, by what tells it apart from others."""

    row: int
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """One value that an import would replace."""

    row: int
    title: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that does not keep a sheet out and has to be settled after it came in: what it is about, and what."""

    about: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What an import would do; `new_rows` are the numbers of the first ones that are new, `seen` is as in Given."""

    counts: Counts
    new_rows: tuple[int, ...] = ()
    changes: tuple[Change, ...] = ()
    remarks: tuple[Remark, ...] = ()
    seen: Mapping[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class BadCells:
    """All bad cells are counted and their rows known; the first ones are kept, `named` by row and place."""

    count: int = 0
    kept: list[BadCell] = field(default_factory=list)
    rows: set[int] = field(default_factory=set)
    named: set[tuple[int, int]] = field(default_factory=set)

    def add(self, cells: Iterable[BadCell]) -> None:
        for cell in cells:
            self.count += 1
            self.rows.add(cell.row)
            if len(self.kept) < MOST_KEPT:
                self.kept.append(cell)
                self.named.add((cell.row, cell.place))

    def take_over(self, others: "BadCells") -> None:
        """Add those that were counted elsewhere."""
        self.count += others.count
        self.rows |= others.rows
        self.named |= others.named
        self.kept += others.kept[: MOST_KEPT - len(self.kept)]

    def __iter__(self) -> Iterator[BadCell]:
        """The kept ones, row by row."""
        return iter(sorted(self.kept, key=lambda cell: (cell.row, cell.place)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The outcome of a check."""

    rows: int
    counts: Counts
    bad_count: int
    bad_cells: tuple[BadCell, ...]
    new_rows: tuple[NewRow, ...] = ()
    changes: tuple[Change, ...] = ()
    remarks: tuple[Remark, ...] = ()
    seen: Mapping[str, int] = field(default_factory=dict)


class BadSheetError(Exception):
    """A sheet with bad cells was to be written. Nothing was."""

    def __init__(self, report: Report) -> None:
        super().__init__(f"{report.bad_count} bad cells")
        self.report = report


class UnfitError(Exception):
    """Rows that every check let pass turned out not to fit when they were tried. Raised by what compares or writes."""

    def __init__(self, bad: BadCells) -> None:
        super().__init__(f"{bad.count} cells do not fit")
        self.bad = bad

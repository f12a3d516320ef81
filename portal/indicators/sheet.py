"""A report as its page shows it: cells with notes and old values, and below them totals beside the last period."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from portal.indicators.declarations import Indicator, ReportForm
from portal.indicators.grid import LABEL, Mistake, Typed, of_report, read, text_of
from portal.indicators.history import last_amounts
from portal.indicators.lines import Cell as Place
from portal.indicators.lines import totals
from portal.indicators.models import CellNote, Report, ReportEvent, ValueChange
from portal.indicators.registry import columns_of
from portal.indicators.states import Verb
from portal.indicators.validation import Fault, check, check_lines

SPARE_ROWS = 5


@dataclass(frozen=True, slots=True)
class Cell:
    """One input or figure. `old`: what it was before the report was last sent back, where that is another."""

    id: str
    column: Indicator
    text: str
    error: str = ""
    notes: tuple[str, ...] = ()
    old: str = ""
    is_changed: bool = False


@dataclass(frozen=True, slots=True)
class Marks:
    """What is said of cells: open notes, and what the changed ones were before."""

    notes: Mapping[Place, list[str]]
    olds: Mapping[Place, Decimal | None]


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One line."""

    number: int
    label: str
    cells: tuple[Cell, ...]
    error: str = ""


@dataclass(frozen=True, slots=True)
class Total:
    """Below a column: its sum, what the region last reported, the change, and the explanation where one is asked."""

    column: Indicator
    amount: Decimal | None
    last: Decimal | None
    asks: str
    explanation: str
    cell: Cell

    @property
    def change(self) -> Decimal | None:
        return None if self.amount is None or self.last is None else self.amount - self.last


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole page of figures."""

    form: ReportForm
    columns: tuple[Indicator, ...]
    rows: tuple[SheetRow, ...]
    totals: tuple[Total, ...]
    faults: tuple[Fault, ...] = ()
    line_faults: tuple[Mistake, ...] = ()
    mistakes: tuple[Mistake, ...] = field(default=())

    @property
    def hard(self) -> list[Fault]:
        """What stands in the way of submitting, beside single lines."""
        return [fault for fault in self.faults if fault.is_hard]

    @property
    def soft(self) -> list[Fault]:
        """What still asks for an explanation."""
        return [fault for fault in self.faults if not fault.is_hard]

    @property
    def is_ready(self) -> bool:
        return not (self.faults or self.line_faults or self.mistakes)


def sheet(report: Report, form: ReportForm, given: Typed | None = None, *, spare: bool = False) -> Sheet:
    """The page of a report, with what was typed in place of what is kept, if given. A fixed number of statements."""
    shown = given or of_report(report, form)
    columns = columns_of(form)
    lines, mistakes = read(shown, form)
    sums = totals(lines, form.indicators)
    last = last_amounts(report)
    marks = Marks(_notes(report), _olds(report))
    words = dict(shown.explanations)
    faults = check(columns, sums, last, words)
    asks = {fault.indicator: fault.text for fault in check(columns, sums, last, {}) if not fault.is_hard}
    errors = {(mistake.row, mistake.field): mistake.text for mistake in mistakes}
    numbers = {row.label: number for number, row in enumerate(shown.rows)}
    line_faults = [
        Mistake(numbers.get(fault.line, 0), fault.indicator, fault.text) for fault in check_lines(columns, lines)
    ] if form.line_title else []  # fmt: skip
    rows = [
        SheetRow(
            number, row.label, tuple(
                _cell(f"cell-{number}-{column.code}", column, text, marks, line=row.label,
                      error=errors.get((number, column.code), ""))
                for column, text in zip(columns, row.texts, strict=True)
            ), errors.get((number, LABEL), ""),
        )
        for number, row in enumerate(shown.rows)
    ]  # fmt: skip
    rows += _spare(columns, len(rows), form) if spare else []
    return Sheet(
        form=form, columns=columns, rows=tuple(rows),
        totals=tuple(
            Total(
                column, sums[column.code], last.get(column.code), asks.get(column.code, ""),
                words.get(column.code, ""),
                _cell(f"total-{column.code}", column, text_of(sums[column.code]), marks, line=""),
            )
            for column in columns
        ),
        faults=tuple(faults), line_faults=tuple(line_faults), mistakes=tuple(mistakes),
    )  # fmt: skip


def compare(mine: Typed, theirs: Typed, form: ReportForm) -> list[tuple[str, Indicator | None, str, str]]:
    """Every cell in which two versions differ: line, column (none: the line itself), mine, theirs."""
    own, other = _by_place(mine, form), _by_place(theirs, form)
    columns = {column.code: column for column in columns_of(form)}
    return [
        (label, columns.get(code), own.get((label, code), ""), other.get((label, code), ""))
        for label, code in dict.fromkeys([*own, *other])
        if own.get((label, code), "") != other.get((label, code), "")
    ]


def _by_place(given: Typed, form: ReportForm) -> dict[Place, str]:
    lines, _ = read(given, form)
    typed = {row.label: row for row in given.rows if not row.is_blank}
    found = {
        (label, code): text
        for label, row in typed.items()
        for code, text in zip(form.indicators, row.texts, strict=True)
        if text
    }
    kept = {
        (line.label, code): text_of(amount)
        for line in lines
        for code, amount in line.amounts.items()
        if amount is not None
    }
    return found | kept | {("", f"explain-{code}"): text for code, text in given.explanations.items() if text}


def _spare(columns: tuple[Indicator, ...], start: int, form: ReportForm) -> list[SheetRow]:
    """Empty rows to type into; none where the form has a single line."""
    if not form.line_title:
        return []
    return [
        SheetRow(number, "", tuple(Cell(f"cell-{number}-{column.code}", column, "") for column in columns))
        for number in range(start, start + SPARE_ROWS)
    ]


def _cell(cell_id: str, column: Indicator, text: str, marks: Marks, *, line: str, error: str = "") -> Cell:
    place = line, column.code
    old = text_of(marks.olds.get(place))
    is_changed = place in marks.olds and old != text
    return Cell(cell_id, column, text, error, tuple(marks.notes.get(place, ())), old, is_changed)


def _notes(report: Report) -> dict[Place, list[str]]:
    """The notes that nobody has settled, by cell."""
    found: dict[Place, list[str]] = {}
    for note in CellNote.objects.filter(report=report, settled_at=None).order_by("pk"):
        found.setdefault((note.line, note.indicator), []).append(f"{note.text}（{note.by}）")
    return found


def _olds(report: Report) -> dict[Place, Decimal | None]:
    """What each cell was when the report was last sent back, for the cells written since. One statement."""
    back = ReportEvent.objects.filter(report=report, verb__in=[Verb.RETURN, Verb.REOPEN]).order_by("-pk").values("at")
    changes = ValueChange.objects.filter(report=report, at__gte=back[:1]).order_by("pk")
    found: dict[Place, Decimal | None] = {}
    for change in changes:
        found.setdefault((change.line, change.indicator), change.old)
    return found

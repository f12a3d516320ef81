"""A report as its page shows it: cells with notes and old values, and below them totals beside the last period."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from portal.indicators.declarations import Frequency, Indicator, ReportForm
from portal.indicators.grid import LABEL, Mistake, Typed, of_report, read, text_of
from portal.indicators.history import Past, past_of
from portal.indicators.lines import Cell as Place
from portal.indicators.lines import Line, totals
from portal.indicators.marks import Cell, Marks, marks_of
from portal.indicators.models import Report
from portal.indicators.registry import columns_of
from portal.indicators.validation import Fault, check, check_lines

SPARE_ROWS = 5


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One line."""

    number: int
    label: str
    cells: tuple[Cell, ...]
    error: str = ""


@dataclass(frozen=True, slots=True)
class Total:
    """Below a column: its sum, what the region last reported, the change, the year so far, the words asked for."""

    column: Indicator
    amount: Decimal | None
    last: Decimal | None
    year: Decimal | None
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
    def has_year(self) -> bool:
        """Whether the year to date says more than the period."""
        return self.form.frequency is Frequency.MONTH

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
    sums, past, marks = totals(lines, form.indicators), past_of(report), marks_of(report)
    words = dict(shown.explanations)
    asks = {fault.indicator: fault.text for fault in check(columns, sums, past, {}) if not fault.is_hard}
    rows = list(_rows(shown, columns, marks, {(mistake.row, mistake.field): mistake.text for mistake in mistakes}))
    rows += _spare(columns, len(rows), form) if spare else []
    return Sheet(
        form=form,
        columns=columns,
        rows=tuple(rows),
        totals=tuple(
            _total(
                column,
                sums[column.code],
                past,
                marks,
                asks=asks.get(column.code, ""),
                explanation=words.get(column.code, ""),
            )
            for column in columns
        ),
        faults=tuple(check(columns, sums, past, words)),
        line_faults=tuple(_line_faults(shown, columns, lines)) if form.line_title else (),
        mistakes=tuple(mistakes),
    )


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


def _rows(
    shown: Typed, columns: tuple[Indicator, ...], marks: Marks, errors: Mapping[tuple[int, str], str]
) -> Iterator[SheetRow]:
    for number, row in enumerate(shown.rows):
        cells = tuple(
            marks.cell(
                f"cell-{number}-{column.code}", column, text, line=row.label,
                error=errors.get((number, column.code), ""),
            )
            for column, text in zip(columns, row.texts, strict=True)
        )  # fmt: skip
        yield SheetRow(number, row.label, cells, errors.get((number, LABEL), ""))


def _total(
    column: Indicator, amount: Decimal | None, past: Past, marks: Marks, *, asks: str, explanation: str
) -> Total:  # fmt: skip
    cell = marks.cell(f"total-{column.code}", column, text_of(amount), line="")
    last, year = past.last.get(column.code), past.year_to_date(column, amount)
    return Total(column, amount, last, year, asks, explanation, cell)


def _line_faults(shown: Typed, columns: tuple[Indicator, ...], lines: Sequence[Line]) -> Iterator[Mistake]:
    """What is wrong inside single lines, with the row in which the line stands."""
    numbers = {row.label: number for number, row in enumerate(shown.rows)}
    for fault in check_lines(columns, lines):
        yield Mistake(numbers.get(fault.line, 0), fault.indicator, fault.text)

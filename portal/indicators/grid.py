"""The grid as it is typed: read from a plain form or from the script's JSON, checked cell by cell, nothing dropped.

Both ways end in the same `Typed`; what can't be read keeps its text and gets a message beside it.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.http import QueryDict

from portal.indicators.declarations import Indicator, ReportForm
from portal.indicators.lines import Line, lines_of
from portal.indicators.models import Report
from portal.indicators.models.reports import LONGEST_LABEL
from portal.indicators.registry import columns_of
from portal.indicators.validation import shape_fault
from portal.rules import typed
from portal.rules.exact import plain

MOST_LINES = 1_000
LONGEST_TEXT, LONGEST_NOTE = 300, 500
LARGEST_VERSION = 2**31 - 1
LABEL = "label"


class BentError(ValueError):
    """The body is no grid at all."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line as typed: its name, and for each column the text."""

    label: str
    texts: tuple[str, ...]

    @property
    def is_blank(self) -> bool:
        return not self.label and not any(self.texts)


@dataclass(frozen=True, slots=True)
class Mistake:
    """What can't be kept, with the place: the row as it stands on the page, and the column or the label."""

    row: int
    field: str
    text: str

    @property
    def cell(self) -> str:
        """The id of its input."""
        return f"cell-{self.row}-{self.field}"


@dataclass(frozen=True, slots=True)
class Typed:
    """Everything on the page: rows in their order, explanations by indicator, the note, the version that was seen."""

    rows: tuple[Row, ...]
    explanations: Mapping[str, str] = field(default_factory=dict)
    note: str = ""
    version: int = 0


def of_report(report: Report, form: ReportForm) -> Typed:
    """What a report holds, as it would be typed."""
    codes = form.indicators
    values = {value.indicator: value for value in report.values.all()}
    whole = Line("", {code: value.amount for code, value in values.items()})
    found = lines_of(report) if form.line_title else [whole]
    return Typed(
        rows=tuple(Row(line.label, tuple(text_of(line.amounts.get(code)) for code in codes)) for line in found),
        explanations={code: value.explanation for code, value in values.items()},
        note=report.note,
        version=report.version,
    )


def from_post(data: QueryDict, form: ReportForm) -> Typed:
    """What a plain form sent. Raises BentError."""
    numbers = {int(name[4:]) for name in data if name.startswith("row-") and name[4:].isascii() and name[4:].isdigit()}
    return Typed(
        rows=tuple(
            Row(
                clean(data.get(f"{LABEL}-{number}")),
                tuple(clean(data.get(f"cell-{number}-{code}")) for code in form.indicators),
            )
            for number in sorted(numbers)
        ),
        explanations={code: clean(data[f"explain-{code}"]) for code in form.indicators if f"explain-{code}" in data},
        note=clean(data.get("note")),
        version=_version(data.get("continue") or data.get("version")),
    )


def from_json(body: bytes, form: ReportForm) -> Typed:
    """What the script sent: {version, note, explanations, rows: [[label, text, …], …]}. Raises BentError."""
    try:
        sent = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise BentError from error
    if not isinstance(sent, dict) or not isinstance(sent.get("rows"), list):
        raise BentError
    words = sent.get("explanations")
    if not isinstance(words, dict):
        raise BentError
    return Typed(
        rows=tuple(_row(given, form) for given in sent["rows"]),
        explanations={code: clean(words[code]) for code in form.indicators if code in words},
        note=clean(sent.get("note")),
        version=_version(sent.get("version")),
    )


def read(given: Typed, form: ReportForm) -> tuple[list[Line], list[Mistake]]:
    """The lines that can be kept, blank rows left out, and everything that can't."""
    columns = columns_of(form)
    filled = [(number, row) for number, row in enumerate(given.rows) if not row.is_blank]
    mistakes = list(_of_form(given, form, [row for _, row in filled]))
    lines = []
    for number, row in filled:
        amounts = {}
        for column, text in zip(columns, row.texts, strict=True):
            amount, fault = _read(column, text)
            amounts[column.code] = amount
            if fault:
                mistakes.append(Mistake(number, column.code, _placed(form, row, fault)))
        lines.append(Line(row.label, amounts))
    return lines, mistakes


def clean(text: Any) -> str:
    """Text on one line without marks that nobody sees."""
    if text is None:
        return ""
    if not isinstance(text, str | int | float):
        raise BentError
    return " ".join(typed.plain_text(str(text)).split())


def text_of(amount: Decimal | None) -> str:
    """An amount as it stands in an input."""
    return "" if amount is None else plain(amount)


def _row(given: Any, form: ReportForm) -> Row:
    if not isinstance(given, list) or len(given) != len(form.indicators) + 1:
        raise BentError
    label, *texts = (clean(text) for text in given)
    return Row(label, tuple(texts))


def _version(text: Any) -> int:
    word = str(text)
    if not (word.isascii() and word.isdigit()) or int(word[:11]) > LARGEST_VERSION:
        raise BentError
    return int(word[:11])


def _of_form(given: Typed, form: ReportForm, rows: Sequence[Row]) -> Iterator[Mistake]:
    """What is wrong beside the figures: names of lines, lengths."""
    if len(rows) > MOST_LINES:
        yield Mistake(MOST_LINES, LABEL, f"最多填写 {MOST_LINES} 行，当前 {len(rows)} 行，请合并")
    if len(given.note) > LONGEST_NOTE:
        yield Mistake(0, "note", f"填报说明最多 {LONGEST_NOTE} 个字")
    for code, text in given.explanations.items():
        if len(text) > LONGEST_TEXT:
            yield Mistake(0, f"explain-{code}", f"说明最多 {LONGEST_TEXT} 个字")
    if form.line_title:
        yield from _of_labels(given, form, rows)


def _of_labels(given: Typed, form: ReportForm, rows: Sequence[Row]) -> Iterator[Mistake]:
    """Every line has a name of its own."""
    times = Counter(row.label for row in rows)
    for number, row in enumerate(given.rows):
        if row.is_blank:
            continue
        if not row.label:
            yield Mistake(number, LABEL, f"第 {number + 1} 行没有填写{form.line_title}")
        elif times[row.label] > 1:
            yield Mistake(number, LABEL, f"{form.line_title}“{row.label}”填了 {times[row.label]} 行")
        elif len(row.label) > LONGEST_LABEL:
            yield Mistake(number, LABEL, f"第 {number + 1} 行的名称超过 {LONGEST_LABEL} 个字")


def _read(column: Indicator, text: str) -> tuple[Decimal | None, str]:
    if not text:
        return None, ""
    try:
        amount = typed.number(text)
    except typed.UnreadableError:
        return None, f"{column.name}应为数字，填写的是“{text[:20]}”"
    return amount, shape_fault(column, amount)


def _placed(form: ReportForm, row: Row, fault: str) -> str:
    return f"“{row.label}”：{fault}" if form.line_title and row.label else fault

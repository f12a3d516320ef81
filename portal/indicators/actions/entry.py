"""What a county's data clerk does with a report: save, submit, take back while nobody has decided on it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from portal.clock.today import day_of
from portal.indicators import refusals
from portal.indicators.actions.moving import locked, move, require
from portal.indicators.declarations import ReportForm
from portal.indicators.history import Amounts, past_of
from portal.indicators.lines import Line, cells, lines_of, totals, write
from portal.indicators.models import CellNote, Report
from portal.indicators.models.reports import LONGEST_LABEL
from portal.indicators.registry import columns_of, report_form
from portal.indicators.states import PeriodState, Verb, Way
from portal.indicators.validation import check, check_lines, shape_fault
from portal.indicators.writing import keep_changes, write_values
from portal.journal.recording import recording
from portal.people.actors import Actor


def save(
    *,
    report: Report,
    amounts: Amounts,
    explanations: Mapping[str, str],
    version: int,
    by: Actor,
    at: datetime,
    note_text: str | None = None,
    way: Way = Way.GRID,
) -> Report:
    """Keep what was typed (暂存). Amounts in own units; what is not named stays. Returns the report as it is now.

    Raises Refusal where somebody else saved in between, where the period is locked, and for an amount that can't be
    kept. An amount that is only implausible is kept: submitting asks about it.
    """
    with recording():
        report, form = _as_seen(report, Verb.SAVE, version, by)
        if form.line_title:
            raise refusals.by_lines(form)
        _check_shapes(form, amounts)
        write_values(report, amounts, explanations, way=way, by=by, at=at)
        if note_text is not None:
            report.note = note_text
        move(report=report, verb=Verb.SAVE, by=by, at=at)
    return report


def save_lines(
    *,
    report: Report,
    lines: Sequence[Line],
    explanations: Mapping[str, str],
    version: int,
    by: Actor,
    at: datetime,
    note_text: str | None = None,
    way: Way = Way.GRID,
) -> Report:
    """Keep a whole grid in place of what was there; the report's own figures become the sums of its columns.

    Raises Refusal as `save`, and for a line without a name or named twice.
    """
    with recording():
        report, form = _as_seen(report, Verb.SAVE, version, by)
        _check_labels(form, lines)
        for line in lines:
            _check_shapes(form, line.amounts, line.label)
        before, after = cells(lines_of(report)), cells(lines)
        if [line.label for line in lines] != _labels(report) or before != after:
            write(report, lines)
        keep_changes(report, before, after, way=way, by=by, at=at)
        write_values(report, totals(lines, form.indicators), explanations, way=way, by=by, at=at)
        if note_text is not None:
            report.note = note_text
        move(report=report, verb=Verb.SAVE, by=by, at=at)
    return report


def keep(
    *,
    report: Report,
    lines: Sequence[Line],
    explanations: Mapping[str, str],
    version: int,
    by: Actor,
    at: datetime,
    note_text: str | None = None,
    way: Way = Way.GRID,
) -> Report:
    """Keep what a page holds, whether its form is filled in line by line or in one line for the whole region."""
    given: dict[str, Any] = {
        "report": report, "explanations": explanations, "version": version, "by": by, "at": at,
        "note_text": note_text, "way": way,
    }  # fmt: skip
    if report_form(report.period.form).line_title:
        return save_lines(lines=lines, **given)
    amounts = lines[0].amounts if lines else dict.fromkeys(report_form(report.period.form).indicators)
    return save(amounts=amounts, **given)


def submit(*, report: Report, version: int, by: Actor, at: datetime) -> Report:
    """Send the report to the city. Raises Refusal that names every cell which stands in the way."""
    with recording():
        report, form = _as_seen(report, Verb.SUBMIT, version, by)
        values = {value.indicator: value for value in report.values.all()}
        found = check(
            columns_of(form),
            {code: value.amount for code, value in values.items()},
            past_of(report),
            {code: value.explanation for code, value in values.items()},
        )
        wrong_lines = check_lines(columns_of(form), lines_of(report)) if form.line_title else []
        if texts := [*(fault.text for fault in found), *(fault.text for fault in wrong_lines)]:
            raise refusals.faulty(form, texts)
        report.is_late = report.is_late or _comes_late(report, day_of(at))
        report.submitted_by, report.submitted_at = by.post, at
        CellNote.objects.filter(report=report, settled_at=None).update(settled_at=at)
        move(report=report, verb=Verb.SUBMIT, by=by, at=at)
    return report


def withdraw(*, report: Report, by: Actor, at: datetime) -> Report:
    """Take a submitted report back before the city has decided on it."""
    with recording():
        report = locked(report)
        require(report, Verb.WITHDRAW, by)
        report.submitted_by = report.submitted_at = None
        move(report=report, verb=Verb.WITHDRAW, by=by, at=at)
    return report


def _comes_late(report: Report, on: date) -> bool:
    """Whether a report first comes in after its term or after the period was shut (补报).

    One that was in before and was sent back is mended, however long that takes; so is one of the time before.
    """
    if report.submitted_at or report.is_migrated:
        return False
    return on > report.period.due_on or report.period.state != PeriodState.OPEN


def _as_seen(report: Report, verb: Verb, version: int, by: Actor) -> tuple[Report, ReportForm]:
    """The report locked, with its form, for whoever may; refused where somebody else has moved or saved it since."""
    report = locked(report)
    form = require(report, verb, by)
    if report.version != version:
        raise refusals.stale(form, report)
    return report, form


def _check_labels(form: ReportForm, lines: Sequence[Line]) -> None:
    """Every line has a name of its own."""
    times = Counter(line.label for line in lines)
    if texts := [f"{form.line_title}“{label}”填了 {count} 行" for label, count in times.items() if count > 1]:
        raise refusals.faulty(form, texts)
    if blank := [place for place, line in enumerate(lines, start=1) if not line.label.strip()]:
        raise refusals.faulty(form, [f"第 {place} 行没有填写{form.line_title}" for place in blank])
    if long := [line.label for line in lines if len(line.label) > LONGEST_LABEL]:
        raise refusals.faulty(form, [f"“{label[:10]}…”超过 {LONGEST_LABEL} 个字" for label in long])


def _check_shapes(form: ReportForm, amounts: Amounts, label: str = "") -> None:
    columns = {column.code: column for column in columns_of(form)}
    given = [(columns[code], amount) for code, amount in amounts.items() if amount is not None]
    place = f"“{label}”：" if label else ""
    if texts := [place + text for column, amount in given if (text := shape_fault(column, amount))]:
        raise refusals.faulty(form, texts)


def _labels(report: Report) -> list[str]:
    return list(report.lines.values_list("label", flat=True))

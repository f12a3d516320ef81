"""What a county's data clerk does with a report: save, submit, take back while nobody has decided on it."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal

from portal.clock.today import day_of
from portal.indicators import refusals
from portal.indicators.actions.moving import locked, move, require
from portal.indicators.declarations import ReportForm
from portal.indicators.history import amounts_of, last_amounts
from portal.indicators.models import CellNote, Report, ReportValue, ValueChange
from portal.indicators.registry import columns_of
from portal.indicators.states import Verb
from portal.indicators.validation import check, shape_fault
from portal.journal.recording import recording
from portal.people.actors import Actor

Amounts = Mapping[str, Decimal | None]
GRID = "grid"


def save(
    *,
    report: Report,
    amounts: Amounts,
    explanations: Mapping[str, str],
    version: int,
    by: Actor,
    at: datetime,
    note_text: str | None = None,
    way: str = GRID,
) -> Report:
    """Keep what was typed (暂存). Amounts in own units; what is not named stays. Returns the report as it is now.

    Raises Refusal where somebody else saved in between, where the period is locked, and for an amount that can't be
    kept. An amount that is only implausible is kept: submitting asks about it.
    """
    with recording():
        report = locked(report)
        form = require(report, Verb.SAVE, by)
        if report.version != version:
            raise refusals.stale(form, report)
        _check_shapes(form, amounts)
        _write(report, amounts, explanations, way=way, by=by, at=at)
        if note_text is not None:
            report.note = note_text
        move(report=report, verb=Verb.SAVE, by=by, at=at)
    return report


def submit(*, report: Report, version: int, by: Actor, at: datetime) -> Report:
    """Send the report to the city. Raises Refusal that names every cell which stands in the way."""
    with recording():
        report = locked(report)
        form = require(report, Verb.SUBMIT, by)
        if report.version != version:
            raise refusals.stale(form, report)
        values = {value.indicator: value for value in report.values.all()}
        found = check(
            columns_of(form),
            {code: value.amount for code, value in values.items()},
            last_amounts(report),
            {code: value.explanation for code, value in values.items()},
        )
        if found:
            raise refusals.faulty(form, [fault.text for fault in found])
        report.submitted_by, report.submitted_at = by.post, at
        report.is_late = report.is_late or day_of(at) > report.period.due_on
        CellNote.objects.filter(report=report, settled_at=None).update(settled_at=at)
        move(report=report, verb=Verb.SUBMIT, by=by, at=at)
    return report


def withdraw(*, report: Report, by: Actor, at: datetime) -> Report:
    """Take a submitted report back before the city has decided on it."""
    with recording():
        report = locked(report)
        require(report, Verb.WITHDRAW, by)
        move(report=report, verb=Verb.WITHDRAW, by=by, at=at)
    return report


def _check_shapes(form: ReportForm, amounts: Amounts) -> None:
    columns = {column.code: column for column in columns_of(form)}
    given = [(columns[code], amount) for code, amount in amounts.items() if amount is not None]
    if texts := [text for column, amount in given if (text := shape_fault(column, amount))]:
        raise refusals.faulty(form, texts)


def _write(
    report: Report, amounts: Amounts, explanations: Mapping[str, str], *, way: str, by: Actor, at: datetime
) -> None:
    """Write what changed, each change with its history: three statements, however many cells."""
    before = amounts_of(report)
    changed = {code: amount for code, amount in amounts.items() if code not in before or before[code] != amount}
    words = {value.indicator: value.explanation for value in report.values.all()}
    rows = [
        ReportValue(
            report=report, indicator=code, amount=amount, explanation=explanations.get(code, words.get(code, ""))
        )
        for code, amount in {**before, **amounts}.items()
        if code in changed or explanations.get(code, words.get(code, "")) != words.get(code, "")
    ]
    ReportValue.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["report", "indicator"], update_fields=["amount", "explanation"]
    )
    ValueChange.objects.bulk_create(
        ValueChange(report=report, indicator=code, old=before.get(code), new=amount, way=way, by=by.label, at=at)
        for code, amount in changed.items()
    )

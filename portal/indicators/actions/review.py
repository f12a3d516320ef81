"""What the levels above do with a report: the city endorses, the province confirms, either sends it back with notes."""

from collections.abc import Mapping
from datetime import datetime

from portal.indicators import refusals
from portal.indicators.actions.moving import locked, move, require
from portal.indicators.actions.telling import Letter, tell_clerks
from portal.indicators.declarations import ReportForm
from portal.indicators.lines import Cell
from portal.indicators.models import CellNote, Report
from portal.indicators.states import Verb
from portal.journal.recording import recording
from portal.people.actors import Actor


def endorse(*, report: Report, by: Actor, at: datetime, version: int | None = None) -> Report:
    """The city passes the report on; from now on it counts in the 快报."""
    with recording():
        report = locked(report)
        _check_version(require(report, Verb.ENDORSE, by), report, version)
        report.endorsed_by, report.endorsed_at = by.post, at
        move(report=report, verb=Verb.ENDORSE, by=by, at=at)
    return report


def confirm(*, report: Report, by: Actor, at: datetime, version: int | None = None) -> Report:
    """The province takes the report; from now on it counts in the 定报 too."""
    with recording():
        report = locked(report)
        _check_version(require(report, Verb.CONFIRM, by), report, version)
        report.confirmed_by, report.confirmed_at, report.is_reopened = by.post, at, False
        move(report=report, verb=Verb.CONFIRM, by=by, at=at)
    return report


def return_(
    *, report: Report, reason: str, notes: Mapping[Cell, str], by: Actor, at: datetime, version: int | None = None
) -> Report:
    """Send a report back with a reason and notes on single cells; it counts no longer until it comes again.

    A note is for a line and a column of the grid; an empty line means the column's total. Raises Refusal for a note
    on a cell that the report does not have: nobody would ever see it.
    """
    with recording():
        report = locked(report)
        form = require(report, Verb.RETURN, by)
        _check_version(form, report, version)
        _check_places(form, report, notes)
        _send_back(report, Verb.RETURN, reason, notes, by=by, at=at)
    return report


def reopen(*, report: Report, reason: str, by: Actor, at: datetime) -> Report:
    """The province lets a county correct what it had already passed on; it counts no longer until it comes again."""
    with recording():
        report = locked(report)
        require(report, Verb.REOPEN, by)
        _send_back(report, Verb.REOPEN, reason, {}, by=by, at=at)
    return report


def _check_version(form: ReportForm, report: Report, version: int | None) -> None:
    """Whoever looked at a version decides on that one."""
    if version is not None and version != report.version:
        raise refusals.stale(form, report)


def _check_places(form: ReportForm, report: Report, notes: Mapping[Cell, str]) -> None:
    lines = {"", *report.lines.values_list("label", flat=True)}
    texts = [f"填报表没有“{line}”一行" for line, _ in notes if line not in lines]
    texts += [f"填报表没有指标“{code}”" for _, code in notes if code not in form.indicators]
    if texts:
        raise refusals.no_such_cell(form, texts)


def _send_back(
    report: Report, verb: Verb, reason: str, notes: Mapping[Cell, str], *, by: Actor, at: datetime
) -> None:  # fmt: skip
    from_form = require(report, verb, by)
    if not reason.strip():
        raise refusals.no_reason(from_form, verb.label)
    report.endorsed_by = report.endorsed_at = report.confirmed_by = report.confirmed_at = None
    report.is_reopened = True
    CellNote.objects.bulk_create(
        CellNote(report=report, line=line, indicator=code, text=text.strip(), by=by.label, at=at)
        for (line, code), text in notes.items()
        if text.strip()
    )
    move(report=report, verb=verb, by=by, at=at, reason=reason.strip())
    subject = f"{verb.label}：{report.period.title}{from_form.name}"
    body = f"{by.label}：{reason.strip()}" + (f"（单元格批注 {len(notes)} 处）" if notes else "")
    tell_clerks([Letter(report, subject, body, f"report:{report.pk}:{report.version}")], at=at)

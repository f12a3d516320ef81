"""Report periods: opened for every county at once, closed, locked, opened again with a reason."""

from collections.abc import Iterator
from datetime import date, datetime

from portal.indicators import refusals
from portal.indicators.declarations import ReportForm
from portal.indicators.initial import open_period
from portal.indicators.models import Report, ReportPeriod
from portal.indicators.periods import span_of
from portal.indicators.registry import form_entry, report_form, report_forms
from portal.indicators.rollups import stamp
from portal.indicators.states import PeriodState
from portal.journal.recording import note, recording
from portal.people.actors import SYSTEM, Actor
from portal.people.models import Office
from portal.people.roles import Role
from portal.regions.models import Region
from portal.regions.scoped import PROVINCE, level_of
from portal.rules.rule import Calendar

SOURCES = {
    PeriodState.OPEN: frozenset({PeriodState.CLOSED, PeriodState.LOCKED}),
    PeriodState.CLOSED: frozenset({PeriodState.OPEN}),
    PeriodState.LOCKED: frozenset({PeriodState.OPEN, PeriodState.CLOSED}),
}
LABELS = {PeriodState.OPEN: "重新打开", PeriodState.CLOSED: "关闭", PeriodState.LOCKED: "锁定"}


def open_(*, form_code: str, month: date, by: Actor, at: datetime, on: date, calendar: Calendar) -> ReportPeriod:
    """Open the period that ends with a month, with a report for every county. Doing it again adds only who is missing.

    Raises LookupError for an unknown form; Refusal for whoever may not, and where the period has not ended.
    """
    form = report_form(form_code)
    require_province(form, by, "开启填报期")
    if not may_open(form, month, on):
        raise refusals.not_due(form, span_of(form, month).title)
    return _open(form, month, by=by, at=at, calendar=calendar)


def open_due(*, on: date, at: datetime, calendar: Calendar) -> list[ReportPeriod]:
    """Open what ended the day before, as the daily job does."""
    return [
        _open(form, month, by=SYSTEM, at=at, calendar=calendar)
        for _, form in report_forms()
        if (month := last_ended(form, on)) and span_of(form, month).ends_on.toordinal() == on.toordinal() - 1
    ]


def close(*, period: ReportPeriod, by: Actor, at: datetime) -> ReportPeriod:
    """End the reporting: from now on only what is sent back comes in."""
    return _turn(period, PeriodState.CLOSED, by=by, at=at)


def lock(*, period: ReportPeriod, by: Actor, at: datetime) -> ReportPeriod:
    """Fix the period: whoever is late or wants to correct has to ask."""
    return _turn(period, PeriodState.LOCKED, by=by, at=at)


def reopen(*, period: ReportPeriod, reason: str, by: Actor, at: datetime) -> ReportPeriod:
    """Let every county report again, with a reason that they are shown while the period is open."""
    if not reason.strip():
        raise refusals.no_reason(report_form(period.form), LABELS[PeriodState.OPEN])
    return _turn(period, PeriodState.OPEN, by=by, at=at, reason=reason.strip())


def last_ended(form: ReportForm, on: date) -> date | None:
    """The last month, or last month of a year, that had ended before a day; none before the form began."""
    span = span_of(form, on)
    if span.ends_on >= on:
        span = span_of(form, date.fromordinal(span.starts_on.toordinal() - 1))
    return span.month if span.month >= form.first_month else None


def may_open(form: ReportForm, month: date, on: date) -> bool:
    """Whether a period has ended and the form had begun."""
    span = span_of(form, month)
    return span.month == month and span.ends_on < on and month >= form.first_month


def require_province(form: ReportForm, by: Actor, label: str) -> None:
    """Raises Refusal for whoever is not the province's reviewer of the form."""
    if not is_province(form, by):
        raise refusals.not_provinces(form, label)


def is_province(form: ReportForm, by: Actor) -> bool:
    """Whether somebody reviews the form for the whole province."""
    is_reviewer = by.post is not None and by.holds(Role.DATA_REVIEWER) and by.post.office.kind == form.office_kind
    return is_reviewer and level_of(by.region_code) == PROVINCE


def _open(form: ReportForm, month: date, *, by: Actor, at: datetime, calendar: Calendar) -> ReportPeriod:
    with recording():
        period = open_period(form, month, calendar, state=PeriodState.OPEN)
        there = set(Report.objects.filter(period=period).values_list("region_code", flat=True))
        new = [report for report in _reports(form, period) if report.region_code not in there]
        Report.objects.bulk_create(new, ignore_conflicts=True)
        if new:
            _keep(period, "open", by=by, at=at, count=len(new))
    return period


def _reports(form: ReportForm, period: ReportPeriod) -> Iterator[Report]:
    """A report for every region that stands at the period's end and has an office of the kind. Two statements."""
    day = period.ends_on
    offices = {
        office.region_code: office
        for office in Office.objects.on(day).filter(kind=form.office_kind).order_by("valid_from")
    }  # fmt: skip
    for code, name in Region.objects.on(day).at_level(form.level).order_by("code").values_list("code", "name"):
        if office := offices.get(code):
            yield Report(period=period, region_code=code, region_name=name, office=office)


def _turn(period: ReportPeriod, to: PeriodState, *, by: Actor, at: datetime, reason: str = "") -> ReportPeriod:
    with recording():
        period = ReportPeriod.objects.select_for_update().get(pk=period.pk)
        form = report_form(period.form)
        require_province(form, by, f"{LABELS[to]}填报期")
        if period.state not in SOURCES[to]:
            raise refusals.period_state(form, period, LABELS[to])
        period.state, period.reopen_reason = to, reason
        period.save(update_fields=["state", "reopen_reason"])
        _keep(period, to.value, by=by, at=at, reason=reason)
    return period


def _keep(period: ReportPeriod, verb: str, *, by: Actor, at: datetime, **facts: object) -> None:
    policy, _ = form_entry(period.form)
    stamp(policy.app, at)
    note(
        actor_id=by.user_id,
        actor=by.label,
        action=f"periods.{verb}",
        subject=f"period:{period.pk}",
        payload={"form": period.form, "month": period.month, **facts},
    )

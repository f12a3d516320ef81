"""催报: reminding the offices that have not reported, with who, when and what was said."""

from collections.abc import Sequence
from datetime import datetime

from portal.indicators import refusals
from portal.indicators.actions.telling import Letter, tell_clerks
from portal.indicators.declarations import ReportForm
from portal.indicators.models import Report, ReportPeriod, Urge
from portal.indicators.models.reports import ReportQuerySet
from portal.indicators.registry import report_form
from portal.indicators.states import EDITABLE, PeriodState, Verb
from portal.journal.recording import note, recording
from portal.people.actors import Actor
from portal.people.roles import Role
from portal.regions.scoped import CITY, PROVINCE, level_of, within


def urge_all(*, period: ReportPeriod, text: str, by: Actor, at: datetime) -> list[Urge]:
    """Remind every office inside the reviewer's region that has not submitted. Raises Refusal where there is none."""
    rows = Report.objects.filter(within(*by.scope), period=period) if by.post else Report.objects.none()
    return _urge(report_form(period.form), list(_open(rows)), text, by=by, at=at)


def urge(*, report: Report, text: str, by: Actor, at: datetime) -> Urge:
    """Remind one office."""
    found = list(_open(Report.objects.filter(pk=report.pk)))
    is_above = by.post is not None and Report.objects.filter(within(*by.scope), pk=report.pk).exists()
    form = report_form(report.period.form)
    if not is_above:
        raise refusals.not_yours(form, Verb.RETURN, "上级主管部门的数据审核岗位")
    return _urge(form, found, text, by=by, at=at)[0]


def may_urge(form: ReportForm, by: Actor) -> bool:
    """Whether somebody reviews the form at a level above the counties."""
    if by.post is None or not by.holds(Role.DATA_REVIEWER) or by.post.office.kind != form.office_kind:
        return False
    return level_of(by.region_code) in {CITY, PROVINCE}


def usual_text(form: ReportForm, period: ReportPeriod) -> str:
    """What is said where the reviewer says nothing of his own."""
    what = f"{period.title}{form.name}的报送期限为 {period.due_on:%Y-%m-%d}"
    if period.state == PeriodState.OPEN:
        return f"{what}，请尽快完成填报并提交。"
    return f"{what}，填报期{period.get_state_display()}，尚未提交过的请先申请补报，同意后尽快填报。"


def _open(rows: ReportQuerySet) -> ReportQuerySet:
    return rows.filter(state__in=EDITABLE).select_related("period", "office").order_by("region_code")


def _urge(form: ReportForm, reports: Sequence[Report], text: str, *, by: Actor, at: datetime) -> list[Urge]:
    if not may_urge(form, by):
        raise refusals.not_yours(form, Verb.RETURN, "上级主管部门的数据审核岗位")
    if not reports:
        raise refusals.nobody_to_urge(form)
    said = text.strip() or usual_text(form, reports[0].period)
    with recording():
        urges = Urge.objects.bulk_create(Urge(report=report, text=said, by=by.label, at=at) for report in reports)
        subject = f"催报：{reports[0].period.title}{form.name}"
        tell_clerks([Letter(urge.report, subject, urge.text, f"urge:{urge.pk}") for urge in urges], at=at)
        payload = {"regions": [report.region_code for report in reports], "text": said}
        note(
            actor_id=by.user_id, actor=by.label, action="reports.urge", subject=f"period:{reports[0].period_id}",
            payload=payload,
        )  # fmt: skip
    return urges

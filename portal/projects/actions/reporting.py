"""How far the works have come: reported by the owner, never falling."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

from portal.clock.today import day_of
from portal.journal.recording import recording
from portal.people.actors import Actor
from portal.people.roles import Role
from portal.projects import refusals
from portal.projects.actions.moving import lock, require_ongoing, take
from portal.projects.competence import owner_of, sits_in
from portal.projects.models import ProgressReport, Project, ProjectMoney
from portal.projects.states import Verb

ALL = 100


def report_progress(
    *,
    project: Project,
    on: date,
    text: str,
    percent: int,
    by: Actor,
    at: datetime,
    paid_yuan: Mapping[str, Decimal] | None = None,
    explanation: str = "",
    version: int | None = None,
) -> ProgressReport:
    """Report the progress up to a day. `paid_yuan` is what has come in so far, by source; sources not named stay.

    Raises Refusal where days or percent go backwards, where money falls, and where more has come in than was planned
    without an explanation.
    """
    with recording():
        project = lock(project, version=version)
        require_ongoing(project)
        require_owner(project, by, "上报进度", day_of(at))
        if not text.strip():
            raise refusals.impossible("no_text", "还没有填写进展情况。", "请填写后再上报。")
        _require_forward(project, on, percent, day_of(at))
        _pay(project, paid_yuan or {}, explanation.strip())
        report = ProgressReport.objects.create(
            project=project,
            on=on,
            text=text.strip(),
            percent=percent,
            paid_yuan=sum(project.money.values_list("paid_yuan", flat=True), Decimal(0)),
            reported_by=by.label,
            reported_at=at,
        )
        project.percent = percent
        project.actual_start_on = project.actual_start_on or on
        facts = {"on": on, "percent": percent, "paid_yuan": report.paid_yuan}
        take(project=project, verb=Verb.REPORT, by=by, at=at, from_stage=project.stage, facts=facts)
    return report


def require_owner(project: Project, by: Actor, what: str, on: date) -> None:
    """Raises Refusal for whoever is not project clerk of the owning office."""
    office = owner_of(project.type, project.region_code, on)
    if not sits_in(by, office, Role.PROJECT_CLERK):
        raise refusals.forbidden(what, f"{office.name}的项目管理岗位")


def _require_forward(project: Project, on: date, percent: int, today: date) -> None:
    last = project.reports.last()
    if on > today:
        raise refusals.impossible("in_future", "截至日期不能晚于今天。", "请核对日期。")
    if last and on < last.on:
        raise refusals.impossible("earlier", f"截至日期早于上次报告（{last.on:%Y-%m-%d}）。", "请核对日期。")
    if not 0 <= percent <= ALL:
        raise refusals.impossible("percent", "进度应在 0 至 100 之间。", "请核对进度。")
    if percent < project.percent:
        raise refusals.impossible(
            "falling", f"进度不能低于上次报告的 {project.percent}%。", "请核对进度；确有返工的，请在进展情况中说明。"
        )


def _pay(project: Project, paid: Mapping[str, Decimal], explanation: str) -> None:
    rows = {row.source: row for row in project.money.all()}
    for source, amount in paid.items():
        row = rows.get(source) or ProjectMoney(project=project, source=source, planned_yuan=Decimal(0))
        if amount < row.paid_yuan:
            raise refusals.impossible(
                "money_falling", f"{row.get_source_display()}的累计到位资金少于上次报告。", "请填写从开工起的累计数。"
            )
        if amount > row.planned_yuan and not (explanation or row.explanation):
            raise refusals.impossible(
                "over_plan", f"{row.get_source_display()}的到位资金超过计划。", "请说明原因，或者先申请变更计划资金。"
            )
        row.explanation = (explanation or row.explanation) if amount > row.planned_yuan else row.explanation
        row.paid_yuan = amount
        row.save()

"""What was registered is changed only by request: the owner asks, the office above decides, only then is it written."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from portal.clock.today import day_of
from portal.journal.recording import recording
from portal.people.actors import Actor
from portal.projects import refusals
from portal.projects.actions.advancing import end
from portal.projects.actions.creating import require_order, set_place
from portal.projects.actions.moving import lock, require_ongoing, require_reason, take
from portal.projects.actions.reporting import require_owner
from portal.projects.competence import DECIDERS, office_above, sits_in
from portal.projects.models import ChangeRequest, Project, ProjectMoney
from portal.projects.places import PlaceError, check_place
from portal.projects.states import Field, Source, Verb

LONGEST_NAME = 120


def request_change(
    *,
    project: Project,
    field: Field,
    new: Any,
    reason: str,
    by: Actor,
    at: datetime,
    version: int | None = None,
) -> ChangeRequest:
    """Ask for a change, as the owner. `new` is a text for the name, {"start", "end"} with ISO days or None for the
    dates, {source: text of the amount} for the money, a geometry or None for the place, None for a termination.

    Raises Refusal for what the kind of works does not let change, for a value that can't be or is the old one, and
    while another request for the same is open.
    """
    with recording():
        project = lock(project, version=version)
        require_ongoing(project)
        require_owner(project, by, "申请变更", day_of(at))
        reason = require_reason(reason, Verb.REQUEST_CHANGE)
        if field not in project.type.changeable:
            raise refusals.change(
                "not_changeable", f"{project.type.noun}的{field.label}不能变更。", "请联系上级主管机构。"
            )
        if project.changes.filter(field=field, is_agreed=None).exists():
            raise refusals.change("open_change", f"{field.label}的变更申请正在等待批复。", "请等待批复后再申请。")
        old, new = present(project, field), _checked(project, field, new)
        if old == new and field is not Field.TERMINATION:
            raise refusals.change("no_change", "新内容与原内容相同。", "请填写需要变更的内容。")
        change = ChangeRequest.objects.create(
            project=project, field=field, old=old, new=new, reason=reason, requested_by=by.label, requested_at=at
        )
        take(
            project=project,
            verb=Verb.REQUEST_CHANGE,
            by=by,
            at=at,
            from_stage=project.stage,
            reason=reason,
            facts={"field": field.label, "change": change.pk},
        )
    return change


def decide_change(
    *, change: ChangeRequest, is_agreed: bool, by: Actor, at: datetime, opinion: str = "", version: int | None = None
) -> ChangeRequest:
    """Agree, and the new value is written; or disagree, with the opinion. The office above the owner may.

    Raises Refusal where it has been decided, and where what stands now is no longer what the request shows as old.
    """
    with recording():
        project = lock(change.project, version=version)
        require_ongoing(project)
        office = office_above(project.type, project.region_code, day_of(at))
        if not sits_in(by, office, *DECIDERS):
            raise refusals.forbidden("批复变更", f"{office.name}的项目管理岗位")
        change = ChangeRequest.objects.select_for_update(of=("self",)).get(pk=change.pk)
        if not change.is_open:
            raise refusals.stale(change.decided_by)
        opinion = opinion.strip() if is_agreed else require_reason(opinion, Verb.DECIDE_CHANGE)
        if is_agreed and present(project, Field(change.field)) != change.old:
            raise refusals.change("moved_on", "申请之后原内容已有变化。", "请不同意本次申请，由申请人核对后重新提出。")
        change.is_agreed, change.opinion, change.decided_by, change.decided_at = is_agreed, opinion, by.label, at
        change.save()
        facts = {"field": change.get_field_display(), "change": change.pk, "is_agreed": is_agreed}
        if is_agreed:
            _write(project, Field(change.field), change.new)
        take(
            project=project,
            verb=Verb.DECIDE_CHANGE,
            by=by,
            at=at,
            from_stage=project.stage,
            reason=opinion,
            facts=facts,
        )
        if is_agreed and change.field == Field.TERMINATION:
            end(project, reason=change.reason, by=by, at=at)
    change.project = project
    return change


def present(project: Project, field: Field) -> Any:
    """What stands now, in the form in which requests keep it."""
    match field:
        case Field.NAME:
            return project.name
        case Field.PLANNED_DATES:
            return {"start": _iso(project.planned_start_on), "end": _iso(project.planned_end_on)}
        case Field.MONEY:
            return {row.source: f"{row.planned_yuan:.2f}" for row in project.money.all()}
        case Field.PLACE:
            return project.place
        case Field.TERMINATION:
            return None


def _checked(project: Project, field: Field, new: Any) -> Any:
    """The new value in the same form. Raises Refusal where it can't be."""
    match field:
        case Field.NAME:
            return _checked_name(new)
        case Field.PLANNED_DATES:
            start_on, end_on = _day(new.get("start")), _day(new.get("end"))
            require_order(start_on, end_on)
            return {"start": _iso(start_on), "end": _iso(end_on)}
        case Field.MONEY:
            return _checked_money(project, new)
        case Field.PLACE:
            try:
                return check_place(new) if new else None
            except PlaceError as error:
                raise refusals.impossible("place", str(error), "请核对后重新提交。") from error
        case Field.TERMINATION:
            return None


def _checked_name(new: Any) -> str:
    name = str(new or "").strip()
    if not 0 < len(name) <= LONGEST_NAME:
        raise refusals.impossible("name", f"项目名称应为 1 至 {LONGEST_NAME} 个字。", "请核对名称。")
    return name


def _checked_money(project: Project, new: Mapping[str, Any]) -> dict[str, str]:
    """Plans by source; what has been paid may lie above a plan only where that has been explained."""
    amounts = {Source(source): Decimal(amount) for source, amount in new.items()}
    if any(amount < 0 for amount in amounts.values()):
        raise refusals.impossible("money", "资金不能为负数。", "请核对各来源的金额。")
    for row in project.money.all():
        if row.paid_yuan > amounts.get(Source(row.source), Decimal(0)) and not row.explanation:
            raise refusals.impossible(
                "below_paid", f"{row.get_source_display()}的计划资金少于已到位资金。", "请核对金额。"
            )
    return {source.value: f"{amount:.2f}" for source, amount in amounts.items()}


def _write(project: Project, field: Field, new: Any) -> None:
    match field:
        case Field.NAME:
            project.name = new
        case Field.PLANNED_DATES:
            project.planned_start_on, project.planned_end_on = _day(new["start"]), _day(new["end"])
        case Field.MONEY:
            _write_money(project, new)
        case Field.PLACE:
            set_place(project, new)
        case Field.TERMINATION:
            pass  # written after the decision stands in the log


def _write_money(project: Project, new: Mapping[str, str]) -> None:
    project.money.exclude(source__in=new).filter(paid_yuan=0).delete()
    project.money.exclude(source__in=new).update(planned_yuan=0)
    for source, amount in new.items():
        ProjectMoney.objects.update_or_create(
            project=project, source=source, defaults={"planned_yuan": Decimal(amount)}
        )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None

"""Open a project, with its number, money, place and typed record."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import Model

from portal.clock.today import day_of
from portal.journal.recording import recording
from portal.people.actors import Actor
from portal.people.roles import Role
from portal.projects import refusals
from portal.projects.actions.moving import enter, take
from portal.projects.competence import owner_of, sits_in
from portal.projects.declarations import ProjectType
from portal.projects.models import Project, ProjectMoney
from portal.projects.numbering import next_numbers
from portal.projects.places import Place, middle
from portal.projects.registry import policy_of
from portal.projects.states import Verb
from portal.regions.models import Region
from portal.rules.rule import Calendar


@dataclass(frozen=True, slots=True, kw_only=True)
class NewProject:
    """What every project begins with. `planned_yuan` is planned money by source; `place` a checked geometry."""

    name: str
    region_code: str
    planned_start_on: date | None = None
    planned_end_on: date | None = None
    planned_yuan: Mapping[str, Decimal] = field(default_factory=dict)
    place: Place | None = None


def create(
    *, declared: ProjectType, new: NewProject, record: Model, by: Actor, at: datetime, calendar: Calendar
) -> Project:
    """Open a project in the first stage of its kind. `record` is the filled, checked and unsaved typed record.

    Raises Refusal for whoever is not project clerk of the owning office, for a place where such works can't lie, and
    where the policy's own effect refuses.
    """
    on = day_of(at)
    region = region_for(declared, new.region_code, on)
    with recording():
        office = owner_of(declared, region.code, on)
        if not sits_in(by, office, Role.PROJECT_CLERK):
            raise refusals.forbidden(f"登记{declared.noun}", f"{office.name}的项目管理岗位")
        require_order(new.planned_start_on, new.planned_end_on)
        (number,) = next_numbers(region.code, on.year, 1)
        project = unsaved(declared, new, region, number=number, at=at)
        project.office, project.created_by = office, by.post
        enter(project, declared.stages[0].code, on=on, calendar=calendar)
        project.save()
        record.project = project  # type: ignore[attr-defined]
        record.save()
        ProjectMoney.objects.bulk_create(money_rows(project, new.planned_yuan))
        take(project=project, verb=Verb.CREATE, by=by, at=at, from_stage="", facts={"name": project.name})
    return project


def unsaved(declared: ProjectType, new: NewProject, region: Region, *, number: str, at: datetime) -> Project:
    """A project with everything that does not depend on its stage."""
    project = Project(
        number=number,
        kind=declared.code,
        policy=policy_of(declared.code).app,
        name=new.name.strip(),
        region_code=region.code,
        region_name=region.name,
        planned_start_on=new.planned_start_on,
        planned_end_on=new.planned_end_on,
        created_at=at,
    )
    set_place(project, new.place)
    return project


def set_place(project: Project, place: Place | None) -> None:
    """Put a project where it lies; its middle stands beside for lists and marks."""
    project.place = place
    project.longitude, project.latitude = (Decimal(str(axis)) for axis in middle(place)) if place else (None, None)


def region_for(declared: ProjectType, code: str, on: date) -> Region:
    """The region of a day in which such works may lie. Raises Refusal."""
    region = Region.objects.on(on).filter(code=code, level__in=declared.region_levels).first()
    if region is None:
        raise refusals.impossible(
            "no_region", f"{declared.noun}不能登记在这个区划。", "请选择今天有效、层级相符的行政区划。"
        )  # fmt: skip
    return region


def require_order(start_on: date | None, end_on: date | None) -> None:
    """Raises Refusal where the end lies before the start."""
    if start_on and end_on and end_on < start_on:
        raise refusals.impossible("dates", "计划完成日期早于计划开始日期。", "请核对两个日期。")


def money_rows(
    project: Project, planned: Mapping[str, Decimal], paid: Mapping[str, Decimal] | None = None
) -> list[ProjectMoney]:
    """The money of a new project by source. Raises Refusal for a negative sum."""
    given: dict[str, Any] = dict(paid or {})
    if any(amount < 0 for amount in (*planned.values(), *given.values())):
        raise refusals.impossible("money", "资金不能为负数。", "请核对各来源的金额。")
    return [
        ProjectMoney(
            project=project,
            source=source,
            planned_yuan=planned.get(source, Decimal(0)),
            paid_yuan=given.get(source, Decimal(0)),
            explanation="历史导入" if given.get(source, Decimal(0)) > planned.get(source, Decimal(0)) else "",
        )
        for source in dict.fromkeys((*planned, *given))
    ]

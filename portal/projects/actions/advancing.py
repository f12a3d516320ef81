"""Carry a project forward, send it back, or end it early."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.utils.module_loading import import_string

from portal.clock.today import day_of
from portal.journal.recording import recording
from portal.people.actors import Actor
from portal.people.roles import ROLE_NAMES
from portal.projects import refusals
from portal.projects.actions.moving import enter, lock, require_ongoing, require_reason, take
from portal.projects.competence import DECIDERS, office_above, office_at, sits_in
from portal.projects.declarations import ProjectStage
from portal.projects.models import Project
from portal.projects.records import stage_form
from portal.projects.states import State, Verb
from portal.rules.rule import Calendar


def advance(
    *,
    project: Project,
    by: Actor,
    at: datetime,
    calendar: Calendar,
    answers: Mapping[str, Any] | None = None,
    opinion: str = "",
    stage: str = "",
    version: int | None = None,
) -> Project:
    """Finish the stage in which the project stands; it then stands in the next one, or is completed.

    `answers` are the cleaned data of the stage's form, which has been validated; the policy's effect for (type code,
    stage code) keeps them. `stage` names the stage that the caller means. Raises Refusal for the wrong office, a stale
    page, another stage, missing evidence or answers, and whatever the gate holds against it.
    """
    on = day_of(at)
    with recording():
        project = lock(project, version=version)
        require_ongoing(project)
        here = current_stage(project)
        if stage and stage != here.code:
            raise refusals.not_here(here.title)
        require_finisher(project, here, by, on)
        _require_evidence(project, here)
        _require_answers(here, answers or {})
        if here.gate:
            import_string(here.gate)(project=project, by=by, at=at, on=on)
        step(project, here, on=on, calendar=calendar)
        take(
            project=project,
            verb=Verb.ADVANCE,
            by=by,
            at=at,
            from_stage=here.code,
            reason=opinion.strip(),
            effect=here.code,
            answers=answers,
        )
    return project


def return_(
    *,
    project: Project,
    to_stage: str,
    reason: str,
    by: Actor,
    at: datetime,
    calendar: Calendar,
    version: int | None = None,
) -> Project:
    """Send a project back to an earlier stage; whoever answers for the present stage may. Its evidence stays."""
    on = day_of(at)
    with recording():
        project = lock(project, version=version)
        require_ongoing(project)
        here = current_stage(project)
        require_finisher(project, here, by, on)
        reason = require_reason(reason, Verb.RETURN)
        if to_stage not in {stage.code for stage in earlier(project)}:
            raise refusals.impossible("not_earlier", "只能退回到前面的环节。", "请在列出的环节中选择。")
        enter(project, to_stage, on=on, calendar=calendar)
        if any(stage.publishes for stage in project.type.stages[project.type.place(to_stage) :]):
            project.published_on = None
        take(project=project, verb=Verb.RETURN, by=by, at=at, from_stage=here.code, reason=reason)
    return project


def terminate(*, project: Project, reason: str, by: Actor, at: datetime, version: int | None = None) -> Project:
    """End a project that is under way, with the reason; the office above the owner may."""
    with recording():
        project = lock(project, version=version)
        require_ongoing(project)
        office = office_above(project.type, project.region_code, day_of(at))
        if not sits_in(by, office, *DECIDERS):
            raise refusals.forbidden("终止项目", f"{office.name}的项目管理岗位")
        end(project, reason=require_reason(reason, Verb.TERMINATE), by=by, at=at)
    return project


def end(project: Project, *, reason: str, by: Actor, at: datetime) -> None:
    """Write the termination of a locked project, in the caller's transaction."""
    project.state, project.stage_due_on, project.published_on = State.TERMINATED, None, None
    take(project=project, verb=Verb.TERMINATE, by=by, at=at, from_stage=project.stage, reason=reason)


def current_stage(project: Project) -> ProjectStage:
    """The stage of a project under way."""
    stage = project.declared_stage
    assert stage is not None
    return stage


def earlier(project: Project) -> tuple[ProjectStage, ...]:
    """The stages before the present one, to which it can be sent back."""
    return project.type.stages[: project.type.place(project.stage)] if project.stage else ()


def require_finisher(project: Project, stage: ProjectStage, by: Actor, on: date) -> None:
    """Raises Refusal for whoever does not answer for a stage."""
    office = office_at(project.type, stage, project.region_code, on)
    if not sits_in(by, office, stage.role):
        raise refusals.forbidden(f"办理“{stage.title}”", f"{office.name}的{ROLE_NAMES[stage.role]}岗位")


def step(project: Project, here: ProjectStage, *, on: date, calendar: Calendar) -> None:
    """Put the project behind a finished stage."""
    project.actual_start_on = project.actual_start_on or on
    if here.publishes:
        project.published_on = on
    if not here.completes:
        following = project.type.stages[project.type.place(here.code) + 1]
        enter(project, following.code, on=on, calendar=calendar)
        return
    enter(project, "", on=on, calendar=calendar)
    project.state, project.actual_end_on, project.percent = State.COMPLETED, on, 100
    if not any(stage.publishes for stage in project.type.stages):
        project.published_on = on


def missing_evidence(project: Project, stage: ProjectStage) -> list[str]:
    """The titles of the required slots of a stage in which nothing lies yet."""
    required = [slot for slot in stage.needs if slot.is_required]
    if not required:
        return []
    supplied = set(project.evidence.filter(stage=stage.code).values_list("slot", flat=True))
    return [slot.title for slot in required if slot.code not in supplied]


def _require_evidence(project: Project, stage: ProjectStage) -> None:
    if missing := missing_evidence(project, stage):
        raise refusals.evidence_missing("、".join(missing), stage.citation)


def _require_answers(stage: ProjectStage, answers: Mapping[str, Any]) -> None:
    """The form has been validated at the edge; this holds whoever comes in by another door to its required fields."""
    form = stage_form(stage)
    fields = form.base_fields if form else {}
    missing = [
        str(field.label or name)
        for name, field in fields.items()
        if field.required and answers.get(name) in field.empty_values
    ]
    if missing:
        raise refusals.answers_missing("、".join(missing), stage.citation)

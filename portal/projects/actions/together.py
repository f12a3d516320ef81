"""Finish one stage of many projects in one act: a published list is one decision, not thirty."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db.models import Max
from django.utils.module_loading import import_string

from portal.clock.today import day_of
from portal.journal.recording import note, recording
from portal.people.actors import Actor
from portal.projects import refusals
from portal.projects.actions.advancing import current_stage, require_finisher, step
from portal.projects.actions.moving import require_ongoing
from portal.projects.declarations import ProjectStage, ProjectType
from portal.projects.models import Project, ProjectEvent, ProjectEvidence
from portal.projects.states import Verb
from portal.projects.telling import queue_news
from portal.regions.scoped import CITY, PROVINCE
from portal.rules.rule import Calendar

BATCH = 500
STEMS = {PROVINCE: 2, CITY: 4}  # the digits by which the office of a level is found; below the city all of them
MOVED = (
    "state", "stage", "stage_since_on", "stage_due_on", "percent", "actual_start_on", "actual_end_on", "published_on",
    "version",
)  # fmt: skip


def advance_together(
    *,
    declared: ProjectType,
    stage: str,
    projects: Sequence[Project],
    by: Actor,
    at: datetime,
    calendar: Calendar,
    opinion: str = "",
) -> list[Project]:
    """Finish a stage of all these projects, or of none, in a fixed number of statements and with one journal entry.

    What the stage's `together` names checks and carries out what the end of the stage entails; a gate is not asked.
    Raises Refusal as `advance` does, for none at all, and for a stage that is finished one by one.
    """
    on, here = day_of(at), declared.stage(stage)
    with recording():
        locked = _locked(declared, projects)
        _require_possible(here, locked, by, on)
        import_string(here.together)(projects=locked, by=by, at=at, on=on)
        for project in locked:
            step(project, here, on=on, calendar=calendar)
            project.version += 1
        Project.objects.bulk_update(locked, MOVED, batch_size=BATCH)
        queue_news(_log(locked, here, by=by, at=at, opinion=opinion.strip()), by=by)
        note(
            actor_id=by.user_id,
            actor=by.label,
            action=f"projects.{Verb.ADVANCE}",
            subject=f"projects:{declared.code}",
            payload={"from": stage, "reason": opinion.strip(), "numbers": [project.number for project in locked]},
        )
    return locked


def _locked(declared: ProjectType, projects: Sequence[Project]) -> list[Project]:
    """The rows, locked in one order, so that two acts never wait crosswise."""
    rows = Project.objects.select_for_update(of=("self",)).select_related("office")
    return list(rows.filter(kind=declared.code, pk__in=[project.pk for project in projects]).order_by("pk"))


def _require_possible(here: ProjectStage, projects: Sequence[Project], by: Actor, on: date) -> None:
    if not here.together:
        raise refusals.impossible("one_by_one", f"“{here.title}”须逐个办理。", "请打开项目逐个办理。")
    if not projects:
        raise refusals.impossible("nothing_chosen", "还没有选择项目。", "请至少选择一个项目。")
    places: dict[str, Project] = {}
    for project in projects:
        require_ongoing(project)
        if project.stage != here.code:
            raise refusals.not_here(current_stage(project).title)
        places.setdefault(project.region_code[: STEMS.get(here.level)], project)
    for project in places.values():
        require_finisher(project, here, by, on)
    _require_evidence(here, projects)


def _require_evidence(here: ProjectStage, projects: Sequence[Project]) -> None:
    """Every project has every required file."""
    required = {slot.code: slot.title for slot in here.needs if slot.is_required}
    if not required:
        return
    rows = ProjectEvidence.objects.filter(project__in=projects, stage=here.code, slot__in=required)
    there = set(rows.values_list("project", "slot"))
    missing = {title for project in projects for code, title in required.items() if (project.pk, code) not in there}
    if missing:
        raise refusals.evidence_missing("、".join(sorted(missing)), here.citation)


def _log(
    projects: Sequence[Project], here: ProjectStage, *, by: Actor, at: datetime, opinion: str
) -> list[ProjectEvent]:
    """One line in the log of each."""
    rows = ProjectEvent.objects.filter(project__in=projects).order_by().values_list("project")
    last = dict(rows.annotate(last=Max("sequence")))
    events = [
        ProjectEvent(
            project=project,
            sequence=last.get(project.pk, 0) + 1,
            verb=Verb.ADVANCE,
            from_stage=here.code,
            to_stage=project.stage,
            at=at,
            on=day_of(at),
            actor_id=by.user_id,
            actor=by.label,
            reason=opinion,
        )
        for project in projects
    ]
    return ProjectEvent.objects.bulk_create(events, batch_size=BATCH)

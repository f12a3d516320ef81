"""The initial load: projects that began before the portal come in with their own dates and numbers, outside lamps."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from django.db.models import Model
from django.utils.module_loading import import_string

from portal.clock.today import day_of
from portal.journal.recording import note, recording
from portal.people.actors import SYSTEM, Actor
from portal.people.models import Office
from portal.people.roles import Role
from portal.policies import registry
from portal.projects import refusals
from portal.projects.actions.creating import NewProject, money_rows, unsaved
from portal.projects.competence import owner_of, sits_in
from portal.projects.declarations import ProjectType
from portal.projects.models import Project, ProjectEvent, ProjectMoney
from portal.projects.numbering import next_numbers
from portal.projects.records import record_model
from portal.projects.states import State, Verb
from portal.regions.models import Region
from portal.rules.findings import as_json

BATCH = 2000
MOST_NAMED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class OldProject(NewProject):
    """A project as an old list has it. Without a `stage` it is completed. `record` is the unsaved typed record."""

    record: Model
    former_number: str = ""
    stage: str = ""
    percent: int = 0
    actual_start_on: date | None = None
    actual_end_on: date | None = None
    paid_yuan: Mapping[str, Decimal] = field(default_factory=dict)
    stage_dates: Mapping[str, date] = field(default_factory=dict)  # when each finished stage was finished
    published_on: date | None = None


def create_migrated(*, declared: ProjectType, rows: Sequence[OldProject], by: Actor, at: datetime) -> list[Project]:
    """Load old projects of one kind, all or none, in a fixed number of statements per batch and with one journal entry.

    Only the project clerk of the owning office may, or the portal itself. An effect registered for "migrate" is called
    once, with projects, by, at and on. Raises Refusal for a former number that is already there, for a stage that does
    not exist and for a completed project without its last day.
    """
    on = day_of(at)
    with recording():
        regions, offices = _places(declared, rows, by, on)
        _require_possible(declared, rows)
        projects = [
            _project(declared, row, regions[row.region_code], number, at=at, by=by)
            for row, number in zip(rows, _numbers(rows, on.year), strict=True)
        ]
        for project in projects:
            project.office = offices[project.region_code]
        Project.objects.bulk_create(projects, batch_size=BATCH)
        _hang_on(declared, rows, projects, by=by, at=at)
        if path := registry.effect(declared.code, Verb.MIGRATE):
            import_string(path)(projects=projects, by=by, at=at, on=on)
        note(
            actor_id=by.user_id,
            actor=by.label,
            action=f"projects.{Verb.MIGRATE}",
            subject=f"projects:{declared.code}",
            payload={"rows": len(projects), "numbers": [project.number for project in projects[:MOST_NAMED]]},
        )
    return projects


def _places(
    declared: ProjectType, rows: Sequence[OldProject], by: Actor, on: date
) -> tuple[dict[str, Region], dict[str, Office]]:
    """The regions as they were last called and the offices that own their projects today."""
    codes = {row.region_code for row in rows}
    found = Region.objects.filter(code__in=codes, level__in=declared.region_levels).order_by("valid_from")
    regions = {region.code: region for region in found}
    if unknown := sorted(codes - set(regions)):
        raise refusals.impossible(
            "no_region", f"区划代码不存在或层级不符：{'、'.join(unknown[:MOST_NAMED])}。", "请核对区划代码。"
        )
    owners: dict[str, Office] = {}
    for code in sorted({_owner_code(declared, code) for code in codes}):
        owners[code] = owner_of(declared, code, on)
        if by != SYSTEM and not sits_in(by, owners[code], Role.PROJECT_CLERK):
            raise refusals.forbidden("导入历史项目", f"{owners[code].name}的项目管理岗位")
    return regions, {code: owners[_owner_code(declared, code)] for code in codes}


def _owner_code(declared: ProjectType, code: str) -> str:
    """The part of a code by which its owner is found, so that a county's villages ask once."""
    return {"township": code[:9], "village": code}.get(declared.level, code[:6])


def _require_possible(declared: ProjectType, rows: Sequence[OldProject]) -> None:
    stages = {stage.code for stage in declared.stages}
    for row in rows:
        if row.stage and row.stage not in stages:
            raise refusals.impossible("no_stage", f"“{row.name}”所处的环节不存在。", "请核对环节名称。")
        if not row.stage and row.actual_end_on is None:
            raise refusals.impossible("no_end", f"“{row.name}”已完成，但没有完成日期。", "请补充实际完成日期。")
    numbers = [row.former_number for row in rows if row.former_number]
    there = Project.objects.filter(
        kind=declared.code, region_code__in={row.region_code for row in rows}, former_number__in=numbers
    )
    if taken := list(there.values_list("former_number", flat=True)[:MOST_NAMED]):
        raise refusals.impossible("already_there", f"原编号已经导入过：{'、'.join(taken)}。", "请从表中删去这些行。")


def _numbers(rows: Sequence[OldProject], year: int) -> list[str]:
    """A number for each row, reserved in the order of codes, so that two loads never wait crosswise."""
    places: dict[str, list[int]] = {}
    for place, row in enumerate(rows):
        places.setdefault(row.region_code[:6], []).append(place)
    numbers = [""] * len(rows)
    for code in sorted(places):
        for place, number in zip(places[code], next_numbers(code, year, len(places[code])), strict=True):
            numbers[place] = number
    return numbers


def _project(
    declared: ProjectType, row: OldProject, region: Region, number: str, *, at: datetime, by: Actor
) -> Project:
    project = unsaved(declared, row, region, number=number, at=at)
    project.is_migrated = True
    project.created_by = by.post
    project.former_number = row.former_number.strip()
    project.stage = row.stage
    project.state = State.ONGOING if row.stage else State.COMPLETED
    project.percent = row.percent if row.stage else 100
    project.actual_start_on, project.actual_end_on = row.actual_start_on, row.actual_end_on
    project.stage_since_on = max(row.stage_dates.values(), default=row.actual_start_on or day_of(at))
    project.published_on = row.published_on
    return project


def _hang_on(
    declared: ProjectType, rows: Sequence[OldProject], projects: Sequence[Project], *, by: Actor, at: datetime
) -> None:
    """Records, money and the one line of each log."""
    records, money, events = [], [], []
    for row, project in zip(rows, projects, strict=True):
        row.record.project = project  # type: ignore[attr-defined]
        records.append(row.record)
        money += money_rows(project, row.planned_yuan, row.paid_yuan)
        events.append(
            ProjectEvent(
                project=project,
                sequence=1,
                verb=Verb.MIGRATE,
                to_stage=project.stage,
                at=at,
                on=day_of(at),
                actor_id=by.user_id,
                actor=by.label,
                facts={"former_number": project.former_number, "stage_dates": as_json(row.stage_dates)},
            )
        )
    record_model(declared)._default_manager.bulk_create(records, batch_size=BATCH)  # noqa: SLF001 -- documented name
    ProjectMoney.objects.bulk_create(money, batch_size=BATCH)
    ProjectEvent.objects.bulk_create(events, batch_size=BATCH)

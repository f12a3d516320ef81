"""Everything that hangs on a project, read once in a fixed number of statements."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from portal.projects.changes import Shown, shown
from portal.projects.declarations import Evidence, ProjectStage
from portal.projects.models import ProgressReport, Project, ProjectEvent, ProjectEvidence, ProjectMoney
from portal.projects.records import Rows, described, record_of


@dataclass(frozen=True, slots=True)
class Proof:
    """One slot of a stage with the files in it."""

    stage: ProjectStage
    slot: Evidence
    files: Sequence[ProjectEvidence]


@dataclass(frozen=True, slots=True)
class Dossier:
    """What the page of a project shows."""

    basics: Rows
    rows: Rows
    money: Sequence[ProjectMoney]
    evidence: Sequence[ProjectEvidence]
    proofs: Sequence[Proof]
    reports: Sequence[ProgressReport]
    changes: Sequence[Shown]
    events: Sequence[ProjectEvent]

    @property
    def photos(self) -> list[ProjectEvidence]:
        return [row for row in self.evidence if row.is_photo]

    @property
    def planned_yuan(self) -> Decimal:
        return sum((row.planned_yuan for row in self.money), Decimal(0))

    @property
    def paid_yuan(self) -> Decimal:
        return sum((row.paid_yuan for row in self.money), Decimal(0))

    @property
    def open_changes(self) -> list[Shown]:
        return [change for change in self.changes if change.row.is_open]


def read(project: Project) -> Dossier:
    """Read a project's dossier."""
    evidence = list(project.evidence.select_related("file"))
    return Dossier(
        basics=list(_basics(project)),
        rows=described(project.type, record_of(project)),
        money=list(project.money.all()),
        evidence=evidence,
        proofs=list(_proofs(project, evidence)),
        reports=list(project.reports.order_by("-pk")),
        changes=[shown(row) for row in project.changes.order_by("-pk")],
        events=list(project.events.all()),
    )


def _basics(project: Project) -> Iterator[tuple[str, Any]]:
    yield "项目编号", project.number
    if project.former_number:
        yield "原编号", project.former_number
    yield "项目类型", project.type.name
    yield "所在地", project.region_name
    yield "主管机构", project.office.name
    yield "计划起止", _span(project.planned_start_on, project.planned_end_on)
    yield "实际起止", _span(project.actual_start_on, project.actual_end_on)
    yield "总体进度", f"{project.percent}%"
    yield "依据", project.type.clause.cite
    if project.created_by:
        yield "登记人", str(project.created_by)


def _span(start_on: Any, end_on: Any) -> str:
    if not (start_on or end_on):
        return ""
    return f"{start_on or '—'} 至 {end_on or '—'}"


def _proofs(project: Project, evidence: Sequence[ProjectEvidence]) -> Iterator[Proof]:
    for stage in project.type.stages:
        for slot in stage.needs:
            files = [row for row in evidence if (row.stage, row.slot) == (stage.code, slot.code)]
            yield Proof(stage, slot, files)

"""The slots of the present stage for files."""

from collections.abc import Sequence

from django.urls import reverse

from portal.files.slots import Slot, SlotFile, slot
from portal.projects.declarations import Evidence
from portal.projects.models import Project, ProjectEvidence


def slots(project: Project, evidence: Sequence[ProjectEvidence], *, faulty: str = "", error: str = "") -> list[Slot]:
    """All slots of the present stage; `error` stands at the `faulty` one."""
    stage = project.declared_stage
    if stage is None:
        return []
    here = [row for row in evidence if row.stage == stage.code]
    return [
        _slot(
            project,
            declared,
            [row for row in here if row.slot == declared.code],
            error if declared.code == faulty else "",
        )
        for declared in stage.needs
    ]


def _slot(project: Project, declared: Evidence, rows: list[ProjectEvidence], error: str) -> Slot:
    return slot(
        declared,
        anchor=f"slot-{declared.code}",
        note=declared.hint,
        most_files=declared.most_files,
        upload_url=reverse("projects:attach", args=[project.number, declared.code]),
        files=[_file(project, row) for row in rows],
        error=error,
    )


def _file(project: Project, row: ProjectEvidence) -> SlotFile:
    return SlotFile(
        name=row.file.name,
        size_bytes=row.file.size,
        url=reverse("projects:file", args=[project.number, row.pk]),
        remove_url=reverse("projects:remove", args=[project.number, row.pk]),
    )

"""The slots of the present stage for files, as the part `portal/_upload.html` draws them."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from portal.files.refusals import kinds_text, size_text
from portal.projects.declarations import Evidence
from portal.projects.models import Project, ProjectEvidence


@dataclass(frozen=True, slots=True)
class SlotFile:
    """A file that lies in a slot."""

    name: str
    size_bytes: int
    url: str
    remove_url: str


@dataclass(frozen=True, slots=True)
class Slot:
    """One slot with what is in it, what it takes, and what went wrong."""

    id: str
    name: str
    required: bool
    hint: str
    accept: str
    max_bytes: int
    state: str
    tone: str
    upload_url: str
    files: tuple[SlotFile, ...]
    error: str = ""
    again: str = "更换文件"
    source: str = ""


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
    most = f"，最多{declared.most_files}个" if declared.most_files > 1 else ""
    limits = f"可以上传{kinds_text(declared.formats)}，不超过{size_text(declared.max_bytes)}{most}"
    is_full = declared.most_files > 1 and len(rows) >= declared.most_files
    return Slot(
        id=f"slot-{declared.code}",
        name=declared.title,
        required=declared.is_required,
        hint="。".join(part for part in (declared.hint, limits) if part),
        accept=",".join(extension for kind in declared.formats for extension in (*kind.extensions, kind.content_type)),
        max_bytes=declared.max_bytes,
        state="已上传" if rows else "待上传" if declared.is_required else "",
        tone="good" if rows else "look",
        upload_url="" if is_full else reverse("projects:attach", args=[project.number, declared.code]),
        files=tuple(_file(project, row) for row in rows),
        error=error,
        again="继续添加" if declared.most_files > 1 else "更换文件",
    )


def _file(project: Project, row: ProjectEvidence) -> SlotFile:
    return SlotFile(
        name=row.file.name,
        size_bytes=row.file.size,
        url=reverse("projects:file", args=[project.number, row.pk]),
        remove_url=reverse("projects:remove", args=[project.number, row.pk]),
    )

"""The slots of a case for files, as the part `portal/_upload.html` draws them."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from portal.cases.models import Case, CaseMaterial
from portal.catalog.declarations import Material
from portal.files.refusals import kinds_text, size_text


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
    source: str
    hint: str
    accept: str
    max_bytes: int
    state: str
    tone: str
    upload_url: str
    files: tuple[SlotFile, ...]
    error: str = ""
    again: str = "更换文件"


def slots(case: Case, *, faulty: str = "", error: str = "") -> list[Slot]:
    """All slots of a case that is being filled in; `error` stands at the `faulty` one."""
    supplied = {row.slot: row for row in case.materials.filter(is_current=True).select_related("file")}
    return [
        _slot(case, declared, supplied.get(declared.code), error if declared.code == faulty else "")
        for declared in case.declared.materials
    ]


def material_url(material: CaseMaterial) -> str:
    """Where a file of a case is opened by whoever may see the case."""
    return reverse("cases:material", args=[material.file_id])


def _slot(case: Case, declared: Material, supplied: CaseMaterial | None, error: str) -> Slot:
    limits = f"可以上传{kinds_text(declared.formats)}，不超过{size_text(declared.max_bytes)}"
    return Slot(
        id=f"material-{declared.code}",
        name=declared.title,
        required=declared.is_required,
        source=f"来源：{declared.origin}",
        hint="。".join(part for part in (declared.note, limits) if part),
        accept=",".join(_accepted(declared)),
        max_bytes=declared.max_bytes,
        state="已上传" if supplied else "待上传" if declared.is_required else "",
        tone="good" if supplied else "look",
        upload_url=reverse("cases:attach", args=[case.key, declared.code]),
        files=(_file(case, supplied),) if supplied else (),
        error=error,
    )


def _file(case: Case, supplied: CaseMaterial) -> SlotFile:
    return SlotFile(
        name=supplied.file.name,
        size_bytes=supplied.file.size,
        url=material_url(supplied),
        remove_url=reverse("cases:detach", args=[case.key, supplied.slot]),
    )


def _accepted(declared: Material) -> Iterable[str]:
    """Endings for file managers; the types of pictures beside them, so that a phone offers its camera."""
    for kind in declared.formats:
        yield from kind.extensions
        if kind.content_type.startswith("image/"):
            yield kind.content_type

"""The slots of a case for files."""

from django.urls import reverse

from portal.cases.models import Case, CaseMaterial
from portal.catalog.declarations import Material
from portal.files.slots import Slot, SlotFile, slot


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
    return slot(
        declared,
        anchor=f"material-{declared.code}",
        source=f"来源：{declared.origin}",
        note=declared.note,
        upload_url=reverse("cases:attach", args=[case.key, declared.code]),
        files=[_file(case, supplied)] if supplied else [],
        error=error,
    )


def _file(case: Case, supplied: CaseMaterial) -> SlotFile:
    return SlotFile(
        name=supplied.file.name,
        size_bytes=supplied.file.size,
        url=material_url(supplied),
        remove_url=reverse("cases:detach", args=[case.key, supplied.slot]),
    )

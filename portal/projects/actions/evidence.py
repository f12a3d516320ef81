"""Files that prove a stage: supplied and taken back by whoever answers for it, while the project stands in it."""

from datetime import datetime
from decimal import Decimal

from django.core.files.uploadedfile import UploadedFile

from portal.clock.today import day_of
from portal.files import actions as files
from portal.journal.recording import recording
from portal.people.actors import Actor
from portal.projects import refusals
from portal.projects.actions.advancing import current_stage, require_finisher
from portal.projects.actions.moving import lock, log, require_ongoing, write_down
from portal.projects.models import Project, ProjectEvidence
from portal.projects.states import Verb


def attach(
    *,
    project: Project,
    slot: str,
    upload: UploadedFile,
    by: Actor,
    at: datetime,
    longitude: Decimal | None = None,
    latitude: Decimal | None = None,
) -> ProjectEvidence:
    """Put a file into a slot of the present stage; one more where the slot takes several, else in place of the old one.

    Raises Refusal for the wrong office, a full slot, an unknown one, half a position and a file that can't be taken.
    """
    with recording():
        project = lock(project)
        require_ongoing(project)
        stage = current_stage(project)
        require_finisher(project, stage, by, day_of(at))
        try:
            declared = stage.slot(slot)
        except LookupError as error:
            raise refusals.not_here(stage.title) from error
        _require_position(longitude, latitude)
        there = list(project.evidence.filter(stage=stage.code, slot=slot).select_related("file"))
        if declared.most_files > 1 and len(there) >= declared.most_files:
            raise refusals.slot_full(declared.title, declared.most_files)
        file = files.store(
            upload=upload,
            owner_id=by.user_id,
            about=project.reference,
            allowed=declared.formats,
            max_bytes=declared.max_bytes,
            at=at,
        )
        if declared.most_files == 1:
            for old in there:
                _forget(old)
        row = ProjectEvidence.objects.create(
            project=project,
            stage=stage.code,
            slot=slot,
            file=file,
            is_photo=declared.is_photo,
            longitude=longitude,
            latitude=latitude,
            supplied_by=by.label,
            supplied_at=at,
        )
        facts = {"slot": declared.title, "file": file.name, "sha256": file.sha256}
        event = log(project, Verb.ATTACH, by=by, at=at, from_stage=project.stage, facts=facts)
        write_down(project, Verb.ATTACH, by=by, event=event)
    return row


def remove_evidence(*, evidence: ProjectEvidence, by: Actor, at: datetime) -> None:
    """Take a file out of a slot of the present stage. What proves a finished stage stays."""
    with recording():
        project = lock(evidence.project)
        require_ongoing(project)
        stage = current_stage(project)
        require_finisher(project, stage, by, day_of(at))
        row = project.evidence.filter(pk=evidence.pk, stage=stage.code).select_related("file").first()
        if row is None:
            raise refusals.not_here(stage.title)
        facts = {"slot": stage.slot(row.slot).title, "file": row.file.name, "sha256": row.file.sha256}
        _forget(row)
        event = log(project, Verb.REMOVE, by=by, at=at, from_stage=project.stage, facts=facts)
        write_down(project, Verb.REMOVE, by=by, event=event)


def _forget(row: ProjectEvidence) -> None:
    file = row.file
    row.delete()
    files.remove(file=file)


def _require_position(longitude: Decimal | None, latitude: Decimal | None) -> None:
    if (longitude is None) != (latitude is None):
        raise refusals.impossible("half_position", "拍摄位置须同时填写经度和纬度。", "请补全，或者都不填。")
    if longitude is not None and latitude is not None and not (abs(longitude) <= 180 and abs(latitude) <= 90):  # noqa: PLR2004
        raise refusals.impossible("no_position", "拍摄位置不是有效的经纬度。", "请核对经度和纬度。")

"""Upload, check, confirm, write. Up to a thousand rows at once; above that the queue does the work."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import datetime

from django.core.files.uploadedfile import UploadedFile
from django.db import DatabaseError, transaction
from procrastinate.contrib.django import app

from portal.clock.today import day_of
from portal.exchange import pipeline
from portal.exchange.declarations import Resource
from portal.exchange.reading.opening import open_sheet
from portal.exchange.reading.sheet import Sheet
from portal.exchange.report import BadSheetError, Counts, Report
from portal.exchange.staging import Progress, no_progress
from portal.files.actions import remove, store
from portal.files.kinds import SHEETS
from portal.imports.models import UNCONFIRMED, ImportProgress, ImportRun, State
from portal.imports.progress import told
from portal.imports.refusals import impossible
from portal.imports.rights import require
from portal.journal.recording import note, recording
from portal.people.actors import SYSTEM, Actor
from portal.rules.refusal import Refusal

MOST_ROWS_AT_ONCE = 1_000
CHECK, WRITE = "portal.imports.jobs.check_sheet", "portal.imports.jobs.write_sheet"
LARGE_BYTES = 300 * 1024  # surely more than a thousand rows: not even opened while somebody waits
CANCELLABLE = (State.CHECKING, State.REFUSED, State.READY)


def upload(*, resource: Resource, upload: UploadedFile, by: Actor, at: datetime) -> ImportRun:
    """Take a sheet in and check it, at once or through the queue. Raises Refusal for what can't be read."""
    require(by, resource, at)
    assert by.post is not None
    assert by.user is not None
    assert upload.file is not None
    is_large = (upload.size or 0) > LARGE_BYTES
    rows = MOST_ROWS_AT_ONCE + 1 if is_large else open_sheet(upload.file, upload.name or "").rows
    with recording():
        file = store(upload=upload, owner_id=by.user_id, about=f"import:{resource.code}", allowed=SHEETS, at=at)
        run = ImportRun.objects.create(
            resource_code=resource.code, resource_name=resource.name, file=file, user=by.user,
            office=by.post.office, post=by.post, by=by.label, region_code=by.region_code,
            region_codes=by.territory, created_at=at,
        )  # fmt: skip
        ImportProgress.objects.create(run=run)
        if rows > MOST_ROWS_AT_ONCE:
            _queue(CHECK, run)
        else:
            _check(run, at)
    return run


def check(*, run_id: int, at: datetime) -> None:
    """Check a sheet whose turn in the queue has come. Doing it again changes nothing."""
    with transaction.atomic():
        run = _lock(run_id)
        if run.state == State.CHECKING:
            _check(run, at)


def confirm(*, run: ImportRun, by: Actor, at: datetime) -> ImportRun:
    """Have a checked sheet written. A second confirmation does nothing."""
    with recording():
        locked = _lock(run.pk)
        require(by, locked.resource, at)
        _require_own(locked, by, "确认")
        if locked.state != State.READY:
            return locked
        locked.confirmed_at, locked.state = at, State.WRITING
        locked.save(update_fields=["confirmed_at", "state"])
        if locked.rows > MOST_ROWS_AT_ONCE:
            _queue(WRITE, locked)
        else:
            _write(locked, at)
    return locked


def cancel(*, run: ImportRun, by: Actor) -> ImportRun:
    """Let a checked sheet go unwritten. Raises Refusal for one that is being written or has been."""
    with transaction.atomic():
        locked = _lock(run.pk)
        _require_own(locked, by, "取消")
        if locked.state not in CANCELLABLE:
            raise Refusal(
                "imports.state", f"当前为“{locked.get_state_display()}”，不能取消。", locked.resource.clause,
                "请刷新页面查看最新状态。",
            )  # fmt: skip
        locked.state = State.CANCELLED
        locked.save(update_fields=["state"])
    return locked


def write(*, run_id: int, at: datetime) -> None:
    """Write a confirmed sheet whose turn in the queue has come, all of it in one transaction. Twice is as once."""
    with recording():
        run = _lock(run_id)
        if run.state == State.WRITING:
            _write(run, at)


def give_up(*, run_id: int) -> None:
    """Note that a fault of ours ended an import. Nothing of it was written."""
    with transaction.atomic():
        run = _lock(run_id)
        if run.is_under_way:
            run.state = State.FAILED
            run.save(update_fields=["state"])


def discard(*, run_id: int) -> None:
    """Let go of a sheet that nobody confirmed, with its file; the journal keeps what it was. Others stay."""
    with recording():
        run = _lock(run_id)
        if run.state not in UNCONFIRMED:
            return
        note(
            actor_id=None,
            actor=SYSTEM.label,
            action="imports.discard",
            subject=f"import:{run.pk}",
            payload={"resource": run.resource_code, "sha256": run.file.sha256, "by": run.by},
        )
        file = run.file
        run.delete()
        remove(file=file)


@contextmanager
def opened(run: ImportRun) -> Iterator[Sheet]:
    """The sheet of an import. Raises Refusal where it can't be read."""
    with run.file.content.open("rb") as content:
        yield open_sheet(content.file, run.file.name)


def _progress(run: ImportRun, sheet: Sheet) -> AbstractContextManager[Progress]:
    """Told only where somebody watches: a short import is over before he could, and needs no second connection."""
    return told(run.pk, sheet.rows) if sheet.rows > MOST_ROWS_AT_ONCE else nullcontext(no_progress)


def _check(run: ImportRun, at: datetime) -> None:
    try:
        with opened(run) as sheet, _progress(run, sheet) as progress:
            report = pipeline.check(run.resource, sheet, run.given(at, day_of(at)), progress)
    except Refusal as refusal:
        _refuse(run, refusal)
    except DatabaseError as error:
        _refuse(run, impossible(error, run.resource))
    else:
        _keep(run, report)


def _write(run: ImportRun, at: datetime) -> None:
    """Everything is checked again: the sheet may have been ready for days."""
    try:
        with recording(), opened(run) as sheet, _progress(run, sheet) as progress:
            counts = pipeline.write(run.resource, sheet, run.given(at, day_of(at)), progress)
    except BadSheetError as error:
        _keep(run, error.report)
    except Refusal as refusal:
        _refuse(run, refusal)
    except DatabaseError as error:
        _refuse(run, impossible(error, run.resource))
    else:
        _finish(run, counts, at)


def _finish(run: ImportRun, counts: Counts, at: datetime) -> None:
    run.state, run.done_at = State.DONE, at
    run.new_count, run.changed_count, run.same_count = counts.new, counts.changed, counts.same
    run.save()
    note(
        actor_id=run.user_id,
        actor=run.by,
        action="imports.write",
        subject=f"import:{run.pk}",
        payload={"resource": run.resource_code, "sha256": run.file.sha256, **counts.as_json()},
    )


def _keep(run: ImportRun, report: Report) -> None:
    """What a check found."""
    run.state = State.REFUSED if report.bad_count else State.READY
    run.rows, run.bad_count = report.rows, report.bad_count
    run.new_count, run.changed_count, run.same_count = report.counts.new, report.counts.changed, report.counts.same
    run.bad_cells = [{**cell.as_json(), "place": cell.place} for cell in report.bad_cells]
    run.new_rows = [{"row": one.row, "text": one.text} for one in report.new_rows]
    run.changes = [{"row": one.row, "title": one.title, "old": one.old, "new": one.new} for one in report.changes]
    run.remarks = [{"about": one.about, "text": one.text} for one in report.remarks]
    run.seen = dict(report.seen)
    run.save()


def _refuse(run: ImportRun, refusal: Refusal) -> None:
    run.state = State.REFUSED
    run.refusal = {"text": refusal.text, "clause": refusal.citation.cite, "todo": refusal.todo}
    run.save(update_fields=["state", "refusal"])


def _require_own(run: ImportRun, by: Actor, verb: str) -> None:
    if run.user_id != by.user_id:
        raise Refusal("imports.not_yours", f"只有上传人可以{verb}导入。", run.resource.clause, "请由上传人办理。")


def _lock(run_id: int) -> ImportRun:
    rows = ImportRun.objects.select_for_update(of=("self",), no_key=True).select_related("file")
    return rows.get(pk=run_id)


def _queue(task: str, run: ImportRun) -> None:
    app.configure_task(task).defer(run_id=run.pk)

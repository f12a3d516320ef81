"""What the office that answers for a duty does: report how far it is, ask for more time."""

from datetime import date, datetime

from django.core.files.uploadedfile import UploadedFile

from portal.clock.today import day_of
from portal.duties.actions.base import lock, noted, require, require_open, require_text
from portal.duties.models import Deed, Duty, DutyProgress, Extension
from portal.duties.models.duties import MOST_PERCENT
from portal.duties.rights import may_report
from portal.files.actions import store
from portal.files.kinds import EVERY
from portal.files.models import StoredFile
from portal.journal.recording import recording
from portal.people.actors import Actor
from portal.rules.refusal import Refusal


def report_progress(
    *, duty: Duty, percent: int, text: str, evidence: UploadedFile | None = None, by: Actor, at: datetime
) -> DutyProgress:
    """Say how far the duty is. Progress never falls. Raises Refusal."""
    with recording():
        duty = lock(duty)
        _require_own(duty, by)
        require_open(duty)
        text = require_text(duty, text, "进展情况")
        if not duty.percent <= percent <= MOST_PERCENT:
            raise Refusal(
                "duties.percent_falls",
                f"完成进度应在{duty.percent}%至100%之间：已填报{duty.percent}%，不能下调。",
                duty.citation,
                "请核对后填写累计完成进度。",
            )
        duty.percent = percent
        duty.reported_on = day_of(at)
        line = add_line(duty, Deed.REPORT, text, evidence, by=by, at=at)
        duty.save(update_fields=["percent", "reported_on", "is_touched"])
        noted(duty, by, "report_progress", {"percent": percent, "has_evidence": evidence is not None})
    return line


def request_extension(*, duty: Duty, new_due_on: date, reason: str, by: Actor, at: datetime) -> Extension:
    """Ask for a later day. One request waits at a time. Raises Refusal."""
    with recording():
        duty = lock(duty)
        _require_own(duty, by)
        require_open(duty)
        reason = require_text(duty, reason, "延期理由")
        if duty.due_on is None:
            raise Refusal(
                "duties.endless", "该任务没有规定完成期限。", duty.citation, "无需申请延期，按实际进度填报即可。"
            )
        if new_due_on <= max(duty.due_on, day_of(at)):
            raise Refusal(
                "duties.not_later",
                f"延期后的日期应晚于现期限{duty.due_on}和今天。",
                duty.citation,
                "请填写更晚的日期。",
            )
        if duty.extensions.filter(decided_at=None).exists():
            raise Refusal("duties.waits", "已有一项延期申请等待答复。", duty.citation, "请等答复后再申请。")
        asked = Extension.objects.create(
            duty=duty, old_due_on=duty.due_on, new_due_on=new_due_on, reason=reason, asked_by=by.label, asked_at=at
        )
        duty.is_touched = True
        duty.save(update_fields=["is_touched"])
        noted(duty, by, "request_extension", {"old": asked.old_due_on, "new": new_due_on, "reason": reason})
    return asked


def add_line(
    duty: Duty, deed: Deed, text: str, evidence: UploadedFile | None, *, by: Actor, at: datetime
) -> DutyProgress:
    """One line of the timeline, with its evidence. The duty is locked and saved by the caller."""
    file: StoredFile | None = None
    if evidence is not None:
        file = store(upload=evidence, owner_id=by.user_id, about=duty.about, allowed=EVERY, at=at)
    duty.is_touched = True
    return DutyProgress.objects.create(
        duty=duty, deed=deed, on=day_of(at), at=at, percent=duty.percent, text=text, evidence=file, by=by.label
    )


def _require_own(duty: Duty, by: Actor) -> None:
    require(
        duty,
        allowed=may_report(by, duty),
        text="只有责任单位的经办、审核、决定、填报或项目岗位可以办理。",
        todo="请切换到责任单位的相应岗位。",
    )

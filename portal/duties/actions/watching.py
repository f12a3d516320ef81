"""What whoever watches over a duty does: urge, answer an extension, close, reopen."""

from datetime import datetime

from django.core.files.uploadedfile import UploadedFile
from django.urls import reverse

from portal.clock.today import day_of
from portal.duties.actions.base import lock, noted, require, require_open, require_text
from portal.duties.actions.reporting import add_line
from portal.duties.models import Deed, Duty, Extension, State, Urge
from portal.duties.models.duties import REPORTERS
from portal.duties.rights import may_watch
from portal.inbox.actions import send
from portal.journal.recording import recording
from portal.people.actors import Actor
from portal.people.models import Post, User
from portal.rules.refusal import Refusal

PLEASE = "请尽快填报进展并附佐证材料。"
LONGEST_SUBJECT = 100


def urge(*, duty: Duty, text: str = "", by: Actor, at: datetime) -> Urge:
    """Remind everybody who works on the duty's office's behalf; once a day, and counted. Raises Refusal."""
    with recording():
        duty = lock(duty)
        _require_watch(duty, by)
        require_open(duty)
        if duty.office is None:
            raise Refusal("duties.unassigned", "该任务还没有责任单位。", duty.citation, "请先指定责任单位。")
        if duty.urged_on == day_of(at):
            raise Refusal("duties.urged_today", "今天已经催办过。", duty.citation, "请等责任单位答复，次日可再催办。")
        duty.urged_times += 1
        duty.urged_on, duty.is_touched = day_of(at), True
        duty.save(update_fields=["urged_times", "urged_on", "is_touched"])
        words = text.strip() or PLEASE
        row = Urge.objects.create(
            duty=duty, number=duty.urged_times, at=at, text=words, recipients=_tell(duty, words, by, at), by=by.label
        )
        noted(duty, by, "urge", {"number": row.number, "recipients": row.recipients})
    return row


def decide_extension(*, duty: Duty, is_granted: bool, reason: str, by: Actor, at: datetime) -> Extension:
    """Answer the request that waits. Raises Refusal where none does."""
    with recording():
        duty = lock(duty)
        _require_watch(duty, by)
        require_open(duty)
        reason = require_text(duty, reason, "答复理由")
        asked = duty.extensions.select_for_update().filter(decided_at=None).first()
        if asked is None:
            raise Refusal("duties.nothing_asked", "没有等待答复的延期申请。", duty.citation, "请刷新页面查看最新状态。")
        asked.is_granted, asked.decision, asked.decided_by, asked.decided_at = is_granted, reason, by.label, at
        asked.save(update_fields=["is_granted", "decision", "decided_by", "decided_at"])
        if is_granted:
            duty.due_on = asked.new_due_on
            duty.save(update_fields=["due_on"])
        noted(duty, by, "decide_extension", {"granted": is_granted, "new": asked.new_due_on, "reason": reason})
    return asked


def close(*, duty: Duty, text: str, evidence: UploadedFile | None = None, by: Actor, at: datetime) -> Duty:
    """End a duty on evidence: brought now, or with a report before. Raises Refusal without any."""
    with recording():
        duty = lock(duty)
        _require_watch(duty, by)
        require_open(duty)
        text = require_text(duty, text, "办结说明")
        if evidence is None and not duty.progress.filter(evidence__isnull=False).exists():
            raise Refusal(
                "duties.no_evidence", "没有任何佐证材料，不能办结。", duty.citation, "请上传佐证材料后再办结。"
            )
        if duty.extensions.filter(decided_at=None).exists():
            raise Refusal("duties.waits", "有延期申请等待答复。", duty.citation, "请先答复延期申请。")
        add_line(duty, Deed.CLOSE, text, evidence, by=by, at=at)
        duty.state, duty.closed_on = State.CLOSED, day_of(at)
        duty.save(update_fields=["state", "closed_on", "is_touched"])
        noted(duty, by, "close", {"percent": duty.percent})
    return duty


def reopen(*, duty: Duty, reason: str, by: Actor, at: datetime) -> Duty:
    """Take up again what was closed too early. Its progress stays. Raises Refusal for what is not closed."""
    with recording():
        duty = lock(duty)
        _require_watch(duty, by)
        if duty.state != State.CLOSED:
            raise Refusal("duties.stale", "只有已办结的任务可以重新办理。", duty.citation, "请刷新页面查看最新状态。")
        add_line(duty, Deed.REOPEN, require_text(duty, reason, "重新办理的理由"), None, by=by, at=at)
        duty.state, duty.closed_on = State.OPEN, None
        duty.save(update_fields=["state", "closed_on", "is_touched"])
        noted(duty, by, "reopen", {"reason": reason})
    return duty


def _tell(duty: Duty, words: str, by: Actor, at: datetime) -> int:
    """Write to everybody who holds a working post at the duty's office; how many they are."""
    posts = Post.objects.on(day_of(at)).filter(office=duty.office_id, role__in=REPORTERS)
    people = list(User.objects.filter(pk__in=posts.values("user"), is_active=True).order_by("pk"))
    for person in people:
        send(
            to=person,
            subject=f"任务催办：{duty.title}"[:LONGEST_SUBJECT],
            body=f"{by.label}第{duty.urged_times}次催办“{duty.title}”（{duty.citation.cite}）。{words}",
            key=f"duties.urge:{duty.pk}:{duty.urged_times}",
            at=at,
            link=reverse("duties:duty", args=[duty.pk]),
        )
    return len(people)


def _require_watch(duty: Duty, by: Actor) -> None:
    require(
        duty,
        allowed=may_watch(by, duty),
        text="只有本地区督查岗位、上级同类机构或该条款的牵头单位可以办理，本单位的任务不能自行办结。",
        todo="请由督查岗位或上级机构办理。",
    )

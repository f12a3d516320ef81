"""What happened to a duty, as one line of time."""

from collections.abc import Iterator
from datetime import datetime, time

from django.urls import reverse
from django.utils import timezone

from portal.duties.models import Deed, Duty
from portal.files.models import StoredFile
from portal.web.timeline import Attached, Event


def events(duty: Duty) -> list[Event]:
    """Everything, newest first. Five queries, however much there is."""
    return sorted(_events(duty), key=lambda event: event.at, reverse=True)


def _events(duty: Duty) -> Iterator[Event]:
    for line in duty.progress.select_related("evidence"):
        title = f"{line.get_deed_display()} {line.percent}%" if line.deed == Deed.REPORT else line.get_deed_display()
        yield Event(title, line.at, line.by, line.text, file=_attached(line.evidence))
    for urge in duty.urges.all():
        reached = f"已通知{urge.recipients}人" if urge.recipients else "该单位当前没有在岗人员"
        yield Event(f"第{urge.number}次催办", urge.at, urge.by, f"{urge.text}（{reached}）")
    for asked in duty.extensions.all():
        yield Event(f"申请延期至{asked.new_due_on}", asked.asked_at, asked.asked_by, asked.reason)
        if asked.decided_at:
            yield Event(asked.outcome, asked.decided_at, asked.decided_by, asked.decision)
    for given in duty.assignments.select_related("from_office", "to_office"):
        moved = f"{given.from_office or '未指定'} → {given.to_office or '无承接单位'}"
        at = timezone.make_aware(datetime.combine(given.on, time.min))
        yield Event(f"责任单位调整：{moved}", at, given.by, given.reason)


def _attached(file: StoredFile | None) -> Attached | None:
    return Attached(file.name, file.size, reverse("duties:evidence", args=[file.pk])) if file else None

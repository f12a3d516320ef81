"""Duties of document 31 in several states, carried there by the portal's own actions."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone

from innovation.clauses import DOCUMENT
from portal.duties.actions import reporting, watching
from portal.duties.models import Duty, DutyProgress
from portal.files.demo import scan
from portal.people.demo_staff import who


def load(*, on: date) -> None:
    """An office of the province reports, is urged, has one closed. Does nothing where that has been done."""
    if DutyProgress.objects.filter(duty__document=DOCUMENT.slug).exists():
        return
    handler, supervisor = who("zj-science-handler", on=on), who("zj-service-center-supervisor", on=on)
    duties = list(Duty.objects.of_office(handler).filter(document=DOCUMENT.slug).order_by("place"))
    reporting.report_progress(
        duty=duties[0], percent=100, text="实施办法已经印发。", evidence=scan("印发通知"),
        by=handler, at=_moment(on, days=-20),
    )  # fmt: skip
    watching.close(duty=duties[0], text="经核对，任务已完成。", by=supervisor, at=_moment(on, days=-18))
    for duty, percent in zip(duties[1:4], (60, 35, 80), strict=True):
        reporting.report_progress(
            duty=duty, percent=percent, text="按计划推进，已报送阶段情况。", evidence=scan("阶段情况"),
            by=handler, at=_moment(on, days=-12),
        )  # fmt: skip
    watching.urge(duty=duties[4], by=supervisor, at=_moment(on, days=-6))
    watching.urge(duty=duties[4], text="请本周内填报。", by=supervisor, at=_moment(on, days=-1))


def _moment(on: date, *, days: int) -> datetime:
    return timezone.make_aware(datetime.combine(on + timedelta(days=days), time(10)))

"""The demonstration's duties: one in every state, carried there by the portal's own actions."""

from datetime import date, datetime, time, timedelta

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from portal.duties.actions import assigning, reporting, watching
from portal.duties.models import Duty, DutyProgress, Origin
from portal.duties.sync import sync
from portal.people.actors import Actor, actor_for
from portal.people.models import Office, User
from portal.regions.scoped import PROVINCE

PROOF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def load(*, on: date) -> None:
    """Lay the duties out on the demonstration's day and bring some of them along; doing it again changes nothing."""
    sync(on)
    if DutyProgress.objects.exists() or not User.objects.filter(username="zj-science-handler", is_demo=True).exists():
        return
    _province(on)
    _cities_and_counties(on)


def _province(on: date) -> None:
    """An office of the province reports, is urged, has one closed; clauses that name nobody are given to somebody."""
    handler, supervisor = _actor("zj-science-handler", on), _actor("zj-service-center-supervisor", on)
    duties = list(Duty.objects.of_office(handler).filter(document="2018-31").order_by("place"))
    reporting.report_progress(
        duty=duties[0], percent=100, text="实施办法已经印发。", evidence=_proof("印发通知.pdf"),
        by=handler, at=_moment(on, days=-20),
    )  # fmt: skip
    watching.close(duty=duties[0], text="经核对，任务已完成。", by=supervisor, at=_moment(on, days=-18))
    for duty, percent in zip(duties[1:4], (60, 35, 80), strict=True):
        reporting.report_progress(
            duty=duty, percent=percent, text="按计划推进，已报送阶段情况。", evidence=_proof("阶段情况.pdf"),
            by=handler, at=_moment(on, days=-12),
        )  # fmt: skip
    watching.urge(duty=duties[4], by=supervisor, at=_moment(on, days=-6))
    watching.urge(duty=duties[4], text="请本周内填报。", by=supervisor, at=_moment(on, days=-1))
    for clause, kind in (("2-1", "forestry"), ("2-6", "finance")):
        duty = Duty.objects.get(document="2018-82", clause=clause, origin=Origin.UNNAMED)
        office = Office.objects.responsible(kind=kind, region_code="330000", level=PROVINCE, on=on)
        assigning.assign(
            duty=duty, office=office, reason="按部门职责指定", by=supervisor, at=_moment(on, days=-5)
        )  # fmt: skip
    financed = Duty.objects.of_office(_actor("zj-finance-handler", on)).filter(document="2018-82").first()
    if financed is not None:
        reporting.request_extension(
            duty=financed, new_due_on=date(2023, 6, 30), reason="资金分两年安排。", by=_actor("zj-finance-handler", on),
            at=_moment(on, days=-2),
        )  # fmt: skip


def _cities_and_counties(on: date) -> None:
    """One county's government reports, its neighbours are urged by the city."""
    handler, supervisor = _actor("anji-government-handler", on), _actor("huzhou-service-center-supervisor", on)
    own = Duty.objects.of_office(handler).filter(document="2018-82").order_by("place")
    for duty, percent in zip(own[:2], (40, 15), strict=False):
        reporting.report_progress(
            duty=duty, percent=percent, text="本县方案已印发，任务已分解到乡镇。", evidence=_proof("本县方案.pdf"),
            by=handler, at=_moment(on, days=-8),
        )  # fmt: skip
    first = own.first()
    if first is not None:
        waiting = Duty.objects.filter(document="2018-82", clause=first.clause, kind=first.kind, city_code="330500")
        for duty in waiting.exclude(county_code=None).exclude(pk=first.pk).order_by("region_code")[:3]:
            watching.urge(duty=duty, text="请尽快制定本县实施方案。", by=supervisor, at=_moment(on, days=-3))


def _actor(username: str, on: date) -> Actor:
    return actor_for(User.objects.get(username=username), None, on=on)


def _proof(name: str) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, PROOF, "application/pdf")


def _moment(on: date, *, days: int) -> datetime:
    return timezone.make_aware(datetime.combine(on + timedelta(days=days), time(10)))

"""Duties of document 82 in several states, carried there by the portal's own actions."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone

from afforestation import clauses
from portal.duties.actions import assigning, reporting, watching
from portal.duties.models import Duty, DutyProgress, Origin
from portal.files.demo import scan
from portal.people.demo_staff import who
from portal.people.models import Office
from portal.regions.scoped import PROVINCE

HUZHOU = "330500"
SLUG = clauses.DOCUMENT.slug


def load(*, on: date) -> None:
    """Bring some duties along. Does nothing where that has been done."""
    if DutyProgress.objects.filter(duty__document=SLUG).exists():
        return
    _province(on)
    _cities_and_counties(on)


def _province(on: date) -> None:
    """Clauses that name nobody are given to somebody; who was given one asks for more time."""
    supervisor, financier = who("zj-service-center-supervisor", on=on), who("zj-finance-handler", on=on)
    for clause, kind in ((clauses.TREE_VILLAGES, "forestry"), (clauses.MOUNTAIN_INCOME, "finance")):
        duty = Duty.objects.get(document=SLUG, clause=clause.slug, origin=Origin.UNNAMED)
        office = Office.objects.responsible(kind=kind, region_code="330000", level=PROVINCE, on=on)
        assigning.assign(
            duty=duty, office=office, reason="按部门职责指定", by=supervisor, at=_moment(on, days=-5)
        )  # fmt: skip
    reporting.request_extension(
        duty=Duty.objects.of_office(financier).filter(document=SLUG).earliest("place"), new_due_on=date(2023, 6, 30),
        reason="资金分两年安排。", by=financier, at=_moment(on, days=-2),
    )  # fmt: skip


def _cities_and_counties(on: date) -> None:
    """One county's government reports, its neighbours are urged by the city."""
    handler, supervisor = who("anji-government-handler", on=on), who("huzhou-service-center-supervisor", on=on)
    own = Duty.objects.of_office(handler).filter(document=SLUG).order_by("place")
    for duty, percent in zip(own[:2], (40, 15), strict=False):
        reporting.report_progress(
            duty=duty, percent=percent, text="本县方案已印发，任务已分解到乡镇。", evidence=scan("本县方案"),
            by=handler, at=_moment(on, days=-8),
        )  # fmt: skip
    first = own[0]
    waiting = Duty.objects.filter(document=SLUG, clause=first.clause, kind=first.kind, city_code=HUZHOU)
    for duty in waiting.exclude(county_code=None).exclude(pk=first.pk).order_by("region_code")[:3]:
        watching.urge(duty=duty, text="请尽快制定本县实施方案。", by=supervisor, at=_moment(on, days=-3))


def _moment(on: date, *, days: int) -> datetime:
    return timezone.make_aware(datetime.combine(on + timedelta(days=days), time(10)))

"""What lies on a desk: rows of CaseStage found by equalities on office and role, so that cost follows one's own work.

Lists read one partial index each and are cut by key; a badge counts no further than `MANY`.
"""

from datetime import date
from enum import StrEnum

from django.db.models import Q, QuerySet

from portal.cases.models import HELD, Case, CaseStage
from portal.cases.states import StageState
from portal.people.actors import Actor
from portal.people.masks import mask_name
from portal.rules.rule import Calendar
from portal.workdays.rules import YELLOW_DAYS, due_on

MANY = 1000
TO_DO_ORDER = ("due_on", "pk")  # overdue first, then soonest due; held desks last
DONE_ORDER = ("-closed_at", "-pk")


class Lamp(StrEnum):
    """How a desk stands against its term."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    HELD = "held"


LAMP_NAMES = {Lamp.RED: "超期", Lamp.YELLOW: "临期", Lamp.GREEN: "正常", Lamp.HELD: "暂停计时"}


def to_do(actor: Actor) -> QuerySet[CaseStage]:
    """Open desks of the actor's office and role."""
    if actor.post is None:
        return CaseStage.objects.none()
    return _with_cases(CaseStage.objects.filter(state=StageState.OPEN, **_desk(actor)))


def done(actor: Actor) -> QuerySet[CaseStage]:
    """What the actor's office and role have done."""
    if actor.post is None:
        return CaseStage.objects.none()
    return _with_cases(CaseStage.objects.filter(state=StageState.DONE, closed_at__isnull=False, **_desk(actor)))


def overdue(actor: Actor, today: date) -> QuerySet[CaseStage]:
    """Open desks beyond their term: one's own, or for a supervisor all of the region."""
    return _with_cases(CaseStage.objects.visible_to(actor).filter(state=StageState.OPEN, due_on__lt=today))


def started(actor: Actor) -> QuerySet[Case]:
    """Cases that the actor began at the counter on behalf of somebody."""
    if actor.post is None:
        return Case.objects.none()
    return Case.objects.filter(counter_post=actor.post).select_related("item")


def lit(rows: QuerySet[CaseStage], lamp: Lamp, *, today: date, calendar: Calendar) -> QuerySet[CaseStage]:
    """The rows under one lamp, as a range of days. Raises UnknownYearError where working days have to be counted."""
    match lamp:
        case Lamp.RED:
            return rows.filter(due_on__lt=today)
        case Lamp.HELD:
            return rows.filter(due_on=HELD)
    last_yellow = due_on(today, YELLOW_DAYS, (), calendar).due_on
    if lamp is Lamp.YELLOW:
        return rows.filter(due_on__range=(today, last_yellow))
    return rows.filter(due_on__gt=last_yellow, due_on__lt=HELD)


def matching(rows: QuerySet[CaseStage], words: str) -> QuerySet[CaseStage]:
    """The rows whose case bears the words in number, name or applicant."""
    words = words.strip()
    if not words:
        return rows
    if words.isdigit():
        return rows.filter(case__number__startswith=words)
    return rows.filter(Q(case__title__contains=words) | Q(case__applicant_name__contains=words))


def shown_applicant(case: Case, reader: Actor) -> str:
    """The applicant's name: a person's is masked for whoever only watches over a region."""
    is_masked = reader.reads_whole_region and not case.is_for_organisation
    return mask_name(case.applicant_name) if is_masked else case.applicant_name


def badge(rows: QuerySet[CaseStage]) -> str:
    """How many rows, counted no further than a person needs to know."""
    count = rows.order_by()[:MANY].count()
    return f"{MANY - 1}+" if count == MANY else str(count)


def _desk(actor: Actor) -> dict[str, object]:
    assert actor.post is not None
    return {"office_id__in": actor.offices, "role": actor.post.role}


def _with_cases(rows: QuerySet[CaseStage]) -> QuerySet[CaseStage]:
    return rows.select_related("case", "item", "office")

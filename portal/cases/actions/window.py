"""What the window does: accept, ask once for everything that is missing, decline, hand over, close.

The window judges completeness and form, never the substance (DB33/T 2036).
"""

from collections.abc import Sequence
from datetime import datetime

from portal.cases import issuing, moves, refusals
from portal.cases.actions.moving import lock, take
from portal.cases.messages import tell_applicant
from portal.cases.models import Case, Correction
from portal.cases.stages import DELIVERY, WINDOW, close_desk, desk_of, open_ready, shelve
from portal.cases.states import Verb
from portal.clock.today import day_of
from portal.journal.recording import recording
from portal.people.actors import SYSTEM, Actor
from portal.rules.rule import Calendar
from portal.workdays.rules import due_on


def accept(*, case: Case, by: Actor, at: datetime, calendar: Calendar, version: int | None = None) -> Case:
    """Accept: the clock starts, every desk whose turn it is opens at once (保障规定 art. 5), the notice is issued."""
    with recording():
        case = lock(case, version=version)
        desk = desk_of(case, by=by, verb=Verb.ACCEPT, on=day_of(at), code=WINDOW)
        take(case=case, verb=Verb.ACCEPT, by=by, at=at, calendar=calendar)
        close_desk(desk, by=by, at=at, is_agreed=True)
        _begin_review(case, by=by, at=at, calendar=calendar)
    return case


def deem_accepted(*, case: Case, at: datetime, calendar: Calendar) -> Case:
    """Silence for five working days is acceptance as of the day of receipt (行政许可法 art. 32(4))."""
    with recording():
        case = lock(case)
        take(case=case, verb=Verb.DEEM_ACCEPTED, by=SYSTEM, at=at, calendar=calendar)
        close_desk(case.stages.get(code=WINDOW), by=SYSTEM, at=at, is_agreed=True, opinion="逾期未告知，视为受理")
        _begin_review(case, by=SYSTEM, at=at, calendar=calendar)
    return case


def request_correction(
    *,
    case: Case,
    points: Sequence[tuple[str, str]],
    by: Actor,
    at: datetime,
    calendar: Calendar,
    version: int | None = None,
) -> Correction:
    """Ask, once, for everything that is missing; `points` are (slot or topic code, text).

    Raises Refusal the second time: a gap that the office missed may be asked for again only with a supervisor's
    permission, and it counts against the office.
    """
    on = day_of(at)
    with recording():
        case = lock(case, version=version)
        desk = desk_of(case, by=by, verb=Verb.REQUEST_CORRECTION, on=day_of(at), code=WINDOW)
        is_again = case.corrections.exists()
        if is_again and not case.has_second_correction:
            raise refusals.blocked(
                "corrected_before", "补正只能一次性告知，本办件已告知过补正。", moves.RECEIPT,
                "如确因受理机构遗漏，请督查人员同意后再告知；否则请作出受理或不予受理决定。",
            )  # fmt: skip
        if not points:
            raise refusals.no_reason(Verb.REQUEST_CORRECTION)
        correction = Correction.objects.create(
            case=case,
            asked_on=on,
            due_on=due_on(on, case.declared.correction_days, (), calendar).due_on,
            points=[{"target": target, "text": text} for target, text in points],
            is_fault_of_office=is_again,
        )
        case.has_second_correction = False
        case.save(update_fields=["has_second_correction"])
        reason = "；".join(text for _, text in points)
        take(case=case, verb=Verb.REQUEST_CORRECTION, by=by, at=at, calendar=calendar, reason=reason)
        shelve(case, desk.code)
        issuing.issue_correction(case, correction, by=by, at=at)
        tell_applicant(case, "correction_requested", at=at)
    return correction


def permit_correction(
    *, case: Case, by: Actor, at: datetime, calendar: Calendar, reason: str, version: int | None = None
) -> Case:
    """A supervisor of the region lets the window ask a second time."""
    with recording():
        case = lock(case, version=version)
        if not Case.objects.visible_to(by).filter(pk=case.pk).exists():
            raise refusals.forbidden(Verb.PERMIT_CORRECTION)
        take(case=case, verb=Verb.PERMIT_CORRECTION, by=by, at=at, calendar=calendar, reason=reason)
        case.has_second_correction = True
        case.save(update_fields=["has_second_correction"])
    return case


def decline(
    *, case: Case, by: Actor, at: datetime, calendar: Calendar, reason: str, version: int | None = None
) -> Case:
    """Do not accept, in writing, with the reason and the way to appeal."""
    with recording():
        case = lock(case, version=version)
        desk = desk_of(case, by=by, verb=Verb.DECLINE, on=day_of(at), code=WINDOW)
        take(case=case, verb=Verb.DECLINE, by=by, at=at, calendar=calendar, reason=reason)
        close_desk(desk, by=by, at=at, is_agreed=False, opinion=reason)
        shelve(case)
        issuing.issue_non_acceptance(case, reason, by=by, at=at)
        tell_applicant(case, "declined", at=at)
    return case


def deem_withdrawn(*, case: Case, at: datetime, calendar: Calendar) -> Case:
    """What was asked for did not come in time (保障规定 art. 11)."""
    with recording():
        case = lock(case)
        take(case=case, verb=Verb.DEEM_WITHDRAWN, by=SYSTEM, at=at, calendar=calendar)
        shelve(case)
        tell_applicant(case, "deemed_withdrawn", at=at)
    return case


def deliver(*, case: Case, by: Actor, at: datetime, calendar: Calendar, version: int | None = None) -> Case:
    """Hand the result over (行政许可法 art. 44)."""
    with recording():
        case = lock(case, version=version)
        desk = desk_of(case, by=by, verb=Verb.DELIVER, on=day_of(at), code=DELIVERY)
        take(case=case, verb=Verb.DELIVER, by=by, at=at, calendar=calendar)
        close_desk(desk, by=by, at=at)
        tell_applicant(case, "delivered", at=at)
    return case


def close(*, case: Case, at: datetime, calendar: Calendar, by: Actor = SYSTEM) -> Case:
    """File the case away; the portal does so by itself on the day after delivery."""
    with recording():
        case = lock(case)
        take(case=case, verb=Verb.CLOSE, by=by, at=at, calendar=calendar)
        shelve(case)
    return case


def _begin_review(case: Case, *, by: Actor, at: datetime, calendar: Calendar) -> None:
    open_ready(case, on=day_of(at), calendar=calendar)
    issuing.issue_acceptance(case, by=by, at=at)
    tell_applicant(case, "accepted", at=at)

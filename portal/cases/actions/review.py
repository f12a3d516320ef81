"""What reviewing desks do: agree or disagree, send back, stop the clock for a special procedure, extend once."""

from datetime import datetime

from portal.cases import issuing, moves, refusals
from portal.cases.actions.moving import lock, take
from portal.cases.messages import tell_applicant
from portal.cases.models import Case, SpecialProcedure
from portal.cases.stages import close_desk, desk_of, hold_terms, open_desk, open_ready, resume_terms, shelve
from portal.cases.states import Verb
from portal.clock.today import day_of
from portal.journal.recording import recording
from portal.people.actors import Actor
from portal.rules.rule import Calendar


def give_opinion(
    *,
    case: Case,
    is_agreed: bool,
    opinion: str,
    by: Actor,
    at: datetime,
    calendar: Calendar,
    version: int | None = None,
) -> Case:
    """Close one's desk with an opinion and open the desks that waited for it. To disagree needs a reason."""
    with recording():
        case = lock(case, version=version)
        desk = desk_of(case, by=by, verb=Verb.GIVE_OPINION, on=day_of(at))
        if case.type.stage(desk.code).decides:
            raise refusals.forbidden(Verb.GIVE_OPINION)
        if not is_agreed and not opinion.strip():
            raise refusals.no_reason(Verb.GIVE_OPINION)
        _require_running(case)
        facts = {"stage": desk.code, "title": desk.title, "is_agreed": is_agreed}
        take(case=case, verb=Verb.GIVE_OPINION, by=by, at=at, calendar=calendar, reason=opinion, facts=facts)
        close_desk(desk, by=by, at=at, is_agreed=is_agreed, opinion=opinion.strip())
        open_ready(case, on=day_of(at), calendar=calendar)
    return case


def return_(
    *, case: Case, to_stage: str, reason: str, by: Actor, at: datetime, calendar: Calendar, version: int | None = None
) -> Case:
    """Send the case back to an earlier desk; that desk and all that came after it do their part again."""
    with recording():
        case = lock(case, version=version)
        desk = desk_of(case, by=by, verb=Verb.RETURN, on=day_of(at))
        _require_running(case)
        if to_stage not in case.type.before(desk.code):
            raise refusals.blocked(
                "no_such_stage", "只能退回到本环节之前的环节。", moves.REVIEW, "请重新选择要退回的环节。"
            )
        facts = {"stage": desk.code, "to_stage": to_stage, "title": case.type.stage(to_stage).title}
        take(case=case, verb=Verb.RETURN, by=by, at=at, calendar=calendar, reason=reason, facts=facts)
        again = [stage.code for stage in case.type.stages if to_stage in case.type.before(stage.code)]
        shelve(case, *again)
        target = case.stages.get(code=to_stage)
        open_desk(target, days=case.type.stage(to_stage).working_days, on=day_of(at), calendar=calendar)
    return case


def pause(
    *, case: Case, procedure: str, expected_days: int, reason: str, by: Actor, at: datetime, calendar: Calendar,
    version: int | None = None,
) -> SpecialProcedure:  # fmt: skip
    """Begin a special procedure of the item: the clock stands still from today, told in writing (art. 45)."""
    on = day_of(at)
    with recording():
        case = lock(case, version=version)
        desk_of(case, by=by, verb=Verb.PAUSE, on=day_of(at))
        _require_running(case)
        declared = next((row for row in case.declared.procedures if row.code == procedure), None)
        if declared is None or not 0 < expected_days <= declared.longest_days:
            raise refusals.blocked(
                "no_such_procedure", "该事项没有这项特别程序，或所需时间超出规定。", moves.NOT_COUNTED,
                "请从办事指南列明的特别程序中选择，并填写规定时间内的工作日数。",
            )  # fmt: skip
        begun = SpecialProcedure.objects.create(
            case=case, code=procedure, title=declared.title, began_on=on, expected_days=expected_days
        )
        facts = {"procedure": procedure, "title": declared.title, "expected_days": expected_days}
        take(case=case, verb=Verb.PAUSE, by=by, at=at, calendar=calendar, reason=reason, facts=facts)
        hold_terms(case)
        issuing.issue_procedure(case, begun, reason, by=by, at=at)
        tell_applicant(case, "paused", at=at)
    return begun


def resume(*, case: Case, by: Actor, at: datetime, calendar: Calendar, version: int | None = None) -> Case:
    """End the special procedure: the clock runs on, and every date moves by the days that did not count."""
    on = day_of(at)
    with recording():
        case = lock(case, version=version)
        desk_of(case, by=by, verb=Verb.RESUME, on=day_of(at))
        running = case.procedures.filter(ended_on=None).first()
        if running is None:
            raise refusals.blocked("not_paused", "当前没有进行中的特别程序。", moves.NOT_COUNTED, "请刷新页面查看。")
        running.ended_on = on
        running.save(update_fields=["ended_on"])
        facts = {"procedure": running.code, "title": running.title}
        take(case=case, verb=Verb.RESUME, by=by, at=at, calendar=calendar, facts=facts)
        resume_terms(case, on=on, calendar=calendar)
        tell_applicant(case, "resumed", at=at)
    return case


def extend(*, case: Case, reason: str, by: Actor, at: datetime, calendar: Calendar, version: int | None = None) -> Case:
    """Ten more working days, once, with the reason told to the applicant (行政许可法 art. 42)."""
    with recording():
        case = lock(case, version=version)
        desk_of(case, by=by, verb=Verb.EXTEND, on=day_of(at))
        if case.events.filter(verb=Verb.EXTEND).exists():
            raise refusals.blocked("extended_before", "办理时限只能延长一次。", moves.TERM, "请在现有时限内作出决定。")
        take(case=case, verb=Verb.EXTEND, by=by, at=at, calendar=calendar, reason=reason)
        tell_applicant(case, "extended", at=at)
    return case


def _require_running(case: Case) -> None:
    if case.procedures.filter(ended_on=None).exists():
        raise refusals.paused()

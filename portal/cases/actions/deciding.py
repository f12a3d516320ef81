"""The decision and what follows: decide, publish, take effect, terminate, revoke."""

from datetime import date, datetime
from decimal import Decimal

from portal.cases import issuing, moves, refusals
from portal.cases.actions.moving import lock, take
from portal.cases.assessment import Assessment, assess
from portal.cases.messages import tell_applicant
from portal.cases.models import Case, Decision
from portal.cases.publishing import publish_grant
from portal.cases.records import record_of
from portal.cases.stages import DELIVERY, DELIVERY_DAYS, close_desk, desk_of, open_desk, shelve
from portal.cases.states import Outcome, StageState, State, Verb
from portal.clock.today import day_of
from portal.journal.recording import recording
from portal.notices.actions import withdraw as withdraw_notice
from portal.notices.queries import current_notice, has_run_out, open_objections, upheld_objections
from portal.people.actors import SYSTEM, Actor
from portal.rules.rule import Calendar


def decide(
    *,
    case: Case,
    outcome: Outcome,
    reason: str,
    by: Actor,
    at: datetime,
    calendar: Calendar,
    version: int | None = None,
) -> Decision:
    """Grant or refuse, with reasons; then publish or take effect at once, as the item says.

    Raises Refusal while a stop or an objection is open, while a desk has not agreed to a grant, where the rules refuse
    or wait for a figure, and for anybody who handled the case before.
    """
    on = day_of(at)
    with recording():
        case = lock(case, version=version)
        desk = desk_of(case, by=by, verb=Verb.DECIDE, on=day_of(at))
        if not case.type.stage(desk.code).decides:
            raise refusals.forbidden(Verb.DECIDE)
        _require_free(case)
        record = record_of(case)
        assert record is not None
        assessment = assess(case, record, on=on)
        if outcome == Outcome.GRANT:
            _require_grantable(case, assessment)
        amount = assessment.amount_yuan if outcome == Outcome.GRANT else None
        decision = _write_decision(case, outcome, reason, amount, assessment, by=by, on=on)
        facts = {"outcome": outcome, "amount_yuan": None if amount is None else str(amount)}
        take(case=case, verb=Verb.DECIDE, by=by, at=at, calendar=calendar, reason=reason, facts=facts)
        close_desk(desk, by=by, at=at, is_agreed=outcome == Outcome.GRANT, opinion=reason)
        decision.paper_id = issuing.issue_decision(case, decision, by=by, at=at).pk
        tell_applicant(case, "decided", at=at)
        if decision.is_grant and case.declared.notice_days:
            decision.notice_id = publish_grant(case, decision, by=by, at=at).pk
            take(case=case, verb=Verb.PUBLISH, by=by, at=at, calendar=calendar)
            tell_applicant(case, "on_notice", at=at)
            decision.save()
        else:
            decision.save()
            _take_effect(case, decision, by=by, at=at, calendar=calendar)
    return decision


def take_effect(*, case: Case, at: datetime, calendar: Calendar, by: Actor = SYSTEM) -> Case:
    """The notice has ended without an open objection: the decision takes effect. Raises Refusal before that."""
    with recording():
        case = lock(case)
        decision = _decision_on(case, Verb.TAKE_EFFECT)
        _require_no_objection(case)
        if not has_run_out(case.reference, day_of(at)):
            raise refusals.blocked(
                "on_notice",
                "公示期尚未届满，或公示已撤回。",
                moves.OPENNESS,
                "请在公示期满后再办理；公示已撤回的，请撤销决定。",
            )
        _take_effect(case, decision, by=by, at=at, calendar=calendar)
    return case


def terminate(
    *, case: Case, reason: str, by: Actor, at: datetime, calendar: Calendar, version: int | None = None
) -> Case:
    """End the case without a decision, with the reason."""
    with recording():
        case = lock(case, version=version)
        desk = desk_of(case, by=by, verb=Verb.TERMINATE, on=day_of(at))
        take(case=case, verb=Verb.TERMINATE, by=by, at=at, calendar=calendar, reason=reason)
        close_desk(desk, by=by, at=at, is_agreed=False, opinion=reason)
        shelve(case)
        tell_applicant(case, "terminated", at=at)
    return case


def revoke(*, case: Case, reason: str, by: Actor, at: datetime, calendar: Calendar, version: int | None = None) -> Case:
    """Take the decision back (行政许可法 art. 69): by an approver of the office that decided."""
    with recording():
        case = lock(case, version=version)
        decision = _decision_on(case, Verb.REVOKE)
        if not by.acts_for(decision.decided_by.office_id):
            raise refusals.forbidden(Verb.REVOKE)
        take(case=case, verb=Verb.REVOKE, by=by, at=at, calendar=calendar, reason=reason)
        decision.revoked_on = day_of(at)
        decision.save(update_fields=["revoked_on"])
        shelve(case)
        if notice := current_notice(case.reference):
            withdraw_notice(notice=notice, reason=reason, by=by, at=at)
        tell_applicant(case, "revoked", at=at)
    return case


def _decision_on(case: Case, verb: Verb) -> Decision:
    decision = Decision.objects.select_related("decided_by").filter(case=case).first()
    if decision is None:
        raise refusals.illegal(verb, State(case.state))
    return decision


def _take_effect(case: Case, decision: Decision, *, by: Actor, at: datetime, calendar: Calendar) -> None:
    on = day_of(at)
    decision.effective_on = on
    decision.save(update_fields=["effective_on"])
    take(case=case, verb=Verb.TAKE_EFFECT, by=by, at=at, calendar=calendar)
    open_desk(case.stages.get(code=DELIVERY), days=DELIVERY_DAYS, on=on, calendar=calendar)
    tell_applicant(case, "effective", at=at)


def _write_decision(
    case: Case, outcome: Outcome, reason: str, amount: Decimal | None, assessment: Assessment, *, by: Actor, on: date
) -> Decision:
    if not reason.strip():
        raise refusals.no_reason(Verb.DECIDE)
    assert by.post is not None
    case.decided_on = on
    case.save(update_fields=["decided_on"])
    return Decision.objects.create(
        case=case,
        outcome=outcome,
        decided_on=on,
        decided_by=by.post,
        reason=reason.strip(),
        amount_yuan=amount,
        answer=assessment.as_json(),
    )


def _require_free(case: Case) -> None:
    if case.state not in moves.BY_VERB[Verb.DECIDE].sources:  # accepted: where the deciding desk is the only one
        raise refusals.illegal(Verb.DECIDE, State(case.state))
    if case.procedures.filter(ended_on=None).exists():
        raise refusals.blocked(
            "paused", "特别程序尚未结束，不能作出决定。", moves.NOT_COUNTED, "请先结束特别程序，再作出决定。"
        )
    _require_no_objection(case)


def _require_no_objection(case: Case) -> None:
    if open_objections(case.reference).exists():
        raise refusals.blocked(
            "objection_open", "还有异议没有答复，决定不能生效。", moves.OPENNESS, "请先核实并答复全部异议。"
        )
    if upheld_objections(case.reference).exists():
        raise refusals.blocked(
            "objection_upheld",
            "对本决定的异议已认定成立，决定不能生效。",
            moves.OPENNESS,
            "请撤销决定，并告知申请人理由。",
        )


def _require_grantable(case: Case, assessment: Assessment) -> None:
    against = case.stages.filter(state=StageState.DONE, is_agreed=False).first()
    if against:
        raise refusals.blocked(
            "stage_disagrees", f"“{against.title}”环节的意见为不同意，不能准予。", moves.REVIEW,
            "请退回该环节重新审查，或作出不予决定。",
        )  # fmt: skip
    worst = assessment.outcome
    if worst.severity >= worst.PENDING.severity:
        finding = next(row for row in assessment.all_findings if row.outcome is worst)
        raise refusals.blocked(
            "rule_refuses", finding.text, finding.citation, "请核对申报内容和参数配置，或作出不予决定。"
        )

"""The one function that moves a case.

Order inside the transaction: lock the case, look the move up in the table, ask who and whether, write the state and
the event, set clock and counters, run the policy's effect; the journal entry is the transaction's last statement.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.utils.module_loading import import_string

from portal.cases import moves, refusals
from portal.cases.clocks import reading
from portal.cases.models import Case, CaseEvent
from portal.cases.moves import ClockEffect, Move, Party
from portal.cases.states import ENDED, State, Verb
from portal.cases.tallying import count_move
from portal.clock.today import day_of
from portal.journal.recording import note, recording
from portal.people.actors import SYSTEM, Actor
from portal.policies import registry
from portal.rules.rule import Calendar


def lock(case: Case, *, version: int | None = None) -> Case:
    """Lock the case's row until the transaction ends and read it afresh. Raises Refusal for a stale page."""
    locked = Case.objects.select_for_update(of=("self",)).select_related("item", "organisation").get(pk=case.pk)
    if version is not None and locked.version != version:
        last = locked.events.last()
        raise refusals.stale(last.actor if last else "")
    return locked


def take(
    *,
    case: Case,
    verb: Verb,
    by: Actor,
    at: datetime,
    calendar: Calendar,
    reason: str = "",
    facts: Mapping[str, Any] | None = None,
) -> CaseEvent:
    """Make one move of a locked case. Raises Refusal where the table, the role or a missing reason forbids it.

    The caller has locked the case in the same `recording()` and has checked the verb's own guards. On return the
    case carries its new state and due date and one event has been added.
    """
    move = moves.BY_VERB[verb]
    state = State(case.state)
    if state not in move.sources:
        raise refusals.illegal(verb, state)
    _require_party(move, case, by)
    if move.needs_reason and not reason.strip():
        raise refusals.no_reason(verb)
    with recording():
        event = _write(case, move, by=by, at=at, reason=reason.strip(), facts=dict(facts or {}))
        _set_clock(case, move, event, calendar)
        count_move(case, from_state=state, to_state=State(event.to_state))
        _run_effect(case, verb, by=by, at=at)
        note(
            actor_id=by.user_id,
            actor=by.label,
            action=f"cases.{verb}",
            subject=case.reference,
            payload={"from": event.from_state, "to": event.to_state, "reason": event.reason, "facts": event.facts},
        )
    return event


def _require_party(move: Move, case: Case, by: Actor) -> None:
    """Deny by default: the actor must be one of the row's parties, as an applicant of this case or by his post."""
    if by == SYSTEM:
        allowed = Party.SYSTEM in move.by
    elif by.post is None:
        allowed = Party.APPLICANT in move.by and Case.objects.filed_by(by).filter(pk=case.pk).exists()
    else:
        allowed = by.post.as_role in move.by
    if not allowed:
        raise refusals.forbidden(move.verb)


def _write(case: Case, move: Move, *, by: Actor, at: datetime, reason: str, facts: dict[str, Any]) -> CaseEvent:
    before = State(case.state)
    after = move.to or before
    last = case.events.order_by("-sequence").values_list("sequence", flat=True).first() or 0
    case.state = after
    case.version += 1
    if after in ENDED:
        case.ended_at = at
    event = CaseEvent.objects.create(
        case=case,
        sequence=last + 1,
        verb=move.verb,
        from_state=before,
        to_state=after,
        at=at,
        on=day_of(at),
        actor_id=by.user_id,
        actor=by.label,
        citation=move.citation.cite,
        reason=reason,
        facts=facts,
    )
    case.save(update_fields=["state", "version", "ended_at"])
    return event


def _set_clock(case: Case, move: Move, event: CaseEvent, calendar: Calendar) -> None:
    if move.clock is ClockEffect.NONE:
        return
    if move.clock in {ClockEffect.START, ClockEffect.START_AT_RECEIPT}:
        case.accepted_on = _received_on(case) if move.clock is ClockEffect.START_AT_RECEIPT else event.on
    case.due_on = reading(case, calendar=calendar, today=event.on).due_on
    case.save(update_fields=["accepted_on", "due_on"])


def _received_on(case: Case) -> date:
    """The day of receipt: the last filing, be it the first or a correction."""
    filed = case.events.filter(verb__in=[Verb.SUBMIT, Verb.CORRECT]).order_by("-sequence").first()
    assert filed is not None
    return filed.on


def _run_effect(case: Case, verb: Verb, *, by: Actor, at: datetime) -> None:
    if path := registry.effect(case.item.code, verb):
        import_string(path)(case=case, by=by, at=at)

"""The verbs of a parameter: one person proposes a value, another confirms it, either withdraws it in time."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import IntegrityError
from django.utils.timezone import localdate

from portal.journal.recording import note, recording
from portal.parameters import refusals
from portal.parameters.models import ParameterValue, State
from portal.parameters.owners import may_change
from portal.people.actors import Actor
from portal.people.models import User
from portal.rules.rule import Parameter, Rule, book

MOST_DIGITS, MOST_DECIMALS = 18, 10  # what the column holds


def propose(
    *,
    rule: Rule[Any],
    name: str,
    value: Decimal | None,
    effective_from: date,
    reason: str,
    document_number: str,
    by: Actor,
    at: datetime,
) -> ParameterValue:
    """Propose a value of a rule's parameter from a future day on. Raises Refusal; LookupError for an unknown name."""
    owner = _owner_of(rule, by)
    _possible(rule.parameter(name), value)
    if effective_from <= localdate(at):
        raise refusals.no_future_day()
    try:
        with recording():
            proposed = ParameterValue.objects.create(
                rule_key=rule.key,
                name=name,
                value=value,
                effective_from=effective_from,
                reason=reason,
                document_number=document_number,
                proposed_by=owner,
                proposer=by.label,
                created_at=at,
            )
            _note("propose", proposed, by)
    except IntegrityError as error:
        raise refusals.open_proposal() from error
    return proposed


def confirm(*, pk: int, has_seen_effect: bool, by: Actor, at: datetime) -> ParameterValue:
    """Put a proposed value in force from its day on. Raises Refusal, not least where the proposer confirms."""
    try:
        with recording():
            proposed = ParameterValue.objects.select_for_update().get(pk=pk)
            owner = _owner_of(book[proposed.rule_key], by)
            if proposed.state != State.PROPOSED:
                raise refusals.settled(proposed.get_state_display())
            if proposed.proposed_by_id == owner.pk:
                raise refusals.same_person()
            if not has_seen_effect:
                raise refusals.not_seen()
            if proposed.effective_from <= localdate(at):
                raise refusals.no_future_day()
            proposed.state = State.CONFIRMED
            proposed.confirmed_by, proposed.confirmer = owner, by.label
            proposed.save(update_fields=["state", "confirmed_by", "confirmer"])
            _note("confirm", proposed, by)
    except IntegrityError as error:
        raise refusals.day_taken() from error
    return proposed


def withdraw(*, pk: int, by: Actor, at: datetime) -> ParameterValue:
    """Take back a value that is not in force yet. Raises Refusal."""
    with recording():
        taken_back = ParameterValue.objects.select_for_update().get(pk=pk)
        _owner_of(book[taken_back.rule_key], by)
        if taken_back.state == State.WITHDRAWN:
            raise refusals.settled(taken_back.get_state_display())
        if not taken_back.is_retractable(localdate(at)):
            raise refusals.already_in_force()
        taken_back.state, taken_back.withdrawer = State.WITHDRAWN, by.label
        taken_back.save(update_fields=["state", "withdrawer"])
        _note("withdraw", taken_back, by)
    return taken_back


def _owner_of(rule: Rule[Any], by: Actor) -> User:
    if by.user is None or not may_change(by, rule):
        raise refusals.not_the_owner()
    return by.user


def _possible(parameter: Parameter, value: Decimal | None) -> None:
    if value is None:
        if parameter.default is not None:
            raise refusals.fixed_by_clause(parameter.citation)
        return
    if value < 0 or (parameter.unit == "%" and value > 100):  # noqa: PLR2004 -- a percentage
        raise refusals.impossible(parameter.citation, "在 0 到 100 之间" if parameter.unit == "%" else "不小于零")
    if value.adjusted() >= MOST_DIGITS or value != round(value, MOST_DECIMALS):
        raise refusals.impossible(parameter.citation, f"不超过 {MOST_DIGITS} 位整数、{MOST_DECIMALS} 位小数")


def _note(verb: str, row: ParameterValue, by: Actor) -> None:
    note(
        actor_id=by.user_id,
        actor=by.label,
        action=f"parameters.{verb}",
        subject=f"parameter:{row.rule_key}/{row.name}",
        payload={"id": row.pk, "value": row.value, "effective_from": row.effective_from, "reason": row.reason},
    )

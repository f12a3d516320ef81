"""From a case's events to its clock: the one translation, used by actions, pages and the explanation of a date."""

from collections.abc import Iterable, Iterator
from datetime import date

from portal.cases import clock, moves
from portal.cases.models import Case, CaseEvent
from portal.cases.moves import ClockEffect
from portal.cases.states import Verb
from portal.rules.rule import Calendar

TICKS = {
    ClockEffect.START: "start",
    ClockEffect.START_AT_RECEIPT: "start",
    ClockEffect.PAUSE: "pause",
    ClockEffect.RESUME: "resume",
    ClockEffect.EXTEND: "extend",
    ClockEffect.STOP: "stop",
}


def ticks(events: Iterable[CaseEvent]) -> Iterator[clock.Tick]:
    """The events that the clock hears, in order. Silence counts from the day of receipt."""
    received_on: date | None = None
    for event in events:
        if event.verb in {Verb.SUBMIT, Verb.CORRECT}:
            received_on = event.on
        effect = moves.BY_VERB[Verb(event.verb)].clock
        if effect is ClockEffect.NONE:
            continue
        on = received_on if effect is ClockEffect.START_AT_RECEIPT and received_on else event.on
        yield clock.Tick(TICKS[effect], on, reason=event.facts.get("title", ""))


def reading(case: Case, *, calendar: Calendar, today: date) -> clock.Reading:
    """Read a filed case's clock against the promise it was filed under. Raises UnknownYearError."""
    assert case.promised_days is not None
    return clock.read(ticks(case.events.all()), days=case.promised_days, calendar=calendar, today=today)

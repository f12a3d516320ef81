"""What happened to a case, in words: for its applicant without what stays inside the offices, for staff whole."""

from collections.abc import Iterable

from portal.cases.models import CaseEvent
from portal.cases.states import Outcome, Verb
from portal.web.timeline import Event

# What was told to the applicant in writing may stand here again; opinions and internal reasons may not.
TOLD = frozenset(
    {Verb.REQUEST_CORRECTION, Verb.DECLINE, Verb.WITHDRAW, Verb.PAUSE, Verb.EXTEND, Verb.TERMINATE, Verb.REVOKE}
)
BY_APPLICANT = frozenset({Verb.SUBMIT, Verb.CORRECT, Verb.WITHDRAW})
TITLES = {
    Verb.GIVE_OPINION: "“{title}”环节已办理",
    Verb.RETURN: "退回“{title}”环节重新审查",
    Verb.PAUSE: "启动特别程序：{title}，办理时限暂停计算",
    Verb.RESUME: "特别程序结束：{title}，办理时限恢复计算",
    Verb.PERMIT_CORRECTION: "因经办机构遗漏，允许再次告知补正",
}


def timeline(events: Iterable[CaseEvent]) -> list[Event]:
    """The events of a case for its applicant, newest first."""
    return [_entry(event) for event in reversed(list(events))]


def staff_timeline(events: Iterable[CaseEvent]) -> list[Event]:
    """The events of a case for its offices, newest first: who, why and on what ground."""
    return [
        Event(
            title=_title_for_staff(Verb(event.verb), event),
            at=event.at,
            who=event.actor,
            text=event.reason,
            clause=event.citation,
        )
        for event in reversed(list(events))
    ]


def _title_for_staff(verb: Verb, event: CaseEvent) -> str:
    if verb is Verb.GIVE_OPINION and "is_agreed" in event.facts:
        return f"“{event.facts['title']}”环节：{'同意' if event.facts['is_agreed'] else '不同意'}"
    return _title(verb, event)


def _entry(event: CaseEvent) -> Event:
    verb = Verb(event.verb)
    return Event(
        title=_title(verb, event),
        at=event.at,
        who=event.actor if verb in BY_APPLICANT else "",
        text=event.reason if verb in TOLD else "",
    )


def _title(verb: Verb, event: CaseEvent) -> str:
    if verb is Verb.DECIDE:
        return f"作出决定：{Outcome(event.facts['outcome']).label}"
    return TITLES.get(verb, verb.label).format(title=event.facts.get("title", ""))

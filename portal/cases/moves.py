"""The table of moves: every legal change of a case's state, with who may make it and the law behind it.

The table is data. `portal.cases.actions.moving.take` is the only reader that writes; the system checks, the pages
that offer buttons and the tests read it too.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from portal.cases.states import UNDER_WAY, State, Verb
from portal.people.roles import Role
from portal.rules.law import Article, Citation

LICENSING_LAW = "中华人民共和国行政许可法"
REFORM_RULES = "浙江省保障“最多跑一次”改革规定"
RECEIPT = Article(LICENSING_LAW, "第三十二条")
REVIEW = Article(LICENSING_LAW, "第三十四条")
TERM = Article(LICENSING_LAW, "第四十二条")
DECISION = Article(LICENSING_LAW, "第三十八条")
DELIVERY = Article(LICENSING_LAW, "第四十四条")
NOT_COUNTED = Article(LICENSING_LAW, "第四十五条")
REVOCATION = Article(LICENSING_LAW, "第六十九条")
DEEMED_WITHDRAWAL = Article(REFORM_RULES, "第十一条")
OPENNESS = Article(LICENSING_LAW, "第四十条")


class Party(StrEnum):
    """Somebody who moves a case without holding a post in it."""

    APPLICANT = "applicant"
    SYSTEM = "system"


class ClockEffect(StrEnum):
    """What a move does to the clock."""

    NONE = "none"
    START = "start"
    START_AT_RECEIPT = "start_at_receipt"
    PAUSE = "pause"
    RESUME = "resume"
    EXTEND = "extend"
    STOP = "stop"


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One row: from these states, by these people, to that state. `to` None leaves the state as it is."""

    verb: Verb
    sources: frozenset[State]
    to: State | None
    by: frozenset[Role | Party]
    citation: Citation
    clock: ClockEffect = ClockEffect.NONE
    needs_reason: bool = False


def _move(verb: Verb, sources: Iterable[State], to: State | None, *by: Role | Party, **rest: object) -> Move:
    return Move(verb=verb, sources=frozenset(sources), to=to, by=frozenset(by), **rest)  # type: ignore[arg-type]


_REVIEWED = (State.ACCEPTED, State.IN_REVIEW)
_REVIEWERS = (Role.HANDLER, Role.REVIEWER, Role.APPROVER)

MOVES: tuple[Move, ...] = (
    _move(Verb.SUBMIT, [State.DRAFT], State.SUBMITTED, Party.APPLICANT, Role.CLERK, citation=RECEIPT),
    _move(
        Verb.REQUEST_CORRECTION, [State.SUBMITTED], State.AWAITING_CORRECTION, Role.CLERK,
        citation=RECEIPT, needs_reason=True,
    ),
    _move(Verb.PERMIT_CORRECTION, [State.SUBMITTED], None, Role.SUPERVISOR, citation=RECEIPT, needs_reason=True),
    _move(
        Verb.CORRECT, [State.AWAITING_CORRECTION], State.SUBMITTED, Party.APPLICANT, Role.CLERK, citation=RECEIPT
    ),
    _move(Verb.ACCEPT, [State.SUBMITTED], State.ACCEPTED, Role.CLERK, citation=RECEIPT, clock=ClockEffect.START),
    _move(
        Verb.DEEM_ACCEPTED, [State.SUBMITTED], State.ACCEPTED, Party.SYSTEM,
        citation=RECEIPT, clock=ClockEffect.START_AT_RECEIPT,
    ),
    _move(Verb.DECLINE, [State.SUBMITTED], State.DECLINED, Role.CLERK, citation=RECEIPT, needs_reason=True),
    _move(
        Verb.WITHDRAW, [State.SUBMITTED, State.AWAITING_CORRECTION, *_REVIEWED], State.WITHDRAWN, Party.APPLICANT,
        citation=RECEIPT, clock=ClockEffect.STOP, needs_reason=True,
    ),
    _move(
        Verb.DEEM_WITHDRAWN, [State.AWAITING_CORRECTION], State.DEEMED_WITHDRAWN, Party.SYSTEM,
        citation=DEEMED_WITHDRAWAL, clock=ClockEffect.STOP,
    ),
    _move(Verb.GIVE_OPINION, _REVIEWED, State.IN_REVIEW, *_REVIEWERS, citation=REVIEW),
    _move(
        Verb.RETURN, [State.IN_REVIEW], State.IN_REVIEW, Role.REVIEWER, Role.APPROVER,
        citation=REVIEW, needs_reason=True,
    ),
    _move(
        Verb.PAUSE, _REVIEWED, State.IN_REVIEW, *_REVIEWERS,
        citation=NOT_COUNTED, clock=ClockEffect.PAUSE, needs_reason=True,
    ),
    _move(
        Verb.RESUME, [State.IN_REVIEW], State.IN_REVIEW, *_REVIEWERS,
        citation=NOT_COUNTED, clock=ClockEffect.RESUME,
    ),
    _move(
        Verb.EXTEND, [State.IN_REVIEW], State.IN_REVIEW, Role.APPROVER,
        citation=TERM, clock=ClockEffect.EXTEND, needs_reason=True,
    ),
    _move(
        Verb.DECIDE, _REVIEWED, State.DECIDED, Role.APPROVER,
        citation=DECISION, clock=ClockEffect.STOP, needs_reason=True,
    ),
    _move(Verb.PUBLISH, [State.DECIDED], State.ON_NOTICE, Role.APPROVER, Party.SYSTEM, citation=OPENNESS),
    _move(
        Verb.TAKE_EFFECT, [State.DECIDED, State.ON_NOTICE], State.EFFECTIVE, Role.APPROVER, Party.SYSTEM,
        citation=OPENNESS,
    ),
    _move(Verb.DELIVER, [State.EFFECTIVE], State.DELIVERED, Role.CLERK, citation=DELIVERY),
    _move(Verb.CLOSE, [State.DELIVERED], State.CLOSED, Role.CLERK, Party.SYSTEM, citation=DELIVERY),
    _move(
        Verb.TERMINATE, _REVIEWED, State.TERMINATED, Role.APPROVER,
        citation=DECISION, clock=ClockEffect.STOP, needs_reason=True,
    ),
    _move(
        Verb.REVOKE, [State.ON_NOTICE, State.EFFECTIVE, State.DELIVERED, State.CLOSED], State.REVOKED, Role.APPROVER,
        citation=REVOCATION, needs_reason=True,
    ),
)  # fmt: skip

BY_VERB: dict[Verb, Move] = {move.verb: move for move in MOVES}


def verbs_from(state: State) -> list[Verb]:
    """The verbs that the table allows in a state."""
    return [move.verb for move in MOVES if state in move.sources]


def reachable() -> set[State]:
    """Every state that a draft can come to."""
    seen, edge = {State.DRAFT}, {State.DRAFT}
    while edge:
        edge = {move.to for move in MOVES if move.to and move.sources & edge} - seen
        seen |= edge
    return seen


def dead_ends() -> set[State]:
    """States under way that no move leaves; there must be none."""
    return {state for state in UNDER_WAY if not any(state in move.sources and move.to for move in MOVES)}

"""What an official may do with a case now, read off the table of moves, the desks and where he sits.

The panel only offers: the action checks all of it again, under the lock.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from portal.cases.dossier import Dossier
from portal.cases.models import CaseStage
from portal.cases.moves import BY_VERB
from portal.cases.stages import DELIVERY, WINDOW, kept_out, seat
from portal.cases.states import State, Verb
from portal.people.actors import Actor
from portal.people.roles import Role
from portal.rules.refusal import Refusal

AT_WINDOW = frozenset({Verb.ACCEPT, Verb.REQUEST_CORRECTION, Verb.DECLINE})
AT_DELIVERY = frozenset({Verb.DELIVER})
AT_REVIEW = frozenset({Verb.GIVE_OPINION, Verb.RETURN, Verb.PAUSE, Verb.RESUME})
AT_DECISION = frozenset({Verb.DECIDE, Verb.RETURN, Verb.PAUSE, Verb.RESUME, Verb.EXTEND, Verb.TERMINATE})
WITHOUT_DESK = frozenset({Verb.PERMIT_CORRECTION, Verb.REVOKE})
WHILE_PAUSED = frozenset({Verb.RESUME, Verb.TERMINATE})


@dataclass(frozen=True, slots=True)
class Panel:
    """The desk at which the actor sits, if any; the verbs he may use; why he must keep away, if he must."""

    desk: CaseStage | None
    verbs: tuple[Verb, ...]
    kept_out: Refusal | None = None

    def offers(self, verb: Verb) -> bool:
        return verb in self.verbs


def panel(dossier: Dossier, *, by: Actor, on: date) -> Panel:
    """What a case offers to an actor on a day."""
    desk = seat(dossier.desks, by)
    refusal = kept_out(dossier.case, desk, dossier.desks, by=by, on=on) if desk else None
    wanted = WITHOUT_DESK | (_at(dossier, desk) if desk and refusal is None else frozenset())
    return Panel(desk, tuple(verb for verb in BY_VERB if verb in wanted and _may(dossier, verb, desk, by)), refusal)


def _at(dossier: Dossier, desk: CaseStage) -> frozenset[Verb]:
    """What is done at a desk."""
    if desk.code == WINDOW:
        return AT_WINDOW
    if desk.code == DELIVERY:
        return AT_DELIVERY
    return AT_DECISION if dossier.case.type.stage(desk.code).decides else AT_REVIEW


def _may(dossier: Dossier, verb: Verb, desk: CaseStage | None, by: Actor) -> bool:
    """Whether table, role and the verb's own condition allow it."""
    move = BY_VERB[verb]
    if State(dossier.case.state) not in move.sources or by.post is None or by.post.as_role not in move.by:
        return False
    if dossier.running_procedure and verb in AT_REVIEW | AT_DECISION and verb not in WHILE_PAUSED:
        return False
    return _conditions(dossier, desk, by).get(verb, True)


def _conditions(dossier: Dossier, desk: CaseStage | None, by: Actor) -> Mapping[Verb, bool]:
    """What a verb asks beyond table and role."""
    case, decision = dossier.case, dossier.decision
    was_corrected = bool(dossier.corrections)
    is_review = desk is not None and desk.code not in {WINDOW, DELIVERY}
    return {
        Verb.REQUEST_CORRECTION: not was_corrected or case.has_second_correction,
        Verb.PERMIT_CORRECTION: was_corrected and not case.has_second_correction and by.holds(Role.SUPERVISOR),
        Verb.RETURN: is_review and desk is not None and bool(case.type.before(desk.code)),
        Verb.PAUSE: bool(case.declared.procedures),
        Verb.RESUME: dossier.running_procedure is not None,
        Verb.EXTEND: not dossier.has_seen(Verb.EXTEND),
        Verb.REVOKE: decision is not None and by.acts_for(decision.decided_by.office_id),
    }

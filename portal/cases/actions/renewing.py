"""After a new announcement of working days: every open date is counted again, and what changed is written down."""

from datetime import date

from portal.cases.actions.moving import lock
from portal.cases.clocks import reading
from portal.cases.models import Case
from portal.cases.stages import resume_terms
from portal.cases.states import State
from portal.journal.recording import note, recording
from portal.people.actors import SYSTEM
from portal.rules.rule import Calendar


def renew_terms(*, on: date, calendar: Calendar) -> int:
    """Count the dates of all cases under review again. Returns how many promises moved; each is in the journal."""
    open_cases = Case.objects.filter(state__in=[State.ACCEPTED, State.IN_REVIEW], due_on__isnull=False)
    return sum(_renew(case, on=on, calendar=calendar) for case in open_cases.iterator())


def _renew(case: Case, *, on: date, calendar: Calendar) -> bool:
    with recording():
        case = lock(case)
        promised = reading(case, calendar=calendar, today=on).due_on
        resume_terms(case, on=on, calendar=calendar)
        if promised is None or promised == case.due_on:
            return False
        payload = {"from": case.due_on, "to": promised}
        case.due_on = promised
        case.save(update_fields=["due_on"])
        note(actor_id=None, actor=SYSTEM.label, action="cases.renew_term", subject=case.reference, payload=payload)
    return True

"""What a new day does to cases: silence becomes acceptance, unanswered corrections lapse, notices run out."""

from datetime import date, datetime, time

from django.utils import timezone

from portal.cases.actions import deciding, window
from portal.cases.models import Case
from portal.cases.states import State
from portal.notices.queries import has_run_out, upheld_objections
from portal.people.actors import SYSTEM
from portal.workdays.calendar import load

EARLY = time(0, 5)


def run(on: date) -> None:
    """Do everything that is due on a day; each case in its own transaction, so that one can't hold up another."""
    at = timezone.make_aware(datetime.combine(on, EARLY))
    calendar = load()
    for case in Case.objects.filter(state=State.SUBMITTED, stages__code="window", stages__due_on__lt=on):
        window.deem_accepted(case=case, at=at, calendar=calendar)
    for case in Case.objects.filter(
        state=State.AWAITING_CORRECTION, corrections__corrected_at=None, corrections__due_on__lt=on
    ):
        window.deem_withdrawn(case=case, at=at, calendar=calendar)
    for case in Case.objects.filter(state=State.ON_NOTICE):
        if has_run_out(case.reference, on) and not upheld_objections(case.reference).exists():
            deciding.take_effect(case=case, at=at, calendar=calendar)
    for case in Case.objects.filter(state=State.DELIVERED):
        window.close(case=case, by=SYSTEM, at=at, calendar=calendar)

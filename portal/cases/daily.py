"""What a new day does to cases: silence becomes acceptance, corrections and drafts lapse, notices run out."""

import logging
from collections.abc import Callable, Iterator
from datetime import date, datetime, time

from django.utils import timezone

from portal.cases.actions import deciding, drafting, window
from portal.cases.models import Case
from portal.cases.stages import WINDOW
from portal.cases.states import State, Verb
from portal.notices.queries import has_run_out, upheld_objections
from portal.rules.refusal import Refusal
from portal.workdays.calendar import load

logger = logging.getLogger(__name__)
EARLY = time(0, 5)


def run(on: date) -> None:
    """Do everything that is due on a day; each case in its own transaction, so that one can't hold up another.

    A case that refuses is left where it is and named in the log: its officials see it at their desks.
    """
    at = timezone.make_aware(datetime.combine(on, EARLY))
    calendar = load()
    for case, act in _due(on, at):
        try:
            act(case=case, at=at, calendar=calendar)
        except Refusal as refusal:
            logger.warning("%s stays as it is: %s", case.reference, refusal)


def _due(on: date, at: datetime) -> Iterator[tuple[Case, Callable[..., object]]]:
    """Each case that a day moves, with what moves it; read as the day goes on."""
    for case in Case.objects.filter(state=State.SUBMITTED, stages__code=WINDOW, stages__due_on__lt=on):
        yield case, window.deem_accepted
    late = {"corrections__corrected_at": None, "corrections__due_on__lt": on}
    for case in Case.objects.filter(state=State.AWAITING_CORRECTION, **late):
        yield case, window.deem_withdrawn
    for case in Case.objects.filter(state=State.ON_NOTICE):
        if has_run_out(case.reference, on) and not upheld_objections(case.reference).exists():
            yield case, deciding.take_effect
    handed_over = {"events__verb": Verb.DELIVER, "events__on__lt": on}
    for case in Case.objects.filter(state=State.DELIVERED, **handed_over):
        yield case, window.close
    for case in Case.objects.filter(state=State.DRAFT, draft__saved_at__lt=at - drafting.KEPT):
        yield case, drafting.expire_draft

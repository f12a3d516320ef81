"""What the room does each business day: periods that are due open, the roll-ups are proved against their sources."""

import logging
from datetime import date, datetime, time

from django.utils import timezone

from portal.indicators.actions.periods import open_due
from portal.indicators.recount import differences
from portal.journal.recording import note, recording
from portal.people.actors import SYSTEM
from portal.workdays.calendar import load

logger = logging.getLogger(__name__)
MOST_NAMED = 20


def open_periods(on: date) -> None:
    """Open the periods that ended the day before."""
    open_due(on=on, at=timezone.make_aware(datetime.combine(on, time.min)), calendar=load())


def run(on: date) -> None:
    """Recompute every roll-up. A difference is reported to the log and the journal, never mended in silence."""
    found = differences()
    if not found:
        return
    named = [str(difference) for difference in found[:MOST_NAMED]]
    logger.error("Roll-ups differ from their sources on %s: %s", on, "; ".join(named))
    with recording():
        note(
            actor_id=None,
            actor=SYSTEM.label,
            action="indicators.differ",
            subject=f"rollups:{on}",
            payload={"count": len(found), "first": named},
        )

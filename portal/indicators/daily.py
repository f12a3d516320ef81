"""What the room does each business day: the roll-ups are proved against their sources."""

import logging
from datetime import date

from portal.indicators.recount import differences
from portal.journal.recording import note, recording
from portal.people.actors import SYSTEM

logger = logging.getLogger(__name__)
MOST_NAMED = 20


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

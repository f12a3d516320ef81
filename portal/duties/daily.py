"""What a new day does to duties: regions and offices that changed hands carry their duties along."""

from datetime import date

from portal.duties.sync import sync
from portal.journal.recording import note, recording
from portal.people.actors import SYSTEM


def run(on: date) -> None:
    """Bring the duties to the day, and put on record what moved."""
    with recording():
        outcome = sync(on)
        if outcome:
            note(
                actor_id=SYSTEM.user_id,
                actor=SYSTEM.label,
                action="duties.sync",
                subject=f"day:{on}",
                payload={"created": outcome.created, "moved": outcome.moved, "ended": outcome.ended},
            )

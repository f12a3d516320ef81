"""Taking a list of duties out of the house: on record."""

from portal.journal.recording import note, recording
from portal.people.actors import Actor


def take_out(*, query: str, count: int, by: Actor) -> None:
    """Put on record who took which rows away."""
    with recording():
        note(
            actor_id=by.user_id,
            actor=by.label,
            action="duties.export",
            subject="list:duties",
            payload={"query": query, "rows": count},
        )

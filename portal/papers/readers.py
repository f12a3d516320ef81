"""Who may read a paper. The room that owns the matter says so; a matter that nobody owns is read by nobody.

    readers.register("case", may_read_case)     # in the owning room's AppConfig.ready

`about` of a paper is "case:330523…": the word before the colon finds the room, the rest is what it is asked about.
"""

from collections.abc import Callable

from portal.papers.models import Paper
from portal.people.actors import Actor

MayRead = Callable[[Actor, str], bool]
_rooms: dict[str, MayRead] = {}


def register(prefix: str, may_read: MayRead) -> None:
    """Answer for the papers of one kind of matter. Raises ValueError where another room already does."""
    if _rooms.setdefault(prefix, may_read) is not may_read:
        raise ValueError(f"readers of {prefix!r} papers are registered twice")


def may_read(actor: Actor, paper: Paper) -> bool:
    """Whether an actor may open a paper."""
    prefix, _, reference = paper.about.partition(":")
    asked = _rooms.get(prefix)
    return asked is not None and asked(actor, reference)

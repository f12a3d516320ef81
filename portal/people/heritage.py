"""What a post carries on after reforms: the regions and offices that ended in its own."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from portal.regions.succession import Line, predecessors, taken_over


@dataclass(frozen=True, slots=True)
class Heritage:
    """What ended in a post's region or office.

    `predecessors` are the regions whose rows it reads. `taken_over` are those whose business it carries on, and
    `offices` those whose business its office carries on: what it may go on writing to.
    """

    predecessors: tuple[str, ...] = ()
    taken_over: tuple[str, ...] = ()
    offices: tuple[int, ...] = ()


NONE = Heritage()


def heritage_of(region_code: str, changes: Iterable[Line], ended_offices: Sequence[int]) -> Heritage:
    """What ended in a region by its changes up to a day, oldest first, and in an office."""
    lines = list(changes)
    return Heritage(
        predecessors=predecessors(region_code, lines),
        taken_over=taken_over(region_code, lines),
        offices=tuple(ended_offices),
    )

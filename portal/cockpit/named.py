"""The charts of a dashboard by the names under which they are taken away."""

from collections.abc import Callable, Sequence

from portal.cockpit import charts
from portal.cockpit.asked import Asked
from portal.cockpit.boards import Board
from portal.cockpit.reporting import heats
from portal.policies import Policy
from portal.web.charts.drawing import AnyChart

NAMES = r"(?:ranking|trend|(?:tiles|reporting)(?:-[1-9])?)"  # as an address holds them


def chart_of(name: str, policy: Policy, asked: Asked, board: Callable[[], Board]) -> AnyChart | None:
    """The chart of a name, without links; none where there is not. `board` is read only for what stands on it."""
    kind, _, place = name.partition("-")
    match kind:
        case "ranking":
            return charts.ranking(board(), links=False)
        case "trend":
            return charts.trend(board())
        case "tiles":
            return _at(charts.grids(board(), links=False), place)
        case "reporting":
            return _at(heats(policy, asked), place)
        case _:
            return None


def _at(found: Sequence[AnyChart], place: str) -> AnyChart | None:
    return next(iter(found[int(place or 0) :]), None)

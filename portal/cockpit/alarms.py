"""What somebody has to look at: what lags behind its time, what is not split, what is due and missing."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.module_loading import import_string

from portal.cockpit.boards import Board
from portal.cockpit.reporting import Missing
from portal.indicators.progress import Pace
from portal.indicators.standing import Standing
from portal.indicators.states import Task
from portal.rules.exact import signed
from portal.rules.law import Citation

MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Alarm:
    """One thing to look at: colour of the lamp, words, the clause it stands on, and where to go."""

    lamp: str
    title: str
    text: str
    citation: Citation
    url: str


def alarms(board: Board, missing: list[Missing]) -> list[Alarm]:
    """The gravest first: missing reports, then lagging figures, tasks not split, and what the policy itself sees."""
    found = [*_missing(board, missing), *_lagging(board), *_unassigned(board), *_own(board)]
    return sorted(found, key=lambda alarm: alarm.lamp != "red")


def _missing(board: Board, missing: list[Missing]) -> Iterator[Alarm]:
    for one in missing:
        yield Alarm(
            lamp="red",
            title=f"{one.form.name} {one.period}",
            text=f"已过报送期限 {one.period.due_on}，还有 {one.regions} 个填报单位未通过审核。",
            citation=one.form.clause,
            url=board.asked.query() + "#reporting",
        )


def _lagging(board: Board) -> Iterator[Alarm]:
    for card in board.cards:
        standing = card.standing
        if standing.progress.pace is not Pace.BEHIND or standing.progress.gap_points is None:
            continue
        yield Alarm(
            lamp="amber",
            title=standing.indicator.name,
            text=f"比时序进度 {signed(standing.progress.gap_points)} 个百分点{_slowest(board.places_of(card))}。",
            citation=standing.indicator.clause,
            url=board.asked.query(indicator=standing.indicator.code) + "#chosen",
        )


def _slowest(places: tuple[Standing, ...]) -> str:
    """The regions that lag most, by their exact gap."""
    behind = [one for one in places if one.progress.pace is Pace.BEHIND and one.progress.gap_points is not None]
    behind.sort(key=lambda one: (one.progress.gap_points, one.region_code))
    names = "、".join(one.name for one in behind[:MOST_NAMED])
    return f"，较慢的有{names}" if names else ""


def _unassigned(board: Board) -> Iterator[Alarm]:
    for card in board.cards:
        if card.standing.progress.task is Task.SET and (waiting := board.waiting(card)):
            yield Alarm(
                lamp="amber",
                title=card.standing.indicator.name,
                text=f"任务尚未分解到{waiting[0].name}等 {len(waiting)} 个地区。",
                citation=card.standing.indicator.clause,
                url=board.asked.query(indicator=card.standing.indicator.code) + "#chosen",
            )


def _own(board: Board) -> Iterator[Alarm]:
    """What the policy's own functions warn of."""
    for path in board.policy.alarms:
        yield from import_string(path)(board.asked.region.code, board.asked.on)

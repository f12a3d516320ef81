"""A dashboard's cards: what was reached, the task, the rate, the year before, and the time that has gone."""

from collections.abc import Iterator
from decimal import Decimal

from portal.cockpit.boards import Board, Card
from portal.indicators.progress import PACE_NAMES, Pace
from portal.indicators.standing import Standing
from portal.indicators.states import TASK_NAMES, Task
from portal.rules.exact import growth_percent, signed
from portal.web.charts.kpi import Kpi
from portal.web.charts.progress import Progress
from portal.web.charts.scale import shown

TONES = {Pace.AHEAD: "good", Pace.LEVEL: "good", Pace.BEHIND: "look", Pace.OVER: "quiet"}


def cards(board: Board) -> list[Kpi]:
    """One card per indicator; each leads to the dashboard with this indicator chosen."""
    return [
        card_of(card, board.asked.query(indicator=card.standing.indicator.code) + "#chosen") for card in board.cards
    ]


def card_of(card: Card, url: str) -> Kpi:
    """One indicator in one region."""
    standing = card.standing
    pace = standing.progress.pace
    return Kpi(
        label=standing.indicator.name,
        value=_value(standing),
        unit=standing.indicator.unit,
        figures=tuple(_figures(card)),
        progress=_progress(standing),
        tag=(PACE_NAMES[pace], TONES[pace]) if pace in TONES else _task_tag(standing),
        url=url,
    )


def _value(standing: Standing) -> str:
    return shown(standing.shown_value)


def _figures(card: Card) -> Iterator[tuple[str, str]]:
    standing, progress = card.standing, card.standing.progress
    if progress.target is not None:
        yield "目标", shown(standing.shown_target, standing.indicator.unit)
        yield "完成率", shown(progress.percent, "%")
    if (gap := progress.gap_points) is not None and progress.pace in {Pace.AHEAD, Pace.LEVEL, Pace.BEHIND}:
        yield "比时序", f"{signed(gap)} 个百分点"
    yield "同比", _growth(standing.shown_value, card.last_year)


def _growth(now: Decimal | None, before: Decimal | None) -> str:
    """Against the same month of the year before, in plain ink: red and green belong to lamps."""
    if now is None or before is None or (growth := growth_percent(now, before)) is None:
        return "—"
    return f"{'↑' if growth > 0 else '↓'} {abs(growth):,f}%" if growth else "持平"


def _progress(standing: Standing) -> Progress | None:
    progress = standing.progress
    if progress.percent is None:
        return None
    return Progress(
        title=standing.indicator.name,
        finding=f"完成率 {shown(progress.percent, '%')}，时序进度 {shown(progress.elapsed, '%')}",
        done=progress.percent,
        elapsed=progress.elapsed,
    )


def _task_tag(standing: Standing) -> tuple[str, str] | None:
    task = standing.progress.task
    return None if task is Task.SET else (TASK_NAMES[task], "quiet")

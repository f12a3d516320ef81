"""How far a figure is against its task and against the time that has gone. Exact; rounded only by who prints it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from portal.indicators.declarations import Direction, Indicator, Window
from portal.indicators.states import Task
from portal.rules.exact import fraction, percent


class Pace(StrEnum):
    """Against the elapsed share of the window (时序进度)."""

    AHEAD = "ahead"
    LEVEL = "level"
    BEHIND = "behind"
    OVER = "over"  # the window has ended: shown, no lamp
    NONE = "none"  # no task, or nothing known


PACE_NAMES = {
    Pace.AHEAD: "快于时序", Pace.LEVEL: "与时序持平", Pace.BEHIND: "慢于时序", Pace.OVER: "期满", Pace.NONE: "不评进度",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Progress:
    """A region's figure beside its task, in own units. Without a task it has no `rate` and no `percent`.

    `rate` is a fraction with six decimals, `percent` the same as 0 to 100 with two.
    """

    amount: Decimal | None
    task: Task
    target: Decimal | None
    rate: Decimal | None
    percent: Decimal | None
    elapsed: Decimal
    pace: Pace

    @property
    def gap_points(self) -> Decimal | None:
        """How many 百分点 the rate lies before (+) or behind (−) the elapsed share."""
        return None if self.percent is None else self.percent - self.elapsed

    @property
    def is_met(self) -> bool | None:
        """Whether the task is reached, by exact comparison."""
        return None if self.amount is None or self.target is None else self.amount >= self.target


def progress(
    declared: Indicator, *, amount: Decimal | None, task: Task, target: Decimal | None, on: date
) -> Progress:  # fmt: skip
    """Hold a figure against its task on a day. Without a task nothing is judged; the result still counts."""
    goal = target if task is Task.SET else None
    rate = done = None
    if amount is not None and goal is not None:
        rate, done = fraction(amount, goal), percent(amount, goal)
    return Progress(
        amount=amount,
        task=task,
        target=goal,
        rate=rate,
        percent=done,
        elapsed=elapsed_percent(declared.window, on),
        pace=_pace(declared, amount, goal, on),
    )


@lru_cache
def elapsed_percent(window: Window, on: date) -> Decimal:
    """The elapsed share of a window as 0 to 100 with two decimals."""
    gone, whole = window.elapsed(on)
    return percent(gone, whole) or Decimal(0)


def _pace(declared: Indicator, amount: Decimal | None, target: Decimal | None, on: date) -> Pace:
    """Cross-multiplied, so that nothing is rounded before it is compared."""
    if amount is None or not target:
        return Pace.NONE
    if declared.window.is_over(on):
        return Pace.OVER
    gone, whole = declared.window.elapsed(on)
    done, due = amount * whole, target * gone
    if done == due:
        return Pace.LEVEL
    is_ahead = done > due if declared.direction is not Direction.DOWN else done < due
    return Pace.AHEAD if is_ahead else Pace.BEHIND

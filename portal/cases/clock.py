"""The clock of a case: a pure function of its events and the calendar, so that any date can be explained.

It runs from acceptance to the decision and stands still only for special procedures told in writing
(行政许可法 arts. 42, 45). Lateness is read off it and never stored.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from portal.rules.rule import Calendar
from portal.workdays.rules import Deadline, Stop, due_on

EXTENSION_DAYS = 10  # 行政许可法 art. 42: once, with the head's approval


@dataclass(frozen=True, slots=True)
class Tick:
    """One event as the clock sees it: `kind` is start, pause, resume, extend or stop."""

    kind: str
    on: date
    is_notified: bool = True
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the clock says: when it started, which stops count, when the case is due, whether it stands still."""

    started_on: date | None
    stopped_on: date | None
    is_paused: bool
    days: int
    stops: tuple[Stop, ...]
    deadline: Deadline | None

    @property
    def due_on(self) -> date | None:
        """The last day; None before acceptance and while the clock stands still."""
        return None if self.deadline is None or self.is_paused else self.deadline.due_on


def read(ticks: Iterable[Tick], *, days: int, calendar: Calendar, today: date) -> Reading:
    """Read the clock on a day. An open stop lasts until today. Raises UnknownYearError."""
    started_on = stopped_on = opened = None
    stops: list[Stop] = []
    for tick in ticks:
        match tick.kind:
            case "start":
                started_on = tick.on
            case "pause":
                opened = tick
            case "resume" if opened:
                stops.append(Stop(opened.on, tick.on, is_notified=opened.is_notified, reason=opened.reason))
                opened = None
            case "extend":
                days += EXTENSION_DAYS
            case "stop":
                stopped_on = stopped_on or tick.on
    if opened:
        until = max(stopped_on or today, opened.on)
        stops.append(Stop(opened.on, until, is_notified=opened.is_notified, reason=opened.reason))
    deadline = due_on(started_on, days, stops, calendar) if started_on else None
    is_paused = opened is not None and stopped_on is None
    return Reading(started_on, stopped_on, is_paused, days, tuple(stops), deadline)

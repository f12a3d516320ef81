"""Why this date? The days on the way that did not count, and the weekends that did, as lines to read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from portal.workdays.announced import AnnouncedCalendar
from portal.workdays.rules import Deadline, Skip, Stop

WORDS = {Skip.WEEKEND: "周末", Skip.HOLIDAY: "法定节假日"}


@dataclass(frozen=True, slots=True)
class Line:
    """Neighbouring days with one reason, and whether they counted."""

    from_on: date
    to_on: date
    text: str
    is_counted: bool

    @property
    def days(self) -> int:
        return (self.to_on - self.from_on).days + 1


def explain(deadline: Deadline, stops: Iterable[Stop], calendar: AnnouncedCalendar) -> tuple[Line, ...]:
    """The lines of a deadline in the order of days. `stops` are those that it was counted with."""
    told = [stop for stop in stops if stop.is_notified]
    marked = [(day, _why(day, skip, told, calendar), False) for day, skip in deadline.skipped]
    marked += [(day, _worked(day, calendar), True) for day in deadline.worked_weekends]
    return tuple(_lines(sorted(marked)))


def _why(day: date, skip: Skip, told: list[Stop], calendar: AnnouncedCalendar) -> str:
    """A stop is said as one, weekends and holidays inside it too; a holiday by its name, on a weekend too."""
    for stop in told:
        if stop.from_on <= day <= stop.to_on:
            return f"特别程序：{stop.reason}" if stop.reason else "特别程序"
    return calendar.name_of(day) or WORDS[skip]


def _worked(day: date, calendar: AnnouncedCalendar) -> str:
    return f"{calendar.name_of(day)}调休上班"


def _lines(marked: list[tuple[date, str, bool]]) -> Iterator[Line]:
    """Days in a row with the same reason share a line."""
    numbered = enumerate(marked)
    runs = groupby(numbered, key=lambda item: (item[1][0].toordinal() - item[0], *item[1][1:]))
    for (_, text, is_counted), run in runs:
        days = [day for _, (day, _, _) in run]
        yield Line(days[0], days[-1], text, is_counted)

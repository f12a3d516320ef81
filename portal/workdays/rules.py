"""Periods in working days and months: pure functions of days, stops and a calendar, as the law counts them.

The day of the event is not counted (民法典 art. 201); working days follow the published calendar, adjusted weekends
included (行政许可法 art. 82); a stop counts only if the applicant was told in writing (art. 45). A year without a
published calendar raises UnknownYearError out of every function here: no deadline is ever guessed.
"""

from bisect import bisect_right
from calendar import monthrange
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta
from enum import StrEnum
from itertools import accumulate

from portal.rules.rule import Calendar, UnknownYearError

ONE_DAY = timedelta(days=1)
SATURDAY = 5
YELLOW_DAYS = 2


@dataclass(frozen=True, slots=True)
class Stop:
    """Days on which a clock stood still, both ends included. They count for nothing unless told in writing."""

    from_on: date
    to_on: date
    is_notified: bool
    reason: str = ""

    def __post_init__(self) -> None:
        if self.to_on < self.from_on:
            raise ValueError(f"a stop ends on {self.to_on} before it begins on {self.from_on}")


class Skip(StrEnum):
    """Why a day did not count."""

    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last day of a period, with every day on the way that did not count and every weekend day that did."""

    start_on: date
    working_days: int
    due_on: date
    skipped: tuple[tuple[date, Skip], ...]
    worked_weekends: tuple[date, ...]

    @property
    def stopped_days(self) -> int:
        """The working days that stops took out of the count."""
        return sum(why is Skip.STOP for _, why in self.skipped)


def due_on(start_on: date, working_days: int, stops: Iterable[Stop], calendar: Calendar) -> Deadline:
    """The last of so many working days after an event. None at all end on the event's day, or the next that counts."""
    is_stopped = _stopped(stops)
    skipped: list[tuple[date, Skip]] = []
    worked_weekends: list[date] = []
    day = _after(start_on) if working_days else start_on
    left = max(working_days, 1)
    while True:
        is_weekend = day.weekday() >= SATURDAY
        if not calendar.is_workday(day):
            skipped.append((day, Skip.WEEKEND if is_weekend else Skip.HOLIDAY))
        elif is_stopped(day):
            skipped.append((day, Skip.STOP))
        else:
            if is_weekend:
                worked_weekends.append(day)
            left -= 1
            if not left:
                return Deadline(start_on, working_days, day, tuple(skipped), tuple(worked_weekends))
        day = _after(day)


def workdays_between(start_on: date, end_on: date, calendar: Calendar) -> int:
    """The working days after one day up to another, which is included; negative where the other lies before."""
    if end_on < start_on:
        return -workdays_between(end_on, start_on, calendar)
    days = (date.fromordinal(ordinal) for ordinal in range(start_on.toordinal() + 1, end_on.toordinal() + 1))
    return sum(calendar.is_workday(day) for day in days)


def add_months(start_on: date, months: int, calendar: Calendar) -> date:
    """The end of a period in months: the same day number or the month's last day, moved off rest days. Art. 203."""
    year, month = divmod(start_on.year * 12 + start_on.month - 1 + months, 12)
    if year > MAXYEAR:
        raise UnknownYearError(year)
    last_day = monthrange(year, month + 1)[1]
    end_on = date(year, month + 1, min(start_on.day, last_day))
    while not calendar.is_workday(end_on):
        end_on = _after(end_on)
    return end_on


class Light(StrEnum):
    """The lamp of a deadline."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


@dataclass(frozen=True, slots=True)
class Lamp:
    """A lamp with what it stands for: the working days that remain, negative once they have run out."""

    light: Light
    remaining: int


def light(due_on: date, today: date, calendar: Calendar, *, yellow_days: int = YELLOW_DAYS) -> Lamp:
    """The lamp on a day. Due today is not overdue; overdue is the first day after, be it a rest day."""
    remaining = workdays_between(today, due_on, calendar)
    if today > due_on:
        return Lamp(Light.RED, remaining)
    return Lamp(Light.YELLOW if remaining <= yellow_days else Light.GREEN, remaining)


def _after(day: date) -> date:
    if day == date.max:
        raise UnknownYearError(MAXYEAR + 1)
    return day + ONE_DAY


def _stopped(stops: Iterable[Stop]) -> Callable[[date], bool]:
    """Whether a day lies in any stop that was told. Looks once, however many stops there are and overlap."""
    told = sorted((stop.from_on, stop.to_on) for stop in stops if stop.is_notified)
    begins = [from_on for from_on, _ in told]
    ends = list(accumulate((to_on for _, to_on in told), max))

    def is_stopped(day: date) -> bool:
        begun = bisect_right(begins, day)
        return begun > 0 and day <= ends[begun - 1]

    return is_stopped

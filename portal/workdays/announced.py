"""The calendar of working days as announced, in memory: what the rules count by."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from portal.rules.rule import UnknownYearError

SATURDAY = 5


@dataclass(frozen=True, slots=True)
class AnnouncedDay:
    """A day that an announcement names: off for a holiday, or worked in exchange for one."""

    date: date
    is_workday: bool
    name: str
    source: str


class AnnouncedCalendar:
    """Announced days over the ordinary week. A year is known once its 1 January is announced, a holiday every year.

    So neither 2018-12-31, which came with the days of 2019, nor a late change of one day makes its year known.
    """

    def __init__(self, days: Iterable[AnnouncedDay]) -> None:
        self._days = {day.date: day for day in days}
        self._is_workday = {day.date: day.is_workday for day in self._days.values()}
        self.years = frozenset(day.year for day in self._days if is_first_of_year(day))

    def is_workday(self, day: date) -> bool:
        """Whether offices work on a day. Raises UnknownYearError for a year that is not announced."""
        if day.year not in self.years:
            raise UnknownYearError(day.year)
        is_workday = self._is_workday.get(day)
        return day.weekday() < SATURDAY if is_workday is None else is_workday

    def announced(self, day: date) -> AnnouncedDay | None:
        """What was announced for a day; nothing for a day of the ordinary week."""
        return self._days.get(day)

    def name_of(self, day: date) -> str:
        """The holiday for which a day is off or worked; empty for a day of the ordinary week."""
        return self._days[day].name if day in self._days else ""


def is_first_of_year(day: date) -> bool:
    """Whether a day is 1 January, by which announcements are told apart."""
    return (day.month, day.day) == (1, 1)

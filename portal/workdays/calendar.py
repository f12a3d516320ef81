"""The portal's calendar of working days, read from the table."""

from datetime import date, timedelta
from functools import lru_cache

from portal.workdays.announced import AnnouncedCalendar, AnnouncedDay
from portal.workdays.models import WorkCalendarDay

HORIZON = timedelta(days=90)  # no period of the law that starts today reaches further


def load() -> AnnouncedCalendar:
    """The calendar as it stands now, in one query.

    Edges (views, commands, jobs) load it once and pass it down. The rows are read each time, so that no process can
    ever count by an announcement that another one has replaced; the calendar is built again when they differ.
    """
    return _built(tuple(WorkCalendarDay.objects.values_list("date", "is_workday", "name", "source")))


@lru_cache(maxsize=1)
def _built(rows: tuple[tuple[date, bool, str, str], ...]) -> AnnouncedCalendar:
    """Nobody changes a calendar, so everybody may hold the same one."""
    return AnnouncedCalendar(AnnouncedDay(*row) for row in rows)


def missing_years(on: date, calendar: AnnouncedCalendar | None = None) -> tuple[int, ...]:
    """The years within reach of deadlines set on a day that are not announced: each one is an alarm.

    A page that has loaded the calendar hands it in.
    """
    known = (calendar or load()).years
    return tuple(year for year in range(on.year, (on + HORIZON).year + 1) if year not in known)

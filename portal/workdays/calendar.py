"""The portal's calendar of working days, read from the table."""

from datetime import date, timedelta

from portal.workdays.announced import AnnouncedCalendar, AnnouncedDay
from portal.workdays.models import WorkCalendarDay

HORIZON = timedelta(days=90)  # no period of the law that starts today reaches further


def load() -> AnnouncedCalendar:
    """The calendar as it stands now, in one query.

    Edges (views, commands, jobs) load it once and pass it down. It is not cached: some eight hundred short rows take
    half a millisecond, hardly more than asking whether a cached copy is still good, and no process can ever count by
    an announcement that another one has replaced.
    """
    rows = WorkCalendarDay.objects.values_list("date", "is_workday", "name", "source")
    return AnnouncedCalendar(AnnouncedDay(*row) for row in rows)


def missing_years(on: date, calendar: AnnouncedCalendar | None = None) -> tuple[int, ...]:
    """The years within reach of deadlines set on a day that are not announced: each one is an alarm.

    A page that has loaded the calendar hands it in.
    """
    known = (calendar or load()).years
    return tuple(year for year in range(on.year, (on + HORIZON).year + 1) if year not in known)

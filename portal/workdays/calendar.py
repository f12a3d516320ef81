"""The portal's calendar of working days, read from the table."""

import json
from datetime import date, timedelta
from decimal import Decimal

from django.db import connection

from portal.workdays.announced import AnnouncedCalendar, AnnouncedDay

ASK = """
    WITH standing AS (SELECT sum(hash_record_extended(day, 0)) AS digest FROM workdays_workcalendarday day)
    SELECT digest, CASE WHEN digest IS DISTINCT FROM %s::numeric THEN (
        SELECT json_agg(json_build_array(date, is_workday, name, source)) FROM workdays_workcalendarday
    )::text END FROM standing
"""
HORIZON = timedelta(days=90)  # no period of the law that starts today reaches further
_last: tuple[Decimal | None, AnnouncedCalendar] = (None, AnnouncedCalendar(()))  # what an empty table says


def load() -> AnnouncedCalendar:
    """The calendar as it stands now, in one query.

    Edges (views, commands, jobs) load it once and pass it down. The table is looked at each time, so that no process
    can ever count by an announcement that another one has replaced; its rows travel only when they differ from those
    of the calendar that the process has built last.
    """
    global _last  # noqa: PLW0603 -- replaced as a whole; whoever holds an older calendar keeps it
    digest, calendar = _last
    with connection.cursor() as cursor:
        cursor.execute(ASK, [digest])
        standing, rows = cursor.fetchone()
    if standing != digest:
        calendar = _built(rows)
        _last = (standing, calendar)
    return calendar


def _built(rows: str | None) -> AnnouncedCalendar:
    days = json.loads(rows or "[]")
    return AnnouncedCalendar(AnnouncedDay(date.fromisoformat(day), *said) for day, *said in days)


def missing_years(on: date, calendar: AnnouncedCalendar | None = None) -> tuple[int, ...]:
    """The years within reach of deadlines set on a day that are not announced: each one is an alarm.

    A page that has loaded the calendar hands it in.
    """
    known = (calendar or load()).years
    return tuple(year for year in range(on.year, (on + HORIZON).year + 1) if year not in known)

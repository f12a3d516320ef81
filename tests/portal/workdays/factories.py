"""Calendars for tests that need no database."""

from datetime import date, timedelta
from functools import cache

from chinese_calendar.constants import holidays, workdays

from portal.rules.rule import Given
from portal.workdays.announced import AnnouncedCalendar, AnnouncedDay

FIRST_DAY, LAST_DAY = date(2004, 1, 1), date(2026, 12, 31)


@cache
def published() -> AnnouncedCalendar:
    """The calendar as published, 2004 to 2026."""
    off = [AnnouncedDay(day, False, name, "test") for day, name in holidays.items()]
    worked = [AnnouncedDay(day, True, name, "test") for day, name in workdays.items()]
    return AnnouncedCalendar(off + worked)


def given() -> Given:
    return Given(on=date(2019, 10, 15), figures={}, calendar=published())


def days_from(start: date, count: int) -> list[date]:
    return [start + timedelta(days=offset) for offset in range(count)]

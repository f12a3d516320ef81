"""When a notice ends and by when a wrong one must be gone. Pure; the calendar is given."""

from datetime import date, timedelta

from portal.notices.kinds import Unit
from portal.rules.rule import Calendar
from portal.workdays.rules import due_on

WITHDRAW_WITHIN_DAYS = 3  # working days from finding the mistake


def ends_on(published_on: date, period_days: int, unit: Unit, calendar: Calendar) -> date:
    """The last day on which objections are taken. The day of publication is not counted (民法典 art. 201).

    A period in calendar days whose last day is a rest day ends on the next working day (art. 203). Raises
    UnknownYearError where the calendar does not reach.
    """
    if unit is Unit.WORKING:
        return due_on(published_on, period_days, (), calendar).due_on
    day = published_on + timedelta(days=period_days)
    while not calendar.is_workday(day):
        day += timedelta(days=1)
    return day


def withdraw_by(found_on: date, calendar: Calendar) -> date:
    """The last day to take down a notice that was found wrong."""
    return due_on(found_on, WITHDRAW_WITHIN_DAYS, (), calendar).due_on

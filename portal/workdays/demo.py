"""How time passes in the demonstration."""

from datetime import date, timedelta

from portal.rules.rule import Calendar


def later(day: date, days: int, *, last_on: date, calendar: Calendar) -> date:
    """So many days later, on to the next working day, but never beyond the day of the demonstration."""
    day += timedelta(days=days)
    while not calendar.is_workday(day):
        day += timedelta(days=1)
    return min(last_on, day)

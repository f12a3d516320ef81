"""How a duty's term stands on a day, and whether its progress keeps up. Pure functions of days and percents."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from portal.rules.rule import Calendar, UnknownYearError
from portal.workdays.rules import due_on as last_of
from portal.workdays.rules import workdays_between

SOON_DAYS = 20  # working days: a month's notice for what took years
CALENDAR_DAYS = timedelta(days=28)  # stands in where the year's working days are not announced yet
WHOLE = 100


class Term(StrEnum):
    """How a duty's term stands."""

    ENDLESS = "endless"  # the document sets no day
    RUNNING = "running"
    SOON = "soon"
    OVERDUE = "overdue"
    EXPIRED = "expired"  # the window had closed before the portal took the duty up: shown, no lamp


@dataclass(frozen=True, slots=True)
class Today:
    """A day and the last day that counts as soon; worked out once for a whole list."""

    on: date
    soon_on: date


def today(on: date, calendar: Calendar) -> Today:
    """The day with its horizon of twenty working days."""
    try:
        return Today(on, last_of(on, SOON_DAYS, (), calendar).due_on)
    except UnknownYearError:
        return Today(on, on + CALENDAR_DAYS)


def term(*, due_on: date | None, laid_on: date, today: Today) -> Term:
    """The term of an open duty on a day; due today is not overdue."""
    if due_on is None:
        return Term.ENDLESS
    if due_on < laid_on:
        return Term.EXPIRED
    if due_on < today.on:
        return Term.OVERDUE
    return Term.SOON if due_on <= today.soon_on else Term.RUNNING


def expected_percent(*, begun_on: date, due_on: date, on: date) -> int:
    """The share of a window that has passed on a day, in whole percents, rounded down; 0 before and 100 after it."""
    whole = (due_on - begun_on).days
    if whole <= 0:
        return WHOLE
    passed = min(max((on - begun_on).days, 0), whole)
    return passed * WHOLE // whole


def is_behind(*, percent: int, begun_on: date, due_on: date | None, on: date) -> bool:
    """Whether progress lags behind the share of the window that has passed. Without a window nothing lags."""
    return due_on is not None and percent < expected_percent(begun_on=begun_on, due_on=due_on, on=on)


def days_left(due_on: date, on: date, calendar: Calendar) -> int | None:
    """Working days up to the due day, negative past it; None where a year is not announced."""
    try:
        return workdays_between(on, due_on, calendar)
    except UnknownYearError:
        return None

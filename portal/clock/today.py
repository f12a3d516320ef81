"""What day and what moment it is for the business. Only edges (views, commands, jobs) ask; they pass it down."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime

from django.db import connection
from django.utils import timezone

from portal.clock.models import BusinessDate

ASK = f"SELECT date FROM {BusinessDate._meta.db_table} WHERE id = 1"  # noqa: S608, SLF001 -- Django's documented model API
_seen: ContextVar[list[date] | None] = ContextVar("seen", default=None)  # None: no request is running


def business_date() -> date:
    """The set business date, or today in Asia/Shanghai."""
    seen = _seen.get()
    if seen:
        return seen[0]
    today = set_date() or timezone.localdate()
    if seen is not None:
        seen.append(today)
    return today


def business_now() -> datetime:
    """The business date with the real time of day: what a moment in the domain (`_at`) holds."""
    return timezone.make_aware(datetime.combine(business_date(), timezone.localtime().time()))


def day_of(moment: datetime) -> date:
    """The day of a moment in the portal's time zone."""
    return timezone.localdate(moment)


def set_date() -> date | None:
    """The business date as set, or None where real days pass.

    Every request asks, so the statement is written out: building it anew takes five times as long as running it.
    """
    with connection.cursor() as cursor:
        cursor.execute(ASK)
        row = cursor.fetchone()
    return row[0] if row else None


@contextmanager
def one_day() -> Iterator[None]:
    """Within, the business date is read once at most: a request that runs over midnight keeps its day."""
    token = _seen.set([])
    try:
        yield
    finally:
        _seen.reset(token)

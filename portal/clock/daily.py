"""The daily jobs: what the rooms do for each business day, once, in the order of registration."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from django.db import connection, transaction

from portal.clock.models import DailyRun

Job = Callable[[date], None]


@dataclass(frozen=True)
class _Registered:
    job: Job
    in_pieces: bool


_jobs: dict[str, _Registered] = {}


def register(name: str, job: Job, *, in_pieces: bool = False) -> None:
    """Have a job run for each business day. Called at start (AppConfig.ready). Raises ValueError for a taken name.

    A job runs in one transaction, so it happens once or not at all. One that touches many things says `in_pieces`: it
    commits each by itself, so that it blocks nobody for long, and after a failure is run again over what is left.
    """
    registered = _Registered(job, in_pieces)
    if _jobs.setdefault(name, registered) != registered:
        raise ValueError(f"daily job {name} is registered twice")


def run(on: date) -> None:
    """Run the jobs of a day that have not run yet. A job that raises stops the day; run again, it goes on from there.

    Two callers at once are no harm: one waits for the other.
    """
    for name, registered in _jobs.items():
        run_once = _run_in_pieces if registered.in_pieces else _run_at_once
        run_once(on, name, registered.job)


def _run_at_once(on: date, name: str, job: Job) -> None:
    with transaction.atomic():
        _record, is_due = DailyRun.objects.get_or_create(on=on, job=name)
        if is_due:
            job(on)


def _run_in_pieces(on: date, name: str, job: Job) -> None:
    with _alone(name):
        if not DailyRun.objects.filter(on=on, job=name).exists():
            job(on)
            DailyRun.objects.create(on=on, job=name)


@contextmanager
def _alone(name: str) -> Iterator[None]:
    """Hold a lock that outlasts transactions; it ends with the session if the process dies."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(hashtext(%s))", [name])
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(hashtext(%s))", [name])


def last_day() -> date | None:
    """The latest day for which a job has run."""
    return DailyRun.objects.order_by("-on").values_list("on", flat=True).first()


def days(first: date, last: date) -> Iterator[date]:
    """Each day between two days, both included."""
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        yield date.fromordinal(ordinal)


def catch_up(today: date) -> None:
    """Run what is missing up to today: what failed on the last day, the days on which the site stood still, today."""
    for day in days(min(last_day() or today, today), today):
        run(day)

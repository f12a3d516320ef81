"""The daily jobs: what the rooms do for each business day, once, in the order of registration."""

from collections.abc import Callable, Iterator
from datetime import date

from django.db import transaction

from portal.clock.models import DailyRun

Job = Callable[[date], None]
_jobs: dict[str, Job] = {}


def register(name: str, job: Job) -> None:
    """Have a job run for each business day. Called at start (AppConfig.ready). Raises ValueError for a taken name."""
    if _jobs.setdefault(name, job) is not job:
        raise ValueError(f"daily job {name} is registered twice")


def run(on: date) -> None:
    """Run the jobs of a day that have not run yet, each in a transaction of its own.

    A job that raises leaves nothing behind and stops the day; run again, the day goes on from there.
    """
    for name, job in _jobs.items():
        with transaction.atomic():
            _record, is_due = DailyRun.objects.get_or_create(on=on, job=name)  # waits for whoever is at it
            if is_due:
                job(on)


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

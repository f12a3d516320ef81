"""The real day's jobs, where nobody sets the business date.

This task stands here and not in the room of the queue, because each room brings its own tasks on the library's app.
"""

from django.utils import timezone
from procrastinate.contrib.django import app

from portal.clock import daily
from portal.clock.today import set_date


@app.periodic(cron="1 * * * *")
@app.task
def run_real_days(timestamp: int) -> None:  # noqa: ARG001 -- given by the queue
    """Every hour, so that a day is begun soon after midnight and a job that failed is tried again."""
    if set_date() is None:
        daily.catch_up(timezone.localdate())

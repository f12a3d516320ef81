"""The long imports, done by the queue. A worker that is killed leaves nothing half written; another takes it up."""

from collections.abc import Callable
from typing import Any

from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app

from portal.clock.today import business_now
from portal.imports import actions

MOST_RETRIES = 3
RETRY = RetryStrategy(max_attempts=MOST_RETRIES, exponential_wait=5)


@app.task(pass_context=True, retry=RETRY)
def check_sheet(context: JobContext, run_id: int) -> None:
    """Check a sheet of more than a thousand rows."""
    _try(context, actions.check, run_id)


@app.task(pass_context=True, retry=RETRY)
def write_sheet(context: JobContext, run_id: int) -> None:
    """Write a confirmed one."""
    _try(context, actions.write, run_id)


def _try(context: JobContext, action: Callable[..., Any], run_id: int) -> None:
    try:
        action(run_id=run_id, at=business_now())
    except Exception:
        if context.job.attempts >= MOST_RETRIES:
            actions.give_up(run_id=run_id)
        raise

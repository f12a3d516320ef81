"""What the queue does for this room, and how jobs of a worker that died are taken up again.

Any room may have a `jobs` module with tasks on procrastinate's `app`; the worker finds them by that name.
"""

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app

from portal.inbox.channels import hand_over
from portal.inbox.models import Delivery

MOST_RETRIES = 7
STALLED_AFTER_SECONDS = 30  # three missed heartbeats of a worker


@app.task(pass_context=True, retry=RetryStrategy(max_attempts=MOST_RETRIES, exponential_wait=4))
def deliver(context: JobContext, delivery_id: int) -> None:
    """Send one delivery. A failed attempt is counted and raises, so that the queue tries again later."""
    try:
        _attempt(delivery_id)
    except Exception:
        is_last = context.job.attempts >= MOST_RETRIES
        _count_failure(delivery_id, Delivery.State.FAILED if is_last else Delivery.State.WAITING)
        raise


@transaction.atomic
def _attempt(delivery_id: int) -> None:
    """The row stays locked while its channel works, so two workers never send it side by side.

    A worker that dies in between leaves the row waiting; the channel recognises the delivery when it comes again.
    """
    rows = Delivery.objects.select_related("message__recipient").select_for_update(of=("self",))
    delivery = rows.exclude(state=Delivery.State.DELIVERED).filter(pk=delivery_id).first()
    if delivery is None:  # sent already, or gone with its account
        return
    hand_over(delivery)
    delivery.state, delivery.delivered_at = Delivery.State.DELIVERED, timezone.now()  # a proof: in real time
    delivery.attempts += 1
    delivery.save()


def _count_failure(delivery_id: int, state: Delivery.State) -> None:
    waiting = Delivery.objects.filter(pk=delivery_id).exclude(state=Delivery.State.DELIVERED)
    waiting.update(state=state, attempts=F("attempts") + 1)


@app.periodic(cron="* * * * *")
@app.task(pass_context=True)
async def retry_stalled(context: JobContext, timestamp: int) -> None:  # noqa: ARG001 -- given by the queue
    """Take up again what was running on workers that no longer give a sign of life."""
    manager = context.app.job_manager
    for job in await manager.get_stalled_jobs(seconds_since_heartbeat=STALLED_AFTER_SECONDS):
        await manager.retry_job(job)

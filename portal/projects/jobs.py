"""What the queue does for this room."""

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from portal.projects import telling
from portal.projects.models import ProjectEvent

MOST_RETRIES = 3


@app.task(retry=RetryStrategy(max_attempts=MOST_RETRIES, exponential_wait=5))
def tell(event_ids: list[int]) -> None:
    """Tell the owners of projects what was done to them. Doing it again tells nobody twice."""
    for event in ProjectEvent.objects.filter(pk__in=event_ids).select_related("project__office").order_by("pk"):
        telling.tell(event)

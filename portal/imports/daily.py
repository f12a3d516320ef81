"""What a new day does to imports: a sheet that nobody confirmed for a month is let go, with its file."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone

from portal.imports.actions import discard
from portal.imports.models import UNCONFIRMED, ImportRun

KEPT = timedelta(days=30)


def run(on: date) -> None:
    """Discard what lies unconfirmed for longer than `KEPT`, each in its own transaction."""
    before = timezone.make_aware(datetime.combine(on, time())) - KEPT
    old = ImportRun.objects.filter(state__in=UNCONFIRMED, created_at__lt=before)
    for pk in old.order_by("pk").values_list("pk", flat=True):
        discard(run_id=pk)

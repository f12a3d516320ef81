"""What other rooms ask of notices, by what they are about, e.g. "case:330523…"."""

from datetime import date

from django.contrib.postgres.aggregates import JSONBAgg
from django.db.models import Q, QuerySet, Value
from django.db.models.functions import JSONObject

from portal.notices.models import Objection, ObjectionState, PublicNotice


def current_notice(about: str) -> PublicNotice | None:
    """The latest notice that has not been withdrawn or replaced."""
    return PublicNotice.objects.current().filter(about=about).order_by("-published_on", "-id").first()


def is_running(about: str, on: date) -> bool:
    """Whether a notice takes objections on a day."""
    return PublicNotice.objects.running(on).filter(about=about).exists()


def has_run_out(about: str, on: date) -> bool:
    """Whether the notice has stood to its end and every objection is answered. Never true once it was withdrawn."""
    notice = current_notice(about)
    return notice is not None and notice.ends_on < on and not open_objections(about).exists()


def ends_on(about: str) -> date | None:
    """The last day of the current notice; None without one."""
    notice = current_notice(about)
    return notice.ends_on if notice else None


def open_objections(about: str) -> QuerySet[Objection]:
    """Objections that wait for an answer, those to replaced or withdrawn notices included."""
    return Objection.objects.filter(notice__about=about, state=ObjectionState.OPEN)


def upheld_objections(about: str) -> QuerySet[Objection]:
    """Objections that were found to be right."""
    return Objection.objects.filter(notice__about=about, is_upheld=True)


def with_objections(pk: int | None) -> PublicNotice | None:
    """A notice with what was brought against it as `raised` (pk, text, state, is_upheld), in one statement."""
    said = {name: f"objections__{name}" for name in ("pk", "text", "state", "is_upheld")}
    raised = JSONBAgg(
        JSONObject(**said), filter=Q(objections__isnull=False), default=Value([]), order_by="objections__pk"
    )
    return PublicNotice.objects.filter(pk=pk).annotate(raised=raised).first() if pk else None

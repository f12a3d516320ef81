"""The journal's head of each day, made known as a paper: whoever holds it can tell whether the journal was cut off."""

from datetime import date, datetime, time, timedelta

from django.conf import settings
from django.utils import timezone

from portal.journal.anchoring import anchor
from portal.papers.actions import issue
from portal.papers.kinds import Kind
from portal.people.actors import SYSTEM, Actor
from portal.people.roles import Role

EARLY = time(0, 5)
ISSUER_CODE = "一窗"
WHOLE_PROVINCE = "330000"
ABOUT = "journal"


def seal_journal(on: date) -> None:
    """Issue the head of the day before, unless the journal was still empty. A daily job, so once for each day."""
    day = on - timedelta(days=1)
    head = anchor(on=day)
    if not head.last_id:
        return
    issue(
        kind=Kind.JOURNAL_HEAD,
        issuer_code=ISSUER_CODE,
        issuer=settings.SITE_NAME,
        about=f"{ABOUT}:{day}",
        facts={"day": day, "entries": head.last_id, "last_number": head.last_id, "head_hash": head.hash},
        region_code=WHOLE_PROVINCE,
        issued_on=on,
        by=SYSTEM,
        at=timezone.make_aware(datetime.combine(on, EARLY)),
    )


def may_read_seal(actor: Actor, _day: str) -> bool:
    """Those who watch over the portal read its seals."""
    return actor.holds(Role.AUDITOR, Role.SUPERVISOR, Role.ADMINISTRATOR)

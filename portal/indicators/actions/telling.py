"""Who is told of a report: the clerks of its office, or of the one that carries its work on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from portal.clock.today import day_of
from portal.inbox.actions import send
from portal.indicators.models import Report
from portal.people.models import Post
from portal.people.roles import Role


@dataclass(frozen=True, slots=True)
class Letter:
    """What is said of one report; the same key never goes out twice."""

    report: Report
    subject: str
    body: str
    key: str


def tell_clerks(letters: Sequence[Letter], *, at: datetime) -> None:
    """Send each letter to every clerk of its report's office."""
    on = day_of(at)
    heirs = [letter.report.office.heir_on(on) for letter in letters]
    posts = Post.objects.on(on).filter(role=Role.DATA_CLERK, office__in=filter(None, heirs), user__is_active=True)
    clerks = list(posts.select_related("user"))
    for letter, heir in zip(letters, heirs, strict=True):
        for user in {post.user for post in clerks if heir and post.office_id == heir.pk}:
            send(
                to=user,
                subject=letter.subject,
                body=letter.body,
                key=letter.key,
                link=reverse("indicators:report", args=[letter.report.pk]),
                at=at,
            )

"""Tells the clerks of the owning office what others did to their projects. The queue does it, after the commit."""

from collections.abc import Iterable

from django.urls import reverse
from procrastinate.contrib.django import app
from procrastinate.types import JSONValue

from portal.inbox.actions import send
from portal.people.actors import Actor
from portal.people.models import Post
from portal.people.roles import Role
from portal.projects.history import title_of
from portal.projects.models import ProjectEvent
from portal.projects.states import Verb

TOLD = frozenset({Verb.ADVANCE, Verb.RETURN, Verb.DECIDE_CHANGE, Verb.TERMINATE})
TELL = "portal.projects.jobs.tell"
LONGEST_SUBJECT = 100


def queue_news(events: Iterable[ProjectEvent], *, by: Actor) -> None:
    """Have the owners told, in one job for all; nobody is told what his own office did.

    The job belongs to the caller's transaction: rolled back, nobody hears of it.
    """
    news: list[JSONValue] = [
        event.pk for event in events if event.verb in TOLD and not by.acts_for(event.project.office_id)
    ]
    if news:
        app.configure_task(TELL).defer(event_ids=news)


def tell(event: ProjectEvent) -> None:
    """Write to everybody who is project clerk of the owning office, or of the one that carries its work on."""
    project, office = event.project, event.project.office.heir_on(event.on)
    posts = Post.objects.on(event.on).filter(office=office, role=Role.PROJECT_CLERK, user__is_active=True)
    for user in {post.user for post in posts.select_related("user")}:
        send(
            to=user,
            subject=f"{project.name}：{title_of(project.type, event)}"[:LONGEST_SUBJECT],
            body=_body(event),
            key=f"{project.reference}:{event.sequence}",
            at=event.at,
            link=reverse("projects:project", args=[project.number]),
        )


def _body(event: ProjectEvent) -> str:
    project = event.project
    parts = [f"{project.number} {project.name}", f"{event.actor}：{title_of(project.type, event)}"]
    parts += [f"意见：{event.reason}"] if event.reason else []
    parts += [f"下一环节：{project.type.stage(event.to_stage).title}"] if event.to_stage else []
    return "。".join(parts) + "。"

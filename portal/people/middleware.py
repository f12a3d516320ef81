"""Puts the actor on the request: the signed-in account and the post chosen in this session."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from portal.clock.today import business_date
from portal.people.actors import NOBODY, Actor
from portal.people.models import Post

SESSION_KEY = "post"


class ActorMiddleware:
    """Sets `request.actor`. A post that has ended is not taken; the account then acts as an applicant."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.actor = SimpleLazyObject(lambda: actor_of(request))  # type: ignore[attr-defined]
        return self.get_response(request)


def actor_of(request: HttpRequest) -> Actor:
    """The actor of a request; the chosen post if it holds today, else the account's first post, else the applicant."""
    if not request.user.is_authenticated:
        return NOBODY
    posts = Post.objects.on(business_date()).filter(user=request.user).select_related("office", "user")
    chosen = request.session.get(SESSION_KEY)
    ranked = sorted(posts, key=lambda post: (post.pk != chosen, post.pk))
    return Actor(user=request.user, post=ranked[0] if ranked else None)

"""Puts the actor on the request: the signed-in account and the post chosen in this session."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from portal.clock.today import business_date
from portal.people.actors import NOBODY, Actor, actor_for
from portal.people.models import User

SESSION_KEY = "post"


class ActorMiddleware:
    """Sets `request.actor`, read on first use.

    The REST kit learns its user later, from the key in the request; a view that asks then gets the actor of that user.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.actor = SimpleLazyObject(lambda: actor_of(request))  # type: ignore[attr-defined]
        return self.get_response(request)


def actor_of(request: HttpRequest) -> Actor:
    """The actor of a request on the business date."""
    if not isinstance(request.user, User):
        return NOBODY
    return actor_for(request.user, request.session.get(SESSION_KEY), on=business_date())

"""What every request is given: the actor, and a place in the list of the account's sessions."""

import time
from collections.abc import Callable
from typing import cast

from allauth.usersessions.models import UserSession
from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from portal.clock.today import business_date
from portal.people.actors import NOBODY, Actor, actor_for
from portal.people.models import User

POST_KEY = "post"
SEEN_KEY = "seen"
SEEN_EVERY_SECONDS = 60
Answer = Callable[[HttpRequest], HttpResponse]


class ActorMiddleware:
    """Sets `request.actor`, read on first use.

    The REST kit learns its user later, from the key in the request; a view that asks then gets the actor of that user.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.actor = SimpleLazyObject(lambda: _settle(request))  # type: ignore[attr-defined]
        return self.get_response(request)


def actor_of(request: HttpRequest) -> Actor:
    """The actor that the middleware put on a request."""
    return cast("Actor", request.actor)  # type: ignore[attr-defined]


def account_of(request: HttpRequest) -> User:
    """The signed-in account, for views that only somebody signed in can open."""
    user = actor_of(request).user
    assert user is not None
    return user


def _settle(request: HttpRequest) -> Actor:
    """Read the actor, and leave it on the request in place of the promise: a page asks it hundreds of times."""
    actor = _read(request)
    request.actor = actor  # type: ignore[attr-defined]
    return actor


def _read(request: HttpRequest) -> Actor:
    if not isinstance(request.user, User):
        return NOBODY
    return actor_for(request.user, request.session.get(POST_KEY), on=business_date())


class SessionMiddleware:
    """Keeps the list of sessions fresh: once a minute, where allauth's own middleware writes on every request."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated and time.time() - request.session.get(SEEN_KEY, 0) > SEEN_EVERY_SECONDS:
            request.session[SEEN_KEY] = time.time()
            UserSession.objects.create_from_request(request)
        return self.get_response(request)

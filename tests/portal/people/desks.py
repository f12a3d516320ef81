"""A browser at somebody's desk. The way there, through the entrance, is walked by the tests of sign-in."""

import time

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.test import Client

from portal.people.actors import Actor
from portal.people.middleware import POST_KEY, SEEN_KEY


def seat(client: Client, actor: Actor) -> Client:
    """Sign somebody in, in the post that is acted from: one row, where the entrance takes a dozen statements."""
    assert actor.user
    session = SessionStore()
    session[SESSION_KEY] = str(actor.user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = actor.user.get_session_auth_hash()
    session[SEEN_KEY] = time.time() + settings.SESSION_COOKIE_AGE  # noted for good: a walk that is undone notes nothing
    if actor.post:
        session[POST_KEY] = actor.post.pk
    session.create()
    client.cookies[settings.SESSION_COOKIE_NAME] = session.session_key
    return client

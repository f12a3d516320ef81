"""A browser at somebody's desk."""

from django.test import Client

from portal.people.actors import Actor
from portal.people.middleware import POST_KEY


def seat(client: Client, actor: Actor) -> Client:
    """Sign somebody in, in the post that is acted from."""
    client.force_login(actor.user)
    if actor.post:
        session = client.session
        session[POST_KEY] = actor.post.pk
        session.save()
    return client

"""Who watches in these tests."""

import pytest

from portal.people.middleware import POST_KEY


@pytest.fixture
def sign_in(client):
    """Let an official act from his post in the test's browser."""

    def as_(actor):
        client.force_login(actor.user)
        session = client.session
        session[POST_KEY] = actor.post.pk
        session.save()
        return client

    return as_

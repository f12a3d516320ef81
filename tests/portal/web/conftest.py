"""Requests by somebody, to the portal's addresses and the sample views beside them."""

import pytest
from django.core.cache import cache

from portal.people import middleware
from portal.web.access import Visitor


@pytest.fixture
def sample_urls(settings):
    settings.ROOT_URLCONF = "tests.portal.web.urls"
    settings.LOGIN_URL = "account_login"


@pytest.fixture(autouse=True)
def empty_cache():
    """Nobody has tried anything yet."""
    cache.clear()


@pytest.fixture
def acting_as(monkeypatch):
    """Call it with an actor; requests of the test client are then his."""

    def become(actor):
        monkeypatch.setattr(middleware, "actor_of", lambda _request: actor)

    become(Visitor())
    return become

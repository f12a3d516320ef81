"""Requests by somebody, to the portal's addresses and the sample views beside them."""

import pytest
from django.core.cache import cache

from portal.web import menu
from portal.web.access import Visitor
from tests.portal.web.acting import Acting


@pytest.fixture
def sample_urls(settings):
    settings.ROOT_URLCONF = "tests.portal.web.urls"
    settings.LOGIN_URL = "account_login"


@pytest.fixture(autouse=True)
def empty_cache():
    """Nobody has tried anything yet."""
    cache.clear()


@pytest.fixture
def acting_as(settings, monkeypatch):
    """Call it with an actor; requests of the test client are then his. The menus, which ask more of him, are empty."""
    monkeypatch.setattr(menu, "_menus", menu.Menus())
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, "tests.portal.web.acting.Acting"]

    def become(actor):
        monkeypatch.setattr(Acting, "somebody", actor)

    become(Visitor())
    return become

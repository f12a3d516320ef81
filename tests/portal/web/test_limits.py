"""How often one address may ask."""

import pytest
from django.core.cache import cache
from django.test import RequestFactory

from portal.web import limits
from portal.web.limits import Limit

LIMIT = Limit("test", times=3, seconds=60)


@pytest.fixture(autouse=True)
def _fresh():
    cache.clear()


def spent(address="10.0.0.1", limit=LIMIT):
    return limit.is_spent(RequestFactory().get("/", REMOTE_ADDR=address))


def test_the_last_allowed_request_passes_and_the_next_does_not():
    assert [spent() for _ in range(5)] == [False, False, False, True, True]


def test_addresses_and_limits_count_for_themselves():
    assert [spent() for _ in range(4)][-1]
    assert not spent("10.0.0.2")
    assert not spent(limit=Limit("other", times=3, seconds=60))


def test_a_new_window_begins_at_nothing(monkeypatch):
    monkeypatch.setattr(limits.time, "time", lambda: 1_000_020.0)
    assert [spent() for _ in range(4)][-1]
    monkeypatch.setattr(limits.time, "time", lambda: 1_000_080.0)
    assert not spent()

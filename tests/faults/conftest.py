"""The day, browsers and machines of people."""

import pytest
from rest_framework.test import APIClient

from tests.portal.cases.conftest import browser_of, hall, today

__all__ = ["browser_of", "hall", "machine_of", "today"]


@pytest.fixture
def machine_of(today):
    """A function that gives a client of the REST API, signed in as an actor."""

    def make(actor) -> APIClient:
        client = APIClient()
        client.force_authenticate(actor.user)
        return client

    return make

"""Who works at the desk, on the page or by data."""

from functools import partial

import pytest

from tests.portal.people.desks import seat


@pytest.fixture
def at_desk(client):
    """Let an official act from his post in the test's browser."""
    return partial(seat, client)

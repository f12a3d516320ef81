"""Who watches in these tests."""

from functools import partial

import pytest

from tests.portal.people.desks import seat


@pytest.fixture
def sign_in(client):
    """Let an official act from his post in the test's browser."""
    return partial(seat, client)

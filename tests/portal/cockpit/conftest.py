"""Who watches in these tests."""

import pytest

from tests import browsers


@pytest.fixture
def sign_in(client):
    """Let an official act from his post in the test's browser."""

    def as_(actor):
        return browsers.sign_in(client, actor)

    return as_

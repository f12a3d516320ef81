"""Browsers of people on the day of the tests, as the rooms beside use them."""

import pytest

from portal.people.roles import Role
from tests.portal.cases.conftest import browser_of, today
from tests.portal.cases.factories import make_official

__all__ = ["browser_of", "clerk", "today"]


@pytest.fixture
def clerk(today):
    """The data clerk of a county's office of science."""
    return make_official(Role.DATA_CLERK)

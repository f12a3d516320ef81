"""Browsers of people on the day of the tests, as the rooms beside use them."""

import pytest

from tests.portal.cases.conftest import browser_of, today
from tests.portal.imports.factories import make_clerk

__all__ = ["browser_of", "clerk", "today"]


@pytest.fixture
def clerk(today):
    """The data clerk of a county's office of forestry."""
    return make_clerk()

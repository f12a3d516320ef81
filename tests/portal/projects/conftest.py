"""Browsers of people on the day of the tests, as the rooms beside use them."""

import pytest

from tests.portal.cases.conftest import browser_of, today
from tests.portal.projects.factories import make_crew

__all__ = ["browser_of", "today"]


@pytest.fixture
def crew(db):
    return make_crew()

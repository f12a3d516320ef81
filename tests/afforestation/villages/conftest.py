"""Browsers of people on the day of the tests, and whoever carries villages in 安吉县."""

import pytest

from tests.afforestation.villages.factories import make_foresters
from tests.portal.cases.conftest import browser_of, today

__all__ = ["browser_of", "today"]


@pytest.fixture
def crew(db):
    return make_foresters()

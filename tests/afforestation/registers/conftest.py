"""Browsers of people, and the foresters of a county, its city and the province."""

import pytest

from tests.afforestation.registers.factories import make_foresters
from tests.portal.cases.conftest import browser_of, today

__all__ = ["browser_of", "today"]


@pytest.fixture
def people(db):
    return make_foresters()

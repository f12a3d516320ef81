"""The business date on which the pages of these tests stand."""

import pytest
from django.core.cache import cache

from portal.clock.models import BusinessDate
from tests.portal.parameters.factories import TODAY


@pytest.fixture
def today(db):
    BusinessDate.objects.update_or_create(pk=1, defaults={"date": TODAY})


@pytest.fixture
def fresh_rates():
    """Nobody has asked the API yet."""
    cache.clear()

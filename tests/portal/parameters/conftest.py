"""The business date on which the pages of these tests stand."""

import pytest

from portal.clock.models import BusinessDate
from tests.portal.parameters.factories import TODAY


@pytest.fixture
def today(db):
    BusinessDate.objects.update_or_create(pk=1, defaults={"date": TODAY})

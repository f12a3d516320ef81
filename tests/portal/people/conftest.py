import pytest
from django.core.cache import cache

from portal.clock.models import BusinessDate
from tests.portal.people.factories import TODAY


@pytest.fixture(autouse=True)
def outbox(settings, tmp_path):
    """Where SMS and e-mail of a test go; the limits on sending are forgotten."""
    settings.OUTBOX_DIR = tmp_path / "outbox"
    settings.EMAIL_BACKEND = "portal.inbox.outbox.EmailBackend"
    cache.clear()
    return settings.OUTBOX_DIR


@pytest.fixture
def today(db):
    """The business date of the demo province."""
    BusinessDate.objects.update_or_create(pk=1, defaults={"date": TODAY})
    return TODAY

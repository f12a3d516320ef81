import pytest
from django.db import connection


@pytest.fixture(autouse=True)
def outbox_dir(settings, tmp_path):
    settings.OUTBOX_DIR = tmp_path / "outbox"
    settings.EMAIL_BACKEND = "portal.inbox.outbox.EmailBackend"
    return settings.OUTBOX_DIR


@pytest.fixture
def queue(db):
    """An empty queue. Its tables are not Django's, so what a transactional test queued is still there."""
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE procrastinate_jobs, procrastinate_workers, procrastinate_periodic_defers CASCADE")

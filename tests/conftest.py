"""What every test stands on."""

import pytest
from django.db import connection


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Transactional tests end with TRUNCATE, which the journal allows only in a database set up like this."""
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        name = connection.ops.quote_name(connection.settings_dict["NAME"])
        cursor.execute(f"ALTER DATABASE {name} SET portal.test_flush = 'on'")


def pytest_make_parametrize_id(val):
    """Bytes are named by their length: their text is no name."""
    return f"{len(val)}-bytes" if isinstance(val, bytes) else None

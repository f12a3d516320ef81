"""What every test stands on.

Tests with a database stay cheap by these habits. `db` is rolled back and costs nothing; `transaction=True` is for what
must be seen after a commit or from a second connection, and costs two looks at every table. What several tests of a
module only start from is built once, inside `tests.database.standing_world`; cases at each place on their way are
`hall`. A process of its own costs a start of Django, a second: one per promise, in the group "processes", which begins.
Browsers come from `seat` in `tests.portal.people.desks`: only tests of the entrance walk through it. Each paper that a
case is brought past is really set, in some hundredths of a second: a test that needs a draft makes a draft. Reference
data come from the loaders, which write only what differs.
"""

import gc
import socket

import pytest
from django.db import connection
from django.test import TransactionTestCase, client

from tests.database import Broom, copy_for, kept_statements
from tests.stack import roomy

GARBAGE_AFTER = 50_000  # new objects; Python's own 700 look for it many times a page


@pytest.fixture(scope="session")
def django_db_createdb(
    request,
    django_db_createdb,
    django_db_modify_db_settings,
    django_db_blocker,
    tmp_path_factory,
):
    """Whether pytest-django makes the database anew; a worker gets a copy instead."""
    worker = getattr(request.config, "workerinput", {}).get("workerid")
    if worker is None:
        return django_db_createdb
    with django_db_blocker.unblock():
        copy_for(worker, is_wanted_anew=django_db_createdb, folder=tmp_path_factory.getbasetemp().parent)
    return False


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Tests that commit are swept up with TRUNCATE, which the journal allows only in a database set up like this."""
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        name = connection.ops.quote_name(connection.settings_dict["NAME"])
        cursor.execute(f"ALTER DATABASE {name} SET portal.test_flush = 'on'")
        broom = Broom()
    with pytest.MonkeyPatch.context() as patch, kept_statements():
        patch.setattr(TransactionTestCase, "_fixture_teardown", broom.sweep)
        yield


def pytest_collection_finish():
    """What has been loaded by now stays: it is no longer looked through for garbage."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(GARBAGE_AFTER)


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem):
    """Each test is called with room for its frames; the framework's own hook calls it."""
    pyfuncitem.obj = roomy(pyfuncitem.obj)


@pytest.fixture(scope="session", autouse=True)
def contexts_of_pages(django_test_environment):
    """`response.context` is what the page was given; the client would also copy what each of its parts was given."""
    keep = client.store_rendered_templates

    def keep_the_page(store, **rendered):
        if not store:
            keep(store, **rendered)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(client, "store_rendered_templates", keep_the_page)
        yield


@pytest.fixture
def port():
    """A port of this machine on which nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def pytest_make_parametrize_id(val):
    """Bytes are named by their length: their text is no name."""
    return f"{len(val)}-bytes" if isinstance(val, bytes) else None

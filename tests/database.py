"""How tests come by a database cheaply, and leave it as they found it."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection, transaction
from psycopg._preparing import PrepareManager
from pytest_django import DjangoDbBlocker

BASE = "test_portal"  # also the database of a session without workers
KEPT_STATEMENTS = 1_000  # a test's session walks every page; the driver's own hundred are for a few


def copy_for(worker: str, *, is_wanted_anew: bool, folder: Path) -> None:
    """Give a worker without a database a copy: migrations and loaders run once, not once per worker.

    `folder` belongs to the session; in it workers wait for one another.
    """
    creation, server = connection.creation, connection.settings_dict
    with (folder / "database.lock").open("a+") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        lock.seek(0)
        is_first = not lock.read()
        if not is_wanted_anew and _exists(creation._get_test_db_name()):
            return
        own, untouched = server["TEST"]["NAME"], server["NAME"]
        server["TEST"]["NAME"] = BASE
        creation.create_test_db(
            verbosity=0, autoclobber=True, serialize=False, keepdb=not (is_wanted_anew and is_first)
        )
        creation.clone_test_db(suffix=worker, verbosity=0, autoclobber=True)
        server["TEST"]["NAME"], server["NAME"] = own, untouched
        lock.write(worker)


@contextmanager
def standing_world(blocker: DjangoDbBlocker) -> Iterator[None]:
    """What is made inside stands for every test of a module: each is rolled back to it, and the whole at the end.

    A test that wants an empty house lives in another module.
    """
    with blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@contextmanager
def kept_statements() -> Iterator[None]:
    """Inside, a roll-back leaves prepared statements alone, as the server does; the driver forgets all of them.

    It fears for objects that were made and undone. In tests every request ends in a roll-back, so that nothing would
    ever stay prepared, and two thirds of the server's time would go into planning the same statements again.
    """
    discards = PrepareManager._should_discard

    def keeps(manager, prep, results):
        return any(result.command_status != b"ROLLBACK" for result in results) and discards(manager, prep, results)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(PrepareManager, "_should_discard", keeps)
        patch.setattr(PrepareManager, "prepared_max", KEPT_STATEMENTS)
        yield


def _exists(name: str) -> bool:
    with connection._nodb_cursor() as cursor:
        cursor.execute("SELECT FROM pg_database WHERE datname = %s", [name])
        return cursor.fetchone() is not None


class Broom:
    """Clears away what a test has committed; what the loaders brought stays where it is.

    Stands for the framework's own way, which empties every table and loads all reference data again each time.
    """

    def __init__(self) -> None:
        self.clean = _digests()
        noted = _note()
        if noted is None:
            self._note_clean()
        elif noted != _summary(self.clean):  # a session was killed, or a loader brought news
            self._begin_again()

    def sweep(self) -> None:
        """Empty the tables that a test filled; where it touched more than these, load everything again."""
        if filled := [table for table, digest in _digests().items() if digest != self.clean[table]]:
            _empty(filled)
        if _digests() != self.clean:
            self._begin_again()

    def _begin_again(self) -> None:
        _empty(_queue_tables())
        call_command("flush", verbosity=0, interactive=False, reset_sequences=False)
        self.clean = _digests()
        self._note_clean()

    def _note_clean(self) -> None:
        with connection.cursor() as cursor:
            name = connection.ops.quote_name(connection.settings_dict["NAME"])
            cursor.execute(f"COMMENT ON DATABASE {name} IS '{_summary(self.clean)}'")


def _digests() -> dict[str, str]:
    """What stands in each table, in short."""
    tables = connection.introspection.django_table_names(only_existing=True, include_views=False) + _queue_tables()
    each = (
        f"SELECT '{table}', count(*) || ' ' || coalesce(sum(hashtextextended(r::text, 0)), 0) FROM {name} r"
        for table in sorted(tables)
        for name in [connection.ops.quote_name(table)]
    )
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(each))
        return dict(cursor.fetchall())


def _queue_tables() -> list[str]:
    """The tables of the queue, which are the library's own and not the framework's to empty."""
    return [model._meta.db_table for model in apps.get_app_config("procrastinate").get_models()]


def _empty(tables: list[str]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {', '.join(map(connection.ops.quote_name, tables))} CASCADE")


def _summary(digests: dict[str, str]) -> str:
    return sha256(repr(sorted(digests.items())).encode()).hexdigest()


def _note() -> str | None:
    """The summary of the clean database, kept with it from session to session."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = current_database()"
        )
        return cursor.fetchone()[0]

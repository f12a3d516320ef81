"""The embedded database for as long as the house runs."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from django.conf import settings

from portal.database.server import DATABASE, PORT, USER, Server


def embedded_server() -> Server | None:
    """The trial's own server, or None where DATABASE_URL names another."""
    if not settings.EMBEDDED_DATABASE:
        return None
    own = settings.DATABASES["default"]["EMBEDDED"]
    return Server(data=Path(own["data"]), version=own["version"])


@contextmanager
def running_database() -> Iterator[None]:
    """Have the embedded server, if there is one, and stop it at the end unless somebody else is using it.

    It may have been started for this run by an earlier step (migrations, demo), so who started it is not asked.
    """
    server = embedded_server()
    if server:
        server.ensure()
    try:
        yield
    finally:
        if server and not is_in_use(server):
            server.stop()


def is_in_use(server: Server) -> bool:
    """Whether anybody has a session."""
    others = "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"
    try:
        with psycopg.connect(host=str(server.socket_folder), port=PORT, user=USER, dbname=DATABASE) as session:
            row = session.execute(others).fetchone()
    except psycopg.OperationalError:  # it does not run, or is about to stop
        return False
    return bool(row and row[0])

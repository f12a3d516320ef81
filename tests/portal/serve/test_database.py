"""The house stops the database that nobody else is using, and only that."""

import psycopg
import pytest

from portal.database.backend.base import settings_for
from portal.database.server import DATABASE, PORT, USER, Server, data_folder
from portal.serve.database import running_database


@pytest.fixture
def server(settings, monkeypatch, tmp_path):
    data = data_folder(tmp_path / "pg")
    settings.EMBEDDED_DATABASE = True
    monkeypatch.setitem(settings.DATABASES, "default", settings_for(data=data, version=settings.PG_VERSION))
    server = Server(data=data, version=settings.PG_VERSION)
    yield server
    server.stop()


def test_the_database_runs_as_long_as_the_house(server):
    with running_database():
        assert server.is_ready
    assert not server.is_ready


def test_a_database_in_somebody_s_use_goes_on(server):
    with running_database():
        visitor = psycopg.connect(host=str(server.socket_folder), port=PORT, user=USER, dbname=DATABASE)
    with visitor:
        assert visitor.execute("SELECT 1").fetchone() == (1,)


def test_a_named_database_is_left_alone(settings):
    settings.EMBEDDED_DATABASE = False
    with running_database():
        pass

"""The embedded server: one for many, found again after accidents, private to its account."""

import os
import signal
import stat
import threading

import pytest

from portal.database.server import Server

pytestmark = pytest.mark.xdist_group("processes")


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    base = tmp_path_factory.mktemp("embedded")
    for folder in (base, *base.parents):
        if folder.stat().st_uid == os.getuid() and folder != folder.parent and "pytest" in str(folder):
            folder.chmod(0o755)
    made = Server(data=base / "pg", version=os.environ.get("PG", "18"))
    yield made
    made.stop()


def pid(server):
    return int((server.data / "postmaster.pid").read_text().split()[0])


def test_many_ask_at_once_and_one_starts(server):
    server.stop()
    started = []
    threads = [threading.Thread(target=lambda: started.append(server.ensure())) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(started) == [False] * 5 + [True]
    assert server.is_ready
    assert stat.S_IMODE(server.socket_folder.stat().st_mode) == 0o700


def test_a_killed_server_is_started_again(server):
    server.ensure()
    os.kill(pid(server), signal.SIGKILL)
    while server.is_ready:
        pass
    assert server.ensure()
    assert server.is_ready


def test_a_server_that_lost_its_socket_is_found_again(server):
    server.ensure()
    (server.socket_folder / ".s.PGSQL.5432").unlink()
    assert not server.is_ready
    assert server.ensure()
    assert server.is_ready


def test_a_pid_file_of_a_stranger_is_not_believed(server):
    server.ensure()
    server.stop()
    (server.data / "postmaster.pid").write_text(f"{os.getpid()}\n{server.data}\n0\n5432\n\n\n1 1\nready\n")
    assert server.ensure()
    assert server.is_ready
    assert pid(server) != os.getpid()


def test_a_long_path_gets_a_short_socket_folder(tmp_path):
    assert len(str(Server(data=tmp_path / ("x" * 120)).socket_folder)) < 85

"""The house as its owner sees it: one command up, Ctrl-C down, and nothing left behind."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from django.db import connection

ROOT = Path(__file__).parents[3]
pytestmark = [
    pytest.mark.django_db(transaction=True),  # whose sweeping takes the jobs of the house along
    pytest.mark.xdist_group("processes"),
]


@pytest.fixture
def house(django_db_setup, tmp_path, port):
    """A running house, and what it says."""
    running = open_house(tmp_path, port)
    lines = iter(running.stdout.readline, "")
    running.heard = list(until(lines, "Ctrl-C"))
    yield running
    running.kill()
    running.communicate()


def until(lines, word):
    for line in lines:
        yield line
        if word in line:
            return


def open_house(folder, port, *options):
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "tests.portal.serve.settings",
        "TEST_DATABASE": connection.settings_dict["NAME"],
        "TEST_VAR": str(folder),
    }
    command = [sys.executable, "-m", "portal.serve", "--port", str(port), *options]
    return subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


def answers(port):
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/health/") as response:
            return response.status == 200
    except urllib.error.URLError:
        return False


def children_of(pid):
    """Processes by parent, with their command lines."""
    found = {}
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            if re.search(rf"^PPid:\s+{pid}$", status.read_text(), re.MULTILINE):
                found[int(status.parent.name)] = (status.parent / "cmdline").read_text()
        except OSError:
            continue
    return found


def worker_of(pid):
    return next((child for child, command in children_of(pid).items() if "worker" in command.split("\0")), None)


def wait_for(condition, seconds=10):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.1)


def test_it_serves_watches_its_worker_and_stops_on_ctrl_c(house, port, tmp_path):
    assert f"http://localhost:{port}/" in "".join(house.heard)
    assert answers(port)

    wait_for(lambda: worker_of(house.pid))
    first = worker_of(house.pid)
    os.kill(first, signal.SIGKILL)
    wait_for(lambda: worker_of(house.pid) not in {None, first})

    family = children_of(house.pid)
    house.send_signal(signal.SIGINT)
    assert house.wait(20) == 0
    assert not answers(port)
    assert not [pid for pid in family if Path(f"/proc/{pid}").exists()]
    assert [*tmp_path.glob("*.pid")] == []


def test_it_is_stopped_from_outside(house, port, tmp_path):
    stopping = open_house(tmp_path, port, "--stop")
    assert "已停止" in stopping.communicate(timeout=20)[0]
    assert house.wait(5) == 0
    assert not answers(port)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a child that its parent was killed")
def test_killed_it_takes_its_children_along(house, port):
    family = children_of(house.pid)
    house.kill()
    wait_for(lambda: not [pid for pid in family if Path(f"/proc/{pid}").exists()], seconds=20)


def test_a_port_in_use_is_said_in_one_line(django_db_setup, tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        refused = open_house(tmp_path, port)
        said, _ = refused.communicate(timeout=20)
    assert refused.returncode == 1
    assert said.splitlines() == [f"端口 {port} 已被占用，请换一个，如 make run PORT={port + 1} (port in use)"]

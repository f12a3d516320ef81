"""A server killed in mid-request: nothing half done is left, and the same request sent again is done once."""

import http.client
import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path
from urllib.parse import urlencode

import pytest
from django.db import connection, transaction
from django.urls import reverse

from portal.cases.models import CaseStage
from portal.cases.states import State
from portal.journal.models import JournalEntry
from portal.journal.verify import verify
from tests.portal.cases.factories import make_accepted, make_staff

ROOT = Path(__file__).parents[2]
SECRET = "k" * 32  # of the browser's cookie against forged posts


@pytest.fixture
def server(transactional_db, tmp_path, port):
    """The web server as `make run` starts it, with one worker, on the tests' database."""
    command = [
        sys.executable, "-m", "granian", "--interface", "wsgi", "--http", "1", "--no-ws", "--log-level", "error",
        "--host", "127.0.0.1", "--port", str(port), "--workers", "1", "--blocking-threads", "4",
        "--respawn-failed-workers", "--respawn-interval", "0.1", "portal.wsgi:application",
    ]  # fmt: skip
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "tests.portal.serve.settings",
        "TEST_DATABASE": connection.settings_dict["NAME"],
        "TEST_VAR": str(tmp_path),
    }
    running = subprocess.Popen(command, cwd=ROOT, env=environment)
    yield running
    running.terminate()
    running.wait(20)


def wait_for(condition, seconds=60):
    end = time.monotonic() + seconds
    while not (found := condition()):
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)
    return found


def workers_of(server):
    return Path(f"/proc/{server.pid}/task/{server.pid}/children").read_text().split()


def ask(port, method, path, session, **fields):
    """The status of an answer; None where the server is gone before it answers."""
    headers = {
        "Host": "localhost",
        "Cookie": f"sessionid={session}; csrftoken={SECRET}",
        "Content-Type": "application/x-www-form-urlencoded",
        "X-CSRFToken": SECRET,
    }
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=60)) as client:
        try:
            client.request(method, path, urlencode(fields), headers)
            return client.getresponse().status
        except OSError:
            return None


def is_there(rows):
    """Whether the database knows such rows of somebody else than this session."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT EXISTS (SELECT FROM {rows} AND pid <> pg_backend_pid())")
        return cursor.fetchone()[0]


def is_somebody_waiting():
    here = "SELECT oid FROM pg_database WHERE datname = current_database()"
    return is_there(f"pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = ({here})")


def is_somebody_at_work():
    return is_there("pg_stat_activity WHERE datname = current_database() AND state <> 'idle'")


def hold_the_journal():
    """The last statement of every act waits for whoever holds this: all is written by then, nothing committed."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('journal'))")


def left_behind(case):
    """All that an opinion changes or adds."""
    case.refresh_from_db()
    opinions = CaseStage.objects.filter(case=case, is_agreed=True)
    return case.state, case.version, case.events.count(), opinions.count(), JournalEntry.objects.count()


@pytest.mark.xdist_group("processes")
@pytest.mark.skipif(sys.platform != "linux", reason="finds the worker in /proc")
def test_what_a_killed_server_had_in_hand_is_not_there_and_is_done_once_when_sent_again(server, port, browser_of):
    staff = make_staff()
    case = make_accepted(staff)
    session = browser_of(staff.handler).cookies["sessionid"].value
    post = ("POST", reverse("desk:give-opinion", args=[case.number]), session)
    sent = {"is_agreed": "yes", "opinion": "情况属实", "version": case.version}
    before, answers = left_behind(case), []
    assert wait_for(lambda: ask(port, "GET", "/health/", session)) == 200

    [worker] = workers_of(server)
    with transaction.atomic():
        hold_the_journal()
        sender = threading.Thread(target=lambda: answers.append(ask(port, *post, **sent)))
        sender.start()
        wait_for(is_somebody_waiting)
        os.kill(int(worker), signal.SIGKILL)
        sender.join()
    wait_for(lambda: not is_somebody_at_work())
    assert answers == [None]
    assert left_behind(case) == before
    assert verify().broken is None

    assert wait_for(lambda: ask(port, "GET", "/health/", session)) == 200
    assert worker not in workers_of(server)
    assert [ask(port, *post, **sent), ask(port, *post, **sent)] == [302, 409]
    state, *counts = left_behind(case)
    assert state == State.IN_REVIEW
    assert counts == [count + 1 for count in before[1:]]
    assert verify().broken is None

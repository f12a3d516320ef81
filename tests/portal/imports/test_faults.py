"""What happens when a worker dies in the middle, and when two import at once. Real processes, real transactions."""

import os
import signal
import subprocess
import sys
import threading

import pytest
from django.core.management import call_command
from django.db import connection, connections

from portal.clock.models import BusinessDate
from portal.exchange import pipeline
from portal.exchange.reading.opening import open_sheet
from portal.exchange.report import Counts
from portal.imports import actions
from portal.imports.models import ImportRun, State
from portal.journal.models import JournalEntry
from tests.portal.cases.factories import TODAY, moment
from tests.portal.exchange.sheets import GIVEN, PLOTS, csv, row
from tests.portal.imports.factories import make_clerk, make_long_run, make_run
from tests.portal.inbox.conftest import queue
from tests.portal.inbox.test_worker import let_a_minute_pass, wait_for
from tests.samplepolicy.models import SamplePlot

__all__ = ["queue"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.xdist_group("processes")]
PROCESS = "tests.portal.imports.worker_process"


@pytest.fixture
def files(settings, tmp_path):
    """A folder that two processes share, in place of the tests' memory."""
    settings.MEDIA_ROOT = tmp_path
    settings.STORAGES = {
        **settings.STORAGES, "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    }  # fmt: skip
    return tmp_path


def start_worker(files):
    return subprocess.Popen(
        [sys.executable, "-m", PROCESS],
        env={
            **os.environ, "DJANGO_SETTINGS_MODULE": "tests.settings",
            "TEST_DATABASE": connection.settings_dict["NAME"], "TEST_FILES": str(files),
        },
    )  # fmt: skip


def at_once(*works):
    """Run functions side by side, each on its own connection."""

    def run(work):
        try:
            work()
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=[work]) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


@pytest.mark.usefixtures("queue")
def test_a_worker_killed_in_the_middle_leaves_nothing_and_another_takes_it_up(files):
    BusinessDate.objects.update_or_create(pk=1, defaults={"date": TODAY})
    clerk = make_clerk()
    run = make_long_run(clerk)
    actions.check(run_id=run.pk, at=moment())
    actions.confirm(run=run, by=clerk, at=moment())
    worker = start_worker(files)
    wait_for((files / "written").exists, seconds=60)
    assert ImportRun.objects.get(pk=run.pk).progress.rows_done == 1_001  # told while the transaction is open
    worker.send_signal(signal.SIGKILL)
    worker.wait()
    assert (ImportRun.objects.get(pk=run.pk).state, SamplePlot.objects.count()) == (State.WRITING, 0)
    let_a_minute_pass()
    for _ in range(2):  # the first finds what the dead worker left, the second does it
        call_command("worker", "--once")
    done = ImportRun.objects.get(pk=run.pk)
    assert (done.state, done.new_count, SamplePlot.objects.count()) == (State.DONE, 1_001, 1_001)
    assert JournalEntry.objects.filter(action="imports.write").count() == 1


def test_two_imports_of_one_resource_wait_for_each_other():
    found = []

    def bring_in():
        sheet = open_sheet(csv(*(row(number) for number in range(300))), "表.csv")
        found.append(pipeline.write(PLOTS, sheet, GIVEN))

    at_once(bring_in, bring_in)
    assert sorted(found, key=lambda counts: counts.new) == [Counts(same=300), Counts(new=300)]
    assert SamplePlot.objects.count() == 300


def test_two_confirmations_at_once_write_once():
    clerk = make_clerk()
    run = make_run(clerk, row("1"), row("2"))

    def confirm():
        actions.confirm(run=run, by=clerk, at=moment())

    at_once(confirm, confirm)
    assert ImportRun.objects.get(pk=run.pk).state == State.DONE
    assert JournalEntry.objects.filter(action="imports.write").count() == 1

"""The queue at work: real jobs, real processes, real deaths."""

import os
import signal
import subprocess
import sys
import time

import pytest
from django.core.management import call_command
from django.db import connection
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from portal.inbox.models import Delivery
from tests.portal.inbox.factories import make_user, send_one

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("queue"),
    pytest.mark.xdist_group("processes"),
]
PROCESS = "tests.portal.inbox.worker_process"


def work():
    """Do what is due, in this process."""
    call_command("worker", "--once")


def files(outbox_dir):
    return sorted(path for path in outbox_dir.rglob("*.*") if not path.name.startswith("."))


def make_due():
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET scheduled_at = NULL WHERE status = 'todo'")


def start_worker(outbox_dir, **environment):
    outbox_dir.mkdir(exist_ok=True)
    return subprocess.Popen(
        [sys.executable, "-m", PROCESS],
        env={
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "tests.settings",
            "TEST_DATABASE": connection.settings_dict["NAME"],
            "TEST_OUTBOX": str(outbox_dir),
            **environment,
        },
    )


def wait_for(condition, seconds=20):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)


def test_a_message_goes_out_by_both_channels(outbox_dir):
    user = make_user()
    message = send_one(user)
    work()
    email, sms = files(outbox_dir)
    assert user.phone in sms.read_text()
    assert "您的申请已受理。" in sms.read_text()
    assert f"To: {user.email}" in email.read_text()
    assert {row.state for row in message.deliveries.all()} == {"delivered"}
    assert not ProcrastinateJob.objects.filter(
        status__in=("todo", "failed"), task_name="portal.inbox.jobs.deliver"
    ).exists()


def test_a_delivery_that_was_sent_is_not_sent_again(outbox_dir):
    message = send_one(make_user(), channels=["sms"])
    work()
    [file] = files(outbox_dir)
    file.unlink()
    app.configure_task("portal.inbox.jobs.deliver").defer(delivery_id=message.deliveries.get().pk)
    work()
    assert files(outbox_dir) == []


def test_a_delivery_of_a_closed_account_ends_quietly(outbox_dir):
    user = make_user()
    send_one(user)
    user.delete()
    work()
    assert files(outbox_dir) == []
    assert not ProcrastinateJob.objects.filter(status="failed").exists()


def test_a_failing_channel_is_tried_again(outbox_dir, settings, caplog):
    delivery = send_one(make_user(), channels=["sms"]).deliveries.get()
    good, settings.SMS_ADAPTER = settings.SMS_ADAPTER, "tests.portal.inbox.test_worker.refuse"
    work()
    delivery.refresh_from_db()
    assert (delivery.state, delivery.attempts) == ("waiting", 1)
    settings.SMS_ADAPTER = good
    make_due()
    work()
    delivery.refresh_from_db()
    assert (delivery.state, delivery.attempts) == ("delivered", 2)


def test_a_channel_that_never_works_is_given_up_and_says_so(settings, caplog):
    settings.SMS_ADAPTER = "tests.portal.inbox.test_worker.refuse"
    delivery = send_one(make_user(), channels=["sms"]).deliveries.get()
    for _attempt in range(8):
        work()
        make_due()
    delivery.refresh_from_db()
    assert (delivery.state, delivery.attempts) == ("failed", 8)
    assert ProcrastinateJob.objects.filter(status="failed").count() == 1


def refuse(**sms):
    raise ConnectionError("the operator does not answer")


@pytest.mark.parametrize(("adapter", "sign"), [("hang", "hanging"), ("write_and_hang", "sms/*.txt")])
def test_a_worker_killed_in_the_middle_neither_loses_nor_doubles(outbox_dir, adapter, sign):
    delivery = send_one(make_user(), channels=["sms"]).deliveries.get()
    first = start_worker(outbox_dir, TEST_ADAPTER=f"{PROCESS}.{adapter}")
    wait_for(lambda: [*outbox_dir.glob(sign)])
    first.send_signal(signal.SIGKILL)
    first.wait()
    delivery.refresh_from_db()
    assert delivery.state == "waiting"
    let_a_minute_pass()
    second = start_worker(outbox_dir)
    wait_for(lambda: Delivery.objects.filter(pk=delivery.pk, state="delivered").exists())
    second.terminate()
    assert second.wait(20) == 0
    assert [path.name for path in (outbox_dir / "sms").glob("*.txt")] == [f"delivery-{delivery.pk}.txt"]


def let_a_minute_pass():
    """As the dead worker's heartbeat sees it; its session at the database has ended by itself by then."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_workers SET last_heartbeat = last_heartbeat - interval '1 minute'")


def test_a_worker_told_to_stop_finishes_its_job(outbox_dir):
    delivery = send_one(make_user(), channels=["sms"]).deliveries.get()
    worker = start_worker(outbox_dir, TEST_ADAPTER="tests.portal.inbox.worker_process.write_slowly")
    wait_for(lambda: [*outbox_dir.glob("hanging")])
    worker.terminate()
    assert worker.wait(20) == 0
    assert Delivery.objects.get(pk=delivery.pk).state == "delivered"

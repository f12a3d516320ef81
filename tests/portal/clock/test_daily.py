"""What is done for a day is done once."""

import threading
import time
from datetime import date

import pytest
from django.db import connection
from django.utils import timezone

from portal.clock import daily
from portal.clock.actions import advance
from portal.clock.jobs import run_real_days
from portal.clock.models import DailyRun

DAY = date(2019, 10, 15)


@pytest.mark.django_db
def test_a_job_runs_once_for_a_day(jobs):
    seen = []
    daily.register("a", seen.append)
    daily.run(DAY)
    daily.run(DAY)
    assert seen == [DAY]


@pytest.mark.django_db
def test_a_failed_job_leaves_nothing_and_the_jobs_before_it_stand(jobs):
    def fail(on):
        DailyRun.objects.create(on=on, job="work of the failed job")
        raise ConnectionError("no")

    daily.register("good", lambda on: None)
    daily.register("bad", fail)
    with pytest.raises(ConnectionError):
        daily.run(DAY)
    assert [run.job for run in DailyRun.objects.all()] == ["good"]


@pytest.mark.django_db
def test_a_job_in_pieces_keeps_what_it_did_and_goes_on_from_there(jobs):
    def work(on):
        done = DailyRun.objects.filter(job__startswith="piece").count()
        for number in range(done, 3):
            DailyRun.objects.create(on=on, job=f"piece {number}")
            if (done, number) == (0, 1):
                raise ConnectionError("later")

    daily.register("a", work, in_pieces=True)
    with pytest.raises(ConnectionError):
        daily.run(DAY)
    assert [run.job for run in DailyRun.objects.order_by("pk")] == ["piece 0", "piece 1"]
    daily.run(DAY)
    daily.run(DAY)
    assert [run.job for run in DailyRun.objects.order_by("pk")] == ["piece 0", "piece 1", "piece 2", "a"]


def test_a_name_is_registered_once(jobs):
    daily.register("a", print)
    daily.register("a", print)
    with pytest.raises(ValueError, match="twice"):
        daily.register("a", repr)


@pytest.mark.django_db
def test_days_on_which_the_site_stood_still_are_caught_up(jobs):
    seen = []
    daily.register("a", lambda on: seen.append(on.day))
    daily.catch_up(date(2026, 11, 20))
    daily.catch_up(date(2026, 11, 23))
    daily.catch_up(date(2026, 11, 23))
    assert seen == [20, 21, 22, 23]


@pytest.mark.django_db
def test_what_failed_yesterday_is_caught_up_today(jobs):
    seen = []

    def fail_at_first(on):
        seen.append(on.day)
        if len(seen) == 1:
            raise ConnectionError("no")

    daily.register("a", lambda on: None)
    daily.register("b", fail_at_first)
    with pytest.raises(ConnectionError):
        daily.catch_up(date(2026, 11, 22))
    daily.catch_up(date(2026, 11, 23))
    assert seen == [22, 22, 23]


@pytest.mark.django_db
def test_real_days_run_only_where_no_date_is_set(jobs):
    seen = []
    daily.register("a", seen.append)
    run_real_days(timestamp=0)
    assert seen == [timezone.localdate()]
    DailyRun.objects.all().delete()
    advance(to=DAY)
    run_real_days(timestamp=0)
    assert seen == [timezone.localdate(), DAY]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("in_pieces", [True, False])
def test_two_workers_at_once_run_a_job_once(jobs, in_pieces):
    seen = []

    def slow(on):
        time.sleep(0.3)
        seen.append(on)

    def work():
        daily.run(DAY)
        connection.close()

    daily.register("a", slow, in_pieces=in_pieces)
    threads = [threading.Thread(target=work) for _ in range(3)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    assert seen == [DAY]

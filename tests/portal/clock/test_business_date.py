"""One business date: set, advanced, never turned back."""

from datetime import date
from itertools import pairwise

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from portal.clock import daily
from portal.clock.actions import advance
from portal.clock.models import BusinessDate
from portal.clock.today import business_date, business_now, one_day
from portal.rules.refusal import Refusal

pytestmark = pytest.mark.django_db
START = date(2019, 10, 15)


def test_without_a_set_date_it_is_today_in_the_portal_s_time_zone():
    assert business_date() == timezone.localdate()


def test_a_set_date_holds():
    advance(to=START)
    assert business_date() == START


def test_a_moment_is_the_business_date_with_the_real_time_of_day():
    advance(to=START)
    moment = business_now()
    assert timezone.localtime(moment).date() == START
    assert abs((timezone.localtime() - moment).total_seconds()) % 86400 < 60


def test_it_refuses_to_go_back():
    advance(to=START)
    with pytest.raises(Refusal) as refused:
        advance(to=date(2019, 10, 14))
    assert refused.value.code == "clock.backwards"
    assert business_date() == START


def test_staying_on_the_day_is_no_going_back():
    advance(to=START)
    advance(to=START)
    assert business_date() == START


def test_it_refuses_to_go_back_behind_real_days_whose_jobs_have_run(jobs):
    daily.register("cases.expire", lambda on: None)
    advance(to=START)
    BusinessDate.objects.update(date=None)
    with pytest.raises(Refusal):
        advance(to=date(2019, 10, 1))


def test_each_skipped_day_s_jobs_run_in_order(jobs):
    seen = []
    daily.register("a", lambda on: seen.append((on, "a", business_date())))
    daily.register("b", lambda on: seen.append((on, "b", business_date())))
    advance(to=START)
    advance(to=date(2019, 10, 18))
    assert [(on.day, name) for on, name, _ in seen] == [(d, name) for d in (15, 16, 17, 18) for name in "ab"]
    assert all(on == present for on, _, present in seen)
    assert all(earlier <= later for earlier, later in pairwise(seen))


def test_a_job_that_fails_stops_the_date_on_its_day_and_is_tried_again(jobs):
    seen = []

    def fail_once(on):
        seen.append(on.day)
        if seen.count(17) == 1 and on.day == 17:
            raise ConnectionError("later")

    daily.register("a", fail_once)
    advance(to=START)
    with pytest.raises(ConnectionError):
        advance(to=date(2019, 10, 19))
    assert business_date() == date(2019, 10, 17)
    advance(to=date(2019, 10, 19))
    assert seen == [15, 16, 17, 17, 18, 19]


def test_a_request_reads_the_date_once(django_assert_num_queries):
    with one_day(), django_assert_num_queries(1):
        assert business_date() == business_now().date() == business_date()


def test_outside_a_request_the_date_is_always_fresh():
    with one_day():
        business_date()
    advance(to=START)
    assert business_date() == START


def test_every_request_has_its_day(settings, django_assert_num_queries):
    settings.ROOT_URLCONF = "tests.portal.clock.urls"
    with django_assert_num_queries(1):
        response = Client().get("/")
    assert response.content.decode() == f"{timezone.localdate()} {timezone.localdate()}"


def test_the_command_prints_and_sets(capsys):
    call_command("business_date", "2019-10-15")
    call_command("business_date")
    assert capsys.readouterr().out == "2019-10-15\n2019-10-15\n"


def test_the_command_says_why_not():
    with pytest.raises(CommandError, match="不是日期"):
        call_command("business_date", "2019-02-30")
    call_command("business_date", "2019-10-15")
    with pytest.raises(CommandError, match="不能退回到 2019-10-14"):
        call_command("business_date", "2019-10-14")

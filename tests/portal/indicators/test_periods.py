"""Report periods: opened for everybody, closed, locked, opened again; and the wishes of whoever came too late."""

from datetime import date

import pytest

from portal.inbox.models import Message
from portal.indicators.actions import entry, periods, urging, wishing
from portal.indicators.models import Report, ReportPeriod, Stamp, Urge
from portal.indicators.recount import differences
from portal.indicators.states import PeriodState, ReportState
from portal.people.roles import Role
from portal.regions.models import Region
from portal.rules.refusal import Refusal
from portal.workdays.calendar import load
from tests.portal.cases.factories import DEQING, TODAY, make_official, moment
from tests.portal.indicators.factories import (
    FORM,
    SEPTEMBER,
    make_confirmed,
    make_report,
    make_reporters,
    make_submitted,
    save,
)

pytestmark = pytest.mark.django_db
YEARLY = "afforestation.yearly"


@pytest.fixture
def people():
    return make_reporters()


def open_(people, month=SEPTEMBER, form=FORM, on=TODAY):
    return periods.open_(
        form_code=form, month=month, by=people.province, at=moment(), on=on, calendar=load()
    )  # fmt: skip


def refused(code, action, **given):
    with pytest.raises(Refusal) as caught:
        action(**given)
    assert caught.value.code == code
    assert caught.value.todo
    return caught.value


def stamp():
    return Stamp.objects.get(policy_app="afforestation").number


def test_opening_gives_every_county_of_the_month_a_report_with_its_office(people):
    period = open_(people)
    assert period.reports.count() == Region.objects.on(date(2019, 9, 30)).counties().count()
    assert set(period.reports.values_list("state", "office__kind")) == {(ReportState.NOT_REPORTED, "forestry")}


def test_opening_again_adds_only_whoever_is_missing(people):
    period = open_(people)
    kept = make_submitted(people, period.reports.get(region_code="330523"))
    period.reports.filter(region_code=DEQING).delete()
    count = period.reports.count()
    open_(people)
    assert period.reports.count() == count + 1
    kept.refresh_from_db()
    assert kept.as_state is ReportState.SUBMITTED


def test_opening_takes_the_same_statements_for_any_number_of_counties(people, django_assert_num_queries):
    with django_assert_num_queries(13):
        open_(people)


@pytest.mark.parametrize(
    ("form", "month"),
    [(FORM, date(2019, 10, 1)), (FORM, date(2018, 8, 1)), (YEARLY, date(2019, 12, 1)), (YEARLY, SEPTEMBER)],
)
def test_only_what_has_ended_and_begun_is_opened(people, form, month):
    refused(
        "periods.not_due", periods.open_, form_code=form, month=month, by=people.province, at=moment(), on=TODAY,
        calendar=load(),
    )  # fmt: skip


@pytest.mark.parametrize("who", ["clerk", "city"])
def test_periods_are_the_provinces(people, who):
    period = open_(people)
    for action in (periods.close, periods.lock):
        refused("reports.forbidden", action, period=period, by=getattr(people, who), at=moment())


def test_the_daily_job_opens_a_month_on_the_first_day_after_it():
    opened = [
        (day, [period.month for period in periods.open_due(on=day, at=moment(), calendar=load())])
        for day in (date(2019, 10, 31), date(2019, 11, 1), date(2019, 11, 2))
    ]
    assert [months for _, months in opened] == [[], [date(2019, 10, 1)], []]


def test_the_daily_job_opens_the_year_with_its_last_month():
    periods.open_due(on=date(2019, 1, 1), at=moment(), calendar=load())
    assert set(ReportPeriod.objects.values_list("form", "month")) == {
        (FORM, date(2018, 12, 1)), (YEARLY, date(2018, 12, 1)),
    }  # fmt: skip


def test_a_period_is_closed_locked_and_opened_again_with_a_reason_and_drawings_fall(people):
    period = open_(people)
    before = stamp()
    period = periods.close(period=period, by=people.province, at=moment())
    period = periods.lock(period=period, by=people.province, at=moment())
    refused("periods.state", periods.close, period=period, by=people.province, at=moment())
    refused("reports.no_reason", periods.reopen, period=period, reason=" ", by=people.province, at=moment())
    period = periods.reopen(period=period, reason="汛期延后", by=people.province, at=moment())
    assert (period.state, period.reopen_reason) == (PeriodState.OPEN, "汛期延后")
    assert stamp() == before + 3
    assert periods.close(period=period, by=people.province, at=moment()).reopen_reason == ""


def test_a_closed_period_still_takes_what_was_sent_back(people):
    period = open_(people)
    report = make_submitted(people, period.reports.get(region_code="330523"))
    periods.close(period=period, by=people.province, at=moment())
    neighbours = make_reporters(DEQING)
    refused("reports.locked", save, report=period.reports.get(region_code=DEQING), people=neighbours)
    refused("reports.locked", entry.withdraw, report=report, by=people.clerk, at=moment())


def test_whoever_came_too_late_reports_after_the_province_agreed(people):
    period = open_(people)
    periods.lock(period=period, by=people.province, at=moment())
    report = period.reports.get(region_code="330523")
    wish = wishing.ask(report=report, reason="系统故障", by=people.clerk, at=moment())
    refused("reports.wish_waits", wishing.ask, report=report, reason="再次", by=people.clerk, at=moment())
    refused("reports.forbidden", wishing.answer, wish=wish, is_granted=True, text="", by=people.city, at=moment())
    wish = wishing.answer(wish=wish, is_granted=True, text="同意", by=people.province, at=moment())
    refused(
        "reports.wish_answered", wishing.answer, wish=wish, is_granted=True, text="", by=people.province, at=moment()
    )
    assert Message.objects.filter(recipient=people.clerk.user).count() == 1
    report.refresh_from_db()
    make_confirmed(people, report)
    assert differences() == []
    report.refresh_from_db()
    assert report.is_reopened is False


def test_a_granted_correction_counts_no_longer_until_it_comes_again(people):
    report = make_confirmed(people)
    wish = wishing.ask(report=report, reason="更正面积", by=people.clerk, at=moment())
    wishing.answer(wish=wish, is_granted=True, text="", by=people.province, at=moment())
    report.refresh_from_db()
    assert report.as_state is ReportState.RETURNED
    assert differences() == []


def test_a_refused_wish_needs_a_word_and_changes_nothing(people):
    report = make_confirmed(people)
    wish = wishing.ask(report=report, reason="更正面积", by=people.clerk, at=moment())
    refused("reports.no_reason", wishing.answer, wish=wish, is_granted=False, text=" ", by=people.province, at=moment())
    wishing.answer(wish=wish, is_granted=False, text="数据无误", by=people.province, at=moment())
    report.refresh_from_db()
    assert report.as_state is ReportState.CONFIRMED


def test_nobody_asks_for_what_he_may_do_anyway(people):
    report = make_report()
    refused("reports.no_wish", wishing.ask, report=report, reason="x", by=people.clerk, at=moment())
    refused("reports.forbidden", wishing.ask, report=report, reason="x", by=people.city, at=moment())


def test_whoever_is_urged_after_the_period_was_shut_is_told_the_way(people):
    period = open_(people)
    urging.urge_all(period=periods.lock(period=period, by=people.province, at=moment()), text="", by=people.city,
                    at=moment())  # fmt: skip
    assert "请先申请补报" in Urge.objects.first().text


def test_one_click_urges_all_who_have_not_submitted_inside_the_region(people):
    period = open_(people)
    make_submitted(people, period.reports.get(region_code="330523"))
    urges = urging.urge_all(period=period, text="", by=people.city, at=moment())
    assert len(urges) == period.reports.filter(city_code="330500").count() - 1
    assert "2019-10-12" in urges[0].text


def test_urging_reaches_the_clerks_of_the_office(people):
    report = make_report()
    other = make_official(Role.DATA_CLERK, kind="forestry", region_code=DEQING)
    urging.urge(report=report, text="请抓紧", by=people.city, at=moment())
    urging.urge(report=report, text="", by=people.province, at=moment())
    assert Message.objects.filter(recipient=people.clerk.user).count() == 2
    assert not Message.objects.filter(recipient=other.user).exists()
    assert Urge.objects.filter(report=report).count() == 2


def test_nobody_is_urged_who_has_reported_and_nobody_urges_outside_his_region(people):
    report = make_submitted(people)
    refused("reports.nobody_to_urge", urging.urge, report=report, text="", by=people.city, at=moment())
    stranger = make_official(Role.DATA_REVIEWER, kind="forestry", region_code="330100", level="city")
    neighbour = make_report(DEQING)
    refused("reports.forbidden", urging.urge, report=neighbour, text="", by=stranger, at=moment())
    refused("reports.forbidden", urging.urge, report=neighbour, text="", by=people.clerk, at=moment())


@pytest.mark.parametrize("count", [1, 3])
def test_urging_costs_two_statements_beside_its_messages(people, count, django_assert_num_queries):
    for code in ("330502", "330503", DEQING)[:count]:
        make_report(code)
    period = ReportPeriod.objects.get()
    with django_assert_num_queries(6):
        urging.urge_all(period=period, text="x", by=people.city, at=moment())
    assert Report.objects.filter(urges__text="x").count() == count

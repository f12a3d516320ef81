"""A report on its way from the county to the province: who may do what, what it counts for, and what is kept of it."""

from decimal import Decimal

import pytest
from django.db import DatabaseError, transaction

from portal.inbox.models import Message
from portal.indicators.actions import entry, review, wishing
from portal.indicators.figures import read
from portal.indicators.models import CellNote, Report, ReportEvent, ValueChange
from portal.indicators.recount import differences
from portal.indicators.states import PeriodState, ReportState, Stage
from portal.people.roles import Role
from portal.rules.refusal import Refusal
from tests.portal.cases.factories import ANJI, DEQING, HUZHOU, TODAY, days_later, make_official, moment
from tests.portal.indicators.factories import (
    PREFIX,
    SEPTEMBER,
    make_confirmed,
    make_endorsed,
    make_period,
    make_report,
    make_reporters,
    make_submitted,
    save,
)

pytestmark = pytest.mark.django_db
BASE = f"{PREFIX}base_wan_mu"


@pytest.fixture
def people():
    return make_reporters()


def total(stage=Stage.FLASH, region=HUZHOU, month=SEPTEMBER):
    return read([BASE], region_code=region, months=[month], stage=stage).total(BASE, month)


def refused(code, action, **given):
    with pytest.raises(Refusal) as caught:
        action(**given)
    assert caught.value.code == code
    assert caught.value.todo
    return caught.value


def test_saving_keeps_figures_and_each_change_of_them(people):
    report = save(make_report(), people)
    save(report, people, base_wan_mu="301", new_forest_wan_mu="101")
    changes = ValueChange.objects.filter(report=report, indicator=BASE, line="").order_by("pk")
    assert [(change.old, change.new) for change in changes] == [(None, Decimal(300)), (Decimal(300), Decimal(301))]
    assert report.as_state is ReportState.FILLING


def test_a_figure_that_is_not_changed_leaves_no_trace(people):
    report = save(make_report(), people)
    save(report, people)
    assert ValueChange.objects.filter(report=report, indicator=BASE, line="").count() == 1


def test_somebody_elses_work_is_never_written_over(people):
    report = make_report()
    save(report, people)
    refused(
        "reports.stale", entry.save_lines, report=report, lines=[], explanations={}, version=0, by=people.clerk,
        at=moment(),
    )  # fmt: skip


def test_a_negative_amount_is_not_even_kept(people):
    refused("reports.faulty", save, report=make_report(), people=people, base_wan_mu="-1")


def test_submitting_names_every_cell_that_stands_in_the_way(people):
    report = save(make_report(), people, base_wan_mu="1", colour_forest_wan_mu=None)
    refusal = refused(
        "reports.faulty", entry.submit, report=report, version=report.version, by=people.clerk, at=moment()
    )  # fmt: skip
    assert "珍贵树种和大径材基地" in refusal.text
    assert "新增珍贵彩色森林" in refusal.text


def test_what_the_city_endorses_counts_at_once_and_what_the_province_confirms_counts_for_good(people):
    report = make_submitted(people)
    assert (total(), total(Stage.FINAL)) == (None, None)
    report = review.endorse(report=report, by=people.city, at=moment())
    assert (total(), total(Stage.FINAL)) == (Decimal(300), None)
    review.confirm(report=report, by=people.province, at=moment())
    assert (total(), total(Stage.FINAL)) == (Decimal(300), Decimal(300))
    assert differences() == []


def test_what_is_sent_back_counts_no_longer(people):
    report = make_endorsed(people)
    review.return_(
        report=report, reason="请核对", notes={("", BASE): "与验收面积不符"}, by=people.province, at=moment()
    )
    assert total() is None
    assert CellNote.objects.get().text == "与验收面积不符"
    assert differences() == []


def test_the_county_is_told_what_was_sent_back_and_why(people):
    colleague = make_official(Role.DATA_CLERK, kind="forestry", region_code=ANJI)
    report = make_submitted(people)
    review.return_(report=report, reason="请核对", notes={("", BASE): "偏大"}, by=people.city, at=moment())
    told = {message.recipient: message for message in Message.objects.filter(subject__startswith="退回：2019年9月")}
    assert set(told) == {people.clerk.user, colleague.user}
    assert "请核对（单元格批注 1 处）" in told[people.clerk.user].body


def test_a_mended_report_settles_its_notes(people):
    report = make_submitted(people)
    report = review.return_(report=report, reason="请核对", notes={("", BASE): "偏大"}, by=people.city, at=moment())
    make_submitted(people, report, base_wan_mu="299", new_forest_wan_mu="99")
    assert CellNote.objects.get().settled_at is not None


def test_a_confirmed_report_is_reopened_by_the_province_with_a_reason(people):
    report = make_confirmed(people)
    refused("reports.no_reason", review.reopen, report=report, reason=" ", by=people.province, at=moment())
    report = review.reopen(report=report, reason="更正", by=people.province, at=moment())
    assert (report.as_state, total(), total(Stage.FINAL)) == (ReportState.RETURNED, None, None)
    make_confirmed(people, report, base_wan_mu="310", new_forest_wan_mu="110")
    assert total(Stage.FINAL) == Decimal(310)


@pytest.mark.parametrize(
    ("action", "place"),
    [
        (review.endorse, (Role.DATA_REVIEWER, "forestry", ANJI, "county")),
        (review.endorse, (Role.DATA_REVIEWER, "science", HUZHOU, "city")),
        (review.endorse, (Role.DATA_REVIEWER, "forestry", "330100", "city")),
        (review.endorse, (Role.DATA_CLERK, "forestry", HUZHOU, "city")),
        (review.confirm, (Role.DATA_REVIEWER, "forestry", HUZHOU, "city")),
    ],
)
def test_only_the_level_above_of_the_same_kind_decides(people, action, place):
    role, kind, region, level = place
    report = make_submitted(people)
    stranger = make_official(role, kind=kind, region_code=region, level=level)
    refused("reports.forbidden", action, report=report, by=stranger, at=moment())


def test_the_neighbour_may_not_fill_in_the_report(people):
    neighbour = make_official(Role.DATA_CLERK, kind="forestry", region_code=DEQING)
    refused(
        "reports.forbidden", entry.save_lines, report=make_report(), lines=[], explanations={}, version=0, by=neighbour,
        at=moment(),
    )  # fmt: skip


def test_the_city_may_not_send_back_what_it_passed_on(people):
    report = make_endorsed(people)
    refused("reports.forbidden", review.return_, report=report, reason="x", notes={}, by=people.city, at=moment())


def test_nothing_is_endorsed_twice(people):
    report = make_endorsed(people)
    refused("reports.state", review.endorse, report=report, by=people.city, at=moment())


def test_a_locked_period_takes_no_more_figures_but_those_of_a_reopened_report(people):
    report = make_confirmed(people)
    type(report.period).objects.update(state=PeriodState.LOCKED)
    other = make_report(DEQING)
    refused("reports.locked", save, report=other, people=make_reporters(DEQING))
    report = review.reopen(report=report, reason="更正", by=people.province, at=moment())
    assert save(report, people).as_state is ReportState.FILLING


def test_a_report_after_its_term_is_marked_as_late(people):
    report = save(make_report(), people)
    late = moment(days_later(1, report.period.due_on))
    report = entry.submit(report=report, version=report.version, by=people.clerk, at=late)
    assert report.is_late is True
    report = entry.withdraw(report=report, by=people.clerk, at=late)
    assert report.submitted_at is None
    assert entry.submit(report=report, version=report.version, by=people.clerk, at=late).is_late is True


def test_a_report_that_came_in_time_and_was_sent_back_is_mended_and_not_late(people):
    report = save(make_report(), people)
    in_time = moment(report.period.due_on)
    report = entry.submit(report=report, version=report.version, by=people.clerk, at=in_time)
    report = review.return_(report=report, reason="请核对", notes={}, by=people.city, at=in_time)
    assert make_submitted(people, report).is_late is False


def test_a_report_that_comes_after_the_lock_is_late_even_before_its_term(people):
    report = make_report()
    type(report.period).objects.update(state=PeriodState.LOCKED)
    wish = wishing.ask(report=report, reason="系统故障", by=people.clerk, at=moment())
    wishing.answer(wish=wish, is_granted=True, text="", by=people.province, at=moment())
    report = save(Report.objects.select_related("period").get(), people)
    in_time = moment(report.period.due_on)
    assert entry.submit(report=report, version=report.version, by=people.clerk, at=in_time).is_late is True


def test_the_first_period_asks_nothing_of_the_one_before(people):
    make_confirmed(people, make_report(month=SEPTEMBER.replace(month=8)), precious_trees="10")
    report = save(make_report(), people)
    refusal = refused(
        "reports.faulty", entry.submit, report=report, version=report.version, by=people.clerk, at=moment()
    )  # fmt: skip
    assert "50%" in refusal.text


def test_history_can_not_be_rewritten(people):
    report = make_submitted(people)
    for rows in (ReportEvent.objects.filter(report=report), ValueChange.objects.filter(report=report)):
        with pytest.raises(DatabaseError), transaction.atomic():
            rows.update(by="x")
        with pytest.raises(DatabaseError), transaction.atomic():
            rows.delete()


def test_endorsing_takes_the_same_statements_for_any_number_of_figures(people, django_assert_num_queries):
    report = make_submitted(people)
    with django_assert_num_queries(10):
        review.endorse(report=report, by=people.city, at=moment())


def test_a_period_has_its_term_in_working_days():
    """1 to 7 October is a holiday, Saturday the 12th is a working day instead."""
    assert make_period().due_on.isoformat() == "2019-10-12"
    assert make_period().due_on < TODAY

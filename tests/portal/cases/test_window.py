"""The window: acceptance, the one correction, declining, silence."""

from datetime import date

import pytest

from portal.cases.actions import filing, window
from portal.cases.daily import run
from portal.cases.models import Case
from portal.cases.states import Outcome, StageState, State
from portal.catalog.models import ServiceItem
from portal.papers.models import Paper
from portal.rules.refusal import Refusal
from portal.workdays.calendar import load
from tests.portal.cases.factories import (
    TODAY,
    days_later,
    make_accepted,
    make_agent,
    make_granted,
    make_staff,
    make_submitted,
    moment,
)

pytestmark = pytest.mark.django_db


def kinds(case):
    return sorted(Paper.objects.filter(about=case.reference).values_list("kind", flat=True))


def test_filing_gives_a_number_a_snapshot_and_a_receipt():
    case = make_submitted()
    assert case.number == "3305232019101500001"
    assert case.state == State.SUBMITTED
    snapshot = case.snapshots.get()
    assert ["支出金额", "30,000.00元"] in snapshot.record
    assert snapshot.answer["value"]["amount_yuan"] == "10000.00"
    assert kinds(case) == ["receipt"]


def test_numbers_of_a_day_have_no_gaps():
    assert [make_submitted().number[-5:] for _ in range(3)] == ["00001", "00002", "00003"]


def test_acceptance_starts_the_clock_and_opens_the_first_desk():
    staff = make_staff()
    case = make_accepted(staff)
    assert case.state == State.ACCEPTED
    assert case.accepted_on == TODAY
    assert case.due_on == date(2019, 10, 29)  # ten working days from a Tuesday
    assert {row.code: row.state for row in case.stages.all()} == {
        "window": StageState.DONE,
        "handling": StageState.OPEN,
        "decision": StageState.WAITING,
        "delivery": StageState.WAITING,
    }
    assert kinds(case) == ["acceptance", "receipt"]


def test_a_clerk_of_another_county_may_not_accept():
    case = make_submitted()
    with pytest.raises(Refusal) as refused:
        window.accept(case=case, by=make_staff("330521").clerk, at=moment(), calendar=load())
    assert refused.value.code == "forbidden"


def test_a_stale_page_is_refused_by_name_of_the_faster():
    staff = make_staff()
    case = make_submitted()
    version = case.version
    window.accept(case=case, by=staff.clerk, at=moment(), calendar=load(), version=version)
    with pytest.raises(Refusal) as refused:
        window.decline(case=case, by=staff.clerk, at=moment(), calendar=load(), reason="晚了一步", version=version)
    assert refused.value.code == "stale"
    assert staff.clerk.label in refused.value.text


def ask(case, staff, on=TODAY):
    return window.request_correction(
        case=case, points=[("proof", "证明不清晰"), ("spending", "金额与证明不符")], by=staff.clerk,
        at=moment(on), calendar=load(),
    )  # fmt: skip


def test_correction_is_asked_once_with_everything_that_is_missing():
    staff, agent = make_staff(), make_agent()
    case = make_submitted(agent)
    correction = ask(case, staff)
    case.refresh_from_db()
    assert case.state == State.AWAITING_CORRECTION
    assert correction.due_on == date(2019, 10, 29)
    assert [point["text"] for point in correction.points] == ["证明不清晰", "金额与证明不符"]
    filing.correct(case=case, by=agent, at=moment(hour=15), calendar=load(), version=case.version)
    case.refresh_from_db()
    assert case.state == State.SUBMITTED
    assert case.snapshots.count() == 2
    with pytest.raises(Refusal) as refused:
        ask(case, staff)
    assert refused.value.code == "corrected_before"


def test_a_second_correction_needs_a_supervisor_and_counts_against_the_office():
    staff, agent = make_staff(), make_agent()
    case = make_submitted(agent)
    ask(case, staff)
    case.refresh_from_db()
    filing.correct(case=case, by=agent, at=moment(hour=15), calendar=load(), version=case.version)
    window.permit_correction(case=case, by=staff.supervisor, at=moment(), calendar=load(), reason="窗口遗漏")
    assert ask(case, staff).is_fault_of_office
    case.refresh_from_db()
    assert not case.has_second_correction


def test_a_supervisor_of_another_county_may_not_permit_it():
    case = make_submitted()
    with pytest.raises(Refusal):
        window.permit_correction(
            case=case, by=make_staff("330521").supervisor, at=moment(), calendar=load(), reason="越界"
        )  # fmt: skip


def test_declining_gives_reason_and_remedy_in_writing():
    staff = make_staff()
    case = make_submitted()
    case = window.decline(case=case, by=staff.clerk, at=moment(), calendar=load(), reason="不属于本事项范围")
    assert case.state == State.DECLINED
    assert kinds(case) == ["non_acceptance", "receipt"]
    assert not case.stages.filter(state__in=[StageState.OPEN, StageState.WAITING]).exists()


def test_silence_for_five_working_days_is_acceptance_as_of_the_day_of_receipt():
    case = make_submitted()
    run(date(2019, 10, 22))  # the fifth working day is still the window's
    assert Case.objects.get(pk=case.pk).state == State.SUBMITTED
    run(date(2019, 10, 23))
    case.refresh_from_db()
    assert case.state == State.ACCEPTED
    assert case.accepted_on == TODAY
    assert case.due_on == date(2019, 10, 29)


def test_a_correction_that_does_not_come_is_a_withdrawal():
    staff = make_staff()
    case = make_submitted()
    ask(case, staff)
    run(date(2019, 10, 29))
    assert Case.objects.get(pk=case.pk).state == State.AWAITING_CORRECTION
    run(date(2019, 10, 30))
    assert Case.objects.get(pk=case.pk).state == State.DEEMED_WITHDRAWN


def test_only_the_applicant_withdraws():
    agent = make_agent()
    case = make_submitted(agent)
    stranger = make_agent(uscc="91350100M000100Y43", name="别家公司")
    with pytest.raises(Refusal):
        filing.withdraw(case=case, by=stranger, at=moment(), calendar=load(), reason="x", version=case.version)
    case = filing.withdraw(case=case, by=agent, at=moment(), calendar=load(), reason="计划有变", version=case.version)
    assert case.state == State.WITHDRAWN


def test_a_case_is_handed_over_and_closes_by_itself():
    staff = make_staff()
    case = make_granted(staff, outcome=Outcome.REFUSE)
    assert case.state == State.EFFECTIVE
    case = window.deliver(case=case, by=staff.clerk, at=moment(), calendar=load())
    assert case.state == State.DELIVERED
    run(days_later(0))  # the early job of the same day comes before the hand-over
    assert Case.objects.get(pk=case.pk).state == State.DELIVERED
    run(days_later(1))
    assert Case.objects.get(pk=case.pk).state == State.CLOSED


def test_a_promise_changed_later_does_not_touch_a_case_already_filed():
    staff = make_staff()
    case = make_submitted()
    ServiceItem.objects.filter(pk=case.item_id).update(promised_days=3)
    case = window.accept(case=case, by=staff.clerk, at=moment(), calendar=load())
    assert case.due_on == date(2019, 10, 29)

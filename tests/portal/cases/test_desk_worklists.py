"""The tabs of the desk: what lies where, in which order, under which lamp, and at which price."""

import pytest

from portal.cases.actions import review, window
from portal.cases.generation import generate
from portal.cases.models import Case
from portal.cases.states import State
from portal.people.models import Office
from portal.people.roles import Role
from portal.workdays.calendar import load
from portal.workdays.models import WorkCalendarDay
from tests.portal.cases.factories import (
    ANJI,
    DEQING,
    TODAY,
    USCCS,
    days_later,
    make_accepted,
    make_agent,
    make_official,
    make_reviewed,
    make_staff,
    make_submitted,
    moment,
)

pytestmark = pytest.mark.django_db
DESK, DONE, OVERDUE, STARTED = "/desk/", "/desk/done/", "/desk/overdue/", "/desk/started/"


@pytest.fixture
def staff():
    return make_staff()


def numbers(response):
    return [line.stage.case.number for line in response.context["lines"]]


def text(response):
    return response.content.decode()


# --- who sees what ---------------------------------------------------------------------------------------------------
def test_what_is_filed_lies_on_the_window_and_only_there(browser_of, staff):
    case = make_submitted()
    assert numbers(browser_of(staff.clerk).get(DESK)) == [case.number]
    assert numbers(browser_of(staff.handler).get(DESK)) == []


def test_an_accepted_case_moves_to_the_handlers_desk_and_stays_under_done_at_the_window(browser_of, staff):
    case = make_accepted(staff)
    clerk = browser_of(staff.clerk)
    assert numbers(clerk.get(DESK)) == []
    assert numbers(clerk.get(DONE)) == [case.number]
    assert numbers(browser_of(staff.handler).get(DESK)) == [case.number]


def test_a_neighbouring_county_and_another_office_find_nothing(browser_of, staff):
    make_accepted(staff)
    neighbour = make_staff(DEQING)
    finance = make_official(Role.HANDLER, kind="finance")
    for actor in (neighbour.clerk, neighbour.handler, finance):
        assert numbers(browser_of(actor).get(DESK)) == []


def test_an_applicant_has_no_desk_and_a_visitor_is_sent_to_sign_in(browser_of):
    assert browser_of(make_agent()).get(DESK).status_code == 403
    assert browser_of().get(DESK).status_code == 302


def test_overdue_is_ones_own_for_a_desk_and_the_whole_region_for_its_supervisor(browser_of, staff):
    late = make_submitted(on=days_later(-20))
    make_submitted(make_agent(USCCS[1], "另一公司"))
    elsewhere = make_staff(DEQING).supervisor
    assert numbers(browser_of(staff.clerk).get(OVERDUE)) == [late.number]
    assert numbers(browser_of(staff.supervisor).get(OVERDUE)) == [late.number]
    assert numbers(browser_of(staff.handler).get(OVERDUE)) == []
    assert numbers(browser_of(elsewhere).get(OVERDUE)) == []


def test_drafts_begun_at_the_counter_are_found_again_with_the_way_to_begin_another(browser_of, staff):
    draft = Case.objects.create(
        item=make_submitted().item, audience="organisation", region_code=ANJI, applicant_name="安吉县某公司",
        counter_post=staff.clerk.post, created_at=moment(),
    )  # fmt: skip
    page = browser_of(staff.clerk).get(STARTED)
    assert page.context["lines"] == [draft]
    assert "/desk/counter/sample-grant/" in text(page)
    assert f"/apply/d/{draft.key}/check/" in text(page)


# --- order and lamps -------------------------------------------------------------------------------------------------
def test_overdue_comes_first_then_what_is_due_soonest_then_what_is_held(browser_of, staff):
    held = make_accepted(staff, on=days_later(-1))
    review.pause(
        case=held, procedure="expert-review", expected_days=5, reason="需要评审", by=staff.handler, at=moment(),
        calendar=load(),
    )  # fmt: skip
    fresh = make_accepted(staff, make_agent(USCCS[1], "另一公司"))
    late = make_accepted(staff, make_agent(USCCS[2], "第三公司"), on=days_later(-20))
    page = browser_of(staff.handler).get(DESK)
    assert numbers(page) == [late.number, fresh.number, held.number]
    assert [(line.lamp.colour, line.lamp.words) for line in page.context["lines"]] == [
        ("red", "超期 8 工作日"), ("green", "剩余 3 工作日"), ("paused", "暂停计时"),
    ]  # fmt: skip


@pytest.mark.parametrize(("lamp", "found"), [("red", 0), ("yellow", 1), ("green", 2), ("held", None), ("nonsense", -1)])
def test_the_lamp_filters(browser_of, staff, lamp, found):
    filed = [
        make_submitted(make_agent(uscc, name), on=on)
        for uscc, name, on in zip(
            USCCS, ("甲公司", "乙公司", "丙公司"), (days_later(-20), days_later(-4), TODAY), strict=True
        )
    ]
    expected = {-1: filed, None: []}.get(found) if found in {-1, None} else [filed[found]]
    page = browser_of(staff.clerk).get(DESK, {"lamp": lamp})
    assert numbers(page) == [case.number for case in expected]


def test_a_year_without_a_calendar_raises_an_alarm_and_breaks_no_page(browser_of, staff):
    make_submitted()
    WorkCalendarDay.objects.filter(date__year=TODAY.year).delete()
    page = browser_of(staff.clerk).get(DESK)
    assert page.status_code == 200
    assert page.context["missing_years"] == (TODAY.year,)
    assert "2019年的工作日安排尚未录入" in text(page)
    assert "2019-10-22 到期" in text(page)
    assert browser_of(staff.clerk).get(DESK, {"lamp": "red"}).status_code == 200


# --- search, pages, addresses ----------------------------------------------------------------------------------------
@pytest.mark.parametrize("words", ["number", "购置", "安吉示例"])
def test_cases_are_found_by_number_name_and_applicant(browser_of, staff, words):
    case = make_submitted()
    words = case.number[:10] if words == "number" else words
    clerk = browser_of(staff.clerk)
    assert numbers(clerk.get(DESK, {"q": words})) == [case.number]
    assert numbers(clerk.get(DESK, {"q": "没有这一件"})) == []
    assert numbers(clerk.get(DESK, {"item": "sample-grant"})) == [case.number]
    assert numbers(clerk.get(DESK, {"item": "tech-trade"})) == []


def test_filters_are_kept_on_the_way_through_pages_and_into_the_export(browser_of, staff):
    for number in range(21):
        make_submitted(make_agent(USCCS[number % 3], f"安吉第{number % 3}公司"))
    clerk = browser_of(staff.clerk)
    first = clerk.get(DESK, {"item": "sample-grant"})
    assert len(numbers(first)) == 20
    assert "item=sample-grant" in first.context["next_url"]
    assert first.context["export_url"] == "/desk/export/?item=sample-grant"
    second = clerk.get(DESK + first.context["next_url"])
    assert len(numbers(second)) == 1
    assert not set(numbers(first)) & set(numbers(second))


def test_badges_count_to_do_and_overdue(browser_of, staff):
    make_submitted(on=days_later(-20))
    make_submitted(make_agent(USCCS[1], "另一公司"))
    tabs = browser_of(staff.clerk).get(DESK).context["tabs"]
    assert [(tab["title"], tab["count"], tab["is_current"]) for tab in tabs] == [
        ("待办", "2", True), ("已办", "", False), ("督办", "1", False), ("我发起", "", False),
    ]  # fmt: skip


def test_an_empty_list_says_so_and_leads_on(browser_of, staff):
    page = text(browser_of(staff.clerk).get(DESK))
    assert "没有待办的办件" in page
    assert "查看已办" in page
    assert "查看督办" in text(browser_of(staff.supervisor).get(DESK))


def test_a_supervisor_sees_a_persons_name_masked_and_the_desk_sees_it_whole(browser_of, staff):
    case = make_submitted(on=days_later(-20))
    Case.objects.filter(pk=case.pk).update(audience="person", applicant_name="欧阳修远")
    assert "欧**" in text(browser_of(staff.supervisor).get(OVERDUE))
    assert "欧阳修远" not in text(browser_of(staff.supervisor).get(OVERDUE))
    assert "欧阳修远" in text(browser_of(staff.clerk).get(OVERDUE))


def test_a_desk_without_bulk_work_shows_no_boxes(browser_of, staff):
    make_reviewed(staff)
    assert 'name="number"' not in text(browser_of(staff.approver).get(DESK))
    make_submitted(make_agent(USCCS[1], "另一公司"))
    assert 'name="number"' in text(browser_of(staff.clerk).get(DESK))


# --- what it costs ---------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(("address", "statements"), [(DESK, 8), (DONE, 8), (OVERDUE, 8), (STARTED, 9)])
@pytest.mark.parametrize("rows", [1, 3])
def test_a_tab_takes_the_same_statements_for_any_number_of_rows(
    *, browser_of, staff, rows, address, statements, django_assert_num_queries
):
    for number in range(rows):
        case = make_submitted(make_agent(USCCS[number], f"第{number}公司"), on=days_later(-20))
        Case.objects.filter(pk=case.pk).update(counter_post=staff.clerk.post)
        done = make_submitted(make_agent(USCCS[number], f"第{number}公司"))
        window.accept(case=done, by=staff.clerk, at=moment(), calendar=load())
    clerk = browser_of(staff.clerk)
    clerk.get(address)
    with django_assert_num_queries(statements):
        page = clerk.get(address)
    assert len(page.context["lines"]) == rows


def test_a_tab_takes_the_same_statements_over_thousands_of_cases(browser_of, django_assert_num_queries):
    handler = make_official(Role.HANDLER)
    generate(2000, on=TODAY, first_county=ANJI)
    browser = browser_of(handler)
    browser.get(DESK)
    with django_assert_num_queries(8):
        page = browser.get(DESK)
    assert len(page.context["lines"]) >= 10
    assert Case.objects.filter(state=State.CLOSED).count() > 1000
    assert Office.objects.filter(pk=handler.post.office_id).exists()

"""办件查询: what the post may see, found by number, name, item, state and region."""

import pytest

from portal.cases.actions import window
from portal.cases.models import Case
from portal.people.roles import Role
from portal.workdays.calendar import load
from tests.portal.cases.factories import (
    ANJI,
    DEQING,
    HUZHOU,
    USCCS,
    make_accepted,
    make_agent,
    make_draft,
    make_official,
    make_staff,
    make_submitted,
    moment,
)

pytestmark = pytest.mark.django_db
CASES = "/desk/cases/"


@pytest.fixture
def staff():
    return make_staff()


def found(response):
    return [line.case for line in response.context["lines"]]


def test_offices_find_their_own_cases_and_supervisors_their_region(browser_of, staff):
    case = make_accepted(staff)
    neighbour = make_staff(DEQING)
    other = make_submitted(make_agent(USCCS[1], "德清公司", DEQING), region_code=DEQING)
    make_draft(make_agent(USCCS[2], "第三公司"))
    city = make_official(Role.SUPERVISOR, kind="government_office", region_code=HUZHOU, level="city")
    auditor = make_official(Role.AUDITOR, kind="government_office")
    assert found(browser_of(staff.handler).get(CASES)) == [case]
    assert found(browser_of(neighbour.clerk).get(CASES)) == [other]
    assert found(browser_of(auditor).get(CASES)) == [case]
    assert found(browser_of(city).get(CASES)) == [other, case]
    assert found(browser_of(make_official(Role.REVIEWER, kind="finance")).get(CASES)) == []


def test_cases_are_found_by_words_item_and_state(browser_of, staff):
    case = make_accepted(staff)
    declined = make_submitted(make_agent(USCCS[1], "湖州绿源公司"))
    window.decline(case=declined, reason="不属于范围", by=staff.clerk, at=moment(hour=12), calendar=load())
    clerk = browser_of(staff.clerk)
    assert found(clerk.get(CASES, {"q": "绿源"})) == [declined]
    assert found(clerk.get(CASES, {"q": case.number})) == [case]
    assert found(clerk.get(CASES, {"state": "declined"})) == [declined]
    assert found(clerk.get(CASES, {"item": "tech-trade"})) == []
    assert "没有符合条件的办件" in clerk.get(CASES, {"q": "没有"}).content.decode()


def test_a_city_narrows_to_one_county_and_a_desk_is_not_asked(browser_of, staff):
    case = make_accepted(staff)
    make_staff(DEQING)
    other = make_submitted(make_agent(USCCS[1], "德清公司", DEQING), region_code=DEQING)
    city = browser_of(make_official(Role.SUPERVISOR, kind="government_office", region_code=HUZHOU, level="city"))
    assert found(city.get(CASES, {"region": ANJI})) == [case]
    assert found(city.get(CASES, {"region": DEQING})) == [other]
    assert "region" not in browser_of(staff.clerk).get(CASES).context["filter_form"].fields


def test_whoever_holds_no_such_post_has_no_such_page(browser_of):
    for role in (Role.CASHIER, Role.ITEM_OWNER, Role.ADMINISTRATOR):
        assert browser_of(make_official(role)).get(CASES).status_code == 403
    assert browser_of(make_agent()).get(CASES).status_code == 403


@pytest.mark.parametrize(("who", "statements"), [("clerk", 6), ("supervisor", 7)])
@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_takes_the_same_statements_for_any_number_of_rows(
    *, browser_of, staff, who, statements, rows, django_assert_num_queries
):
    for number in range(rows):
        make_submitted(make_agent(USCCS[number], f"第{number}公司"))
    browser = browser_of(getattr(staff, who))
    browser.get(CASES)
    with django_assert_num_queries(statements):
        assert len(found(browser.get(CASES))) == rows
    assert Case.objects.count() == rows

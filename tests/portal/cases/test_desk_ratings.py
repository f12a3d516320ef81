"""Bad ratings followed up by the supervisor of the region."""

import pytest

from portal.cases.actions import rating, window
from portal.cases.models import Rating
from portal.cases.states import Outcome
from portal.workdays.calendar import load
from tests.portal.cases.factories import DEQING, USCCS, make_agent, make_granted, make_staff, moment

pytestmark = pytest.mark.django_db
RATINGS = "/desk/ratings/"


@pytest.fixture
def staff():
    return make_staff()


def make_rating(staff, level, number=0):
    agent = make_agent(USCCS[number], f"第{number}公司")
    case = make_granted(staff, agent, outcome=Outcome.REFUSE)
    window.deliver(case=case, by=staff.clerk, at=moment(hour=17), calendar=load())
    return rating.rate(case=case, level=level, text="等得太久", by=agent, at=moment(hour=18), calendar=load())


def rows(response):
    return list(response.context["page"].rows)


def test_only_bad_ratings_of_the_region_and_only_for_its_supervisor(browser_of, staff):
    bad = make_rating(staff, 2)
    make_rating(staff, 5, 1)
    assert rows(browser_of(staff.supervisor).get(RATINGS)) == [bad]
    elsewhere = browser_of(make_staff(DEQING).supervisor)
    assert rows(elsewhere.get(RATINGS)) == []
    assert elsewhere.get(f"{RATINGS}{bad.pk}/").status_code == 404
    for actor in (staff.clerk, staff.handler, staff.approver):
        assert browser_of(actor).get(RATINGS).status_code == 403


def test_what_was_done_is_written_and_told(browser_of, staff):
    bad = make_rating(staff, 1)
    supervisor = browser_of(staff.supervisor)
    page = supervisor.post(f"{RATINGS}{bad.pk}/", {"text": ""})
    assert page.status_code == 422
    assert "请填写整改情况" in page.content.decode()
    assert supervisor.post(f"{RATINGS}{bad.pk}/", {"text": "已约谈经办人并致歉"})["Location"] == RATINGS
    assert Rating.objects.get(pk=bad.pk).rectification == "已约谈经办人并致歉"
    assert rows(supervisor.get(RATINGS, {"is_open": "yes"})) == []
    assert rows(supervisor.get(RATINGS, {"is_open": "no"})) == [bad]


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_takes_the_same_statements_for_any_number_of_rows(browser_of, staff, count, django_assert_num_queries):
    for number in range(count):
        make_rating(staff, 2, number)
    browser = browser_of(staff.supervisor)
    browser.get(RATINGS)
    with django_assert_num_queries(4):
        assert len(rows(browser.get(RATINGS))) == count

"""The list of one's own cases: its shelves, what is found in it, and what it costs."""

import pytest

from portal.cases.actions import window
from portal.workdays.calendar import load
from tests.portal.cases.factories import USCCS, make_agent, make_draft, make_staff, make_submitted, moment

pytestmark = pytest.mark.django_db
MINE = "/my/cases/"


@pytest.fixture
def agent():
    return make_agent()


@pytest.fixture
def applicant(browser_of, agent):
    return browser_of(agent)


def text(response):
    return response.content.decode()


def test_each_case_lies_on_its_shelf(applicant, agent):
    staff = make_staff()
    draft, filed, asked = make_draft(agent), make_submitted(agent), make_submitted(agent)
    points = [("proof", "发票缺少盖章")]
    window.request_correction(case=asked, points=points, by=staff.clerk, at=moment(hour=11), calendar=load())
    asked.refresh_from_db()
    declined = make_submitted(agent)
    window.decline(case=declined, reason="不属于受理范围", by=staff.clerk, at=moment(hour=12), calendar=load())
    shelves = {"drafts": [draft], "open": [filed], "correction": [asked], "done": [declined], "rating": [declined]}
    for tab, cases in shelves.items():
        assert applicant.get(MINE, {"tab": tab}).context["page"].rows == cases


def test_the_list_opens_with_what_is_under_way(applicant, agent):
    filed = make_submitted(agent)
    assert applicant.get(MINE).context["page"].rows == [filed]
    assert applicant.get(MINE, {"tab": "nonsense"}).context["page"].rows == [filed]


def test_cases_are_found_by_number_and_title(applicant, agent):
    filed = make_submitted(agent)
    assert applicant.get(MINE, {"q": filed.number}).context["page"].rows == [filed]
    assert applicant.get(MINE, {"q": filed.title[:2]}).context["page"].rows == [filed]
    assert applicant.get(MINE, {"q": "没有这一件"}).context["page"].rows == []


def test_an_empty_shelf_says_so(applicant):
    page = text(applicant.get(MINE))
    assert "没有正在办理的办件" in page
    assert "去办事" in page


def test_the_list_holds_nobody_elses_cases(applicant):
    make_submitted(make_agent(USCCS[1], "别家公司"))
    assert applicant.get(MINE).context["page"].rows == []


def test_long_lists_are_cut_into_pages(applicant, agent):
    for _ in range(21):
        make_draft(agent)
    page = applicant.get(MINE, {"tab": "drafts"})
    assert len(page.context["page"].rows) == 20
    assert len(applicant.get(MINE + page.context["next_url"]).context["page"].rows) == 1


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_takes_the_same_statements_for_any_number_of_rows(applicant, agent, rows, django_assert_num_queries):
    for _ in range(rows):
        make_submitted(agent)
    applicant.get(MINE)
    with django_assert_num_queries(6):
        applicant.get(MINE)

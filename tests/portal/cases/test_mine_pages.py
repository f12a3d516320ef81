"""One's own cases: the list, the page of a case, the clock explained, papers, withdrawal, rating."""

import pytest
from django.urls import reverse

from portal.cases.actions import drafting, rating, review, window
from portal.cases.models import Case
from portal.cases.states import Outcome, State
from portal.papers.models import Paper
from portal.people.roles import Role
from portal.workdays.calendar import load
from tests.portal.cases.factories import (
    DEQING,
    USCCS,
    days_later,
    make_accepted,
    make_agent,
    make_draft,
    make_granted,
    make_official,
    make_staff,
    make_submitted,
    moment,
)

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


def case_url(case, page="case"):
    return reverse(f"cases:{page}", args=[case.number])


def ask_for_correction(case, staff):
    window.request_correction(
        case=case,
        points=[("proof", "发票缺少盖章"), ("spending", "支出内容不具体")],
        by=staff.clerk,
        at=moment(hour=11),
        calendar=load(),
    )
    case.refresh_from_db()


def deliver(case, staff):
    window.deliver(case=case, by=staff.clerk, at=moment(days_later(10)), calendar=load())
    case.refresh_from_db()


# --- the list --------------------------------------------------------------------------------------------------------
def test_each_case_lies_on_its_shelf(applicant, agent):
    staff = make_staff()
    draft, filed, asked = make_draft(agent), make_submitted(agent), make_submitted(agent)
    ask_for_correction(asked, staff)
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


# --- the page of a case ----------------------------------------------------------------------------------------------
def test_a_stranger_finds_no_case(browser_of):
    case = make_submitted()
    stranger = browser_of(make_agent(USCCS[1], "别家公司"))
    for page in ("case", "submitted", "why", "rate"):
        assert stranger.get(case_url(case, page)).status_code == 404
    assert stranger.post(case_url(case, "withdraw"), {"version": 1, "reason": "x"}).status_code == 404


def test_an_official_does_not_read_the_applicants_page(browser_of):
    staff = make_staff()
    assert browser_of(staff.clerk).get(case_url(make_submitted())).status_code == 404


def test_the_page_shows_where_the_case_stands(applicant, agent):
    case = make_accepted(make_staff(), agent)
    page = text(applicant.get(case_url(case)))
    assert "2019年10月29日" in page
    assert case_url(case, "why") in page
    assert "受理通知书" in page
    assert "支出金额" in page
    assert "撤回申请" in page


def test_opinions_inside_the_offices_stay_inside(applicant, agent):
    staff = make_staff()
    case = make_accepted(staff, agent)
    review.give_opinion(
        case=case, is_agreed=True, opinion="内部意见勿外传", by=staff.handler, at=moment(hour=14), calendar=load()
    )
    page = text(applicant.get(case_url(case)))
    assert "“县级承办”环节已办理" in page
    assert "内部意见勿外传" not in page
    assert str(staff.handler.user) not in page


def test_the_page_of_a_case_takes_few_statements(applicant, agent, django_assert_max_num_queries):
    case = make_granted(make_staff(), agent)
    applicant.get(case_url(case))
    with django_assert_max_num_queries(15):
        applicant.get(case_url(case))


def test_a_decision_shows_amount_reason_and_how_it_came_about(applicant, agent):
    page = text(applicant.get(case_url(make_granted(make_staff(), agent))))
    assert "决定：准予" in page
    assert "10,000.00" in page
    assert "壹万元整" in page
    assert "计算过程" in page
    assert "公示至" in page


def test_a_correction_stands_on_top_with_the_way_to_each_point(applicant, agent):
    case = make_submitted(agent)
    ask_for_correction(case, make_staff())
    page = text(applicant.get(case_url(case)))
    assert "请最迟于" in page
    assert "发票缺少盖章" in page
    assert reverse("cases:materials", args=[case.key]) + "#material-proof" in page
    assert reverse("cases:topic", args=[case.key, "spending"]) in page


def test_a_correction_is_filled_in_and_sent_on_the_same_pages(applicant, agent):
    case = make_submitted(agent)
    ask_for_correction(case, make_staff())
    topic = reverse("cases:topic", args=[case.key, "spending"])
    assert applicant.get(topic).status_code == 200
    applicant.post(topic, {"subject": "购置样例设备两台", "amount_yuan": "30000"})
    check = reverse("cases:check", args=[case.key])
    assert "提交补正" in text(applicant.get(check))
    case.refresh_from_db()
    answer = applicant.post(check, {"version": case.version, "has_committed": "on"})
    case.refresh_from_db()
    assert answer.url == case_url(case)
    assert case.state == State.SUBMITTED
    assert ["支出内容", "购置样例设备两台"] in case.snapshots.last().record


# --- why this date ---------------------------------------------------------------------------------------------------
def test_the_clock_is_explained_day_by_day(applicant, agent):
    case = make_accepted(make_staff(), agent)
    page = applicant.get(case_url(case, "why"))
    stretches = page.context["stretches"]
    assert [(row.first, row.last) for row in stretches if row.is_counted] == [(1, 3), (4, 8), (9, 10)]
    assert [row.text for row in stretches if not row.is_counted] == ["周末", "周末"]
    assert stretches[-1].to_on == case.due_on
    assert "行政许可法 第八十二条" in text(page)


def test_a_stop_is_explained_with_its_name(applicant, agent):
    staff = make_staff()
    case = make_accepted(staff, agent)
    review.pause(
        case=case, procedure="expert-review", expected_days=5, reason="专业性强", by=staff.handler,
        at=moment(days_later(1)), calendar=load(),
    )  # fmt: skip
    page = text(applicant.get(case_url(case, "why")))
    assert "暂停计算" in page
    review.resume(case=case, by=staff.handler, at=moment(days_later(3)), calendar=load())
    assert "特别程序：专家评审" in text(applicant.get(case_url(case, "why")))


def test_before_acceptance_there_is_nothing_to_explain(applicant, agent):
    assert "尚未受理" in text(applicant.get(case_url(make_submitted(agent), "why")))


# --- papers ----------------------------------------------------------------------------------------------------------
def test_papers_are_read_by_those_who_may_see_the_case(applicant, agent, browser_of):
    case = make_submitted(agent)
    url = reverse("papers:download", args=[Paper.objects.get(about=case.reference).pk])
    assert applicant.get(url).status_code == 200
    assert browser_of(make_official(Role.CLERK, kind="service_center")).get(url).status_code == 200
    assert browser_of(make_agent(USCCS[1], "别家公司")).get(url).status_code == 404
    neighbour = make_official(Role.CLERK, kind="service_center", region_code=DEQING)
    assert browser_of(neighbour).get(url).status_code == 404


# --- taking it back --------------------------------------------------------------------------------------------------
def test_an_application_is_withdrawn_with_a_reason(applicant, agent):
    case = make_submitted(agent)
    answer = applicant.post(case_url(case, "withdraw"), {"version": case.version, "reason": "信息有误"})
    assert answer.url == case_url(case)
    case.refresh_from_db()
    assert case.state == State.WITHDRAWN
    assert "信息有误" in text(applicant.get(case_url(case)))


def test_a_withdrawal_needs_a_reason(applicant, agent):
    case = make_submitted(agent)
    answer = applicant.post(case_url(case, "withdraw"), {"version": case.version, "reason": " "})
    assert answer.status_code == 422
    assert "请填写撤回理由" in text(answer)
    assert Case.objects.get().state == State.SUBMITTED


def test_a_case_that_moved_meanwhile_is_not_withdrawn_blindly(applicant, agent):
    case = make_submitted(agent)
    version = case.version
    window.accept(case=case, by=make_staff().clerk, at=moment(hour=11), calendar=load())
    answer = applicant.post(case_url(case, "withdraw"), {"version": version, "reason": "信息有误"})
    assert answer.status_code == 409
    assert "已经过期" in text(answer)
    assert Case.objects.get().state == State.ACCEPTED


def test_a_decided_case_offers_no_withdrawal(applicant, agent):
    assert "撤回申请" not in text(applicant.get(case_url(make_granted(make_staff(), agent))))


# --- rating ----------------------------------------------------------------------------------------------------------
def delivered(agent):
    staff = make_staff()
    case = make_granted(staff, agent, outcome=Outcome.REFUSE)
    deliver(case, staff)
    return case, staff


def test_a_finished_case_is_rated_once(applicant, agent):
    case, _ = delivered(agent)
    url = case_url(case, "rate")
    assert "非常满意" in text(applicant.get(url))
    assert applicant.post(url, {"level": "5", "text": "很快"}).url == url
    again = applicant.post(url, {"level": "1", "text": ""})
    assert again.status_code == 409
    assert case.rating.level == 5
    assert "很快" in text(applicant.get(url))


def test_a_rating_needs_a_level(applicant, agent):
    case, _ = delivered(agent)
    answer = applicant.post(case_url(case, "rate"), {"level": "9", "text": "好"})
    assert answer.status_code == 422
    assert "好</textarea>" in text(answer)


def test_a_bad_rating_is_promised_an_answer_and_shows_it(applicant, agent):
    case, staff = delivered(agent)
    url = case_url(case, "rate")
    applicant.post(url, {"level": "1", "text": "太慢"})
    assert "整改并在此反馈" in text(applicant.get(url))
    rating.rectify(rating=case.rating, text="已优化流程", by=staff.supervisor, at=moment(days_later(12)))
    assert "已优化流程" in text(applicant.get(url))


def test_a_case_under_way_is_not_rated(applicant, agent):
    case = make_submitted(agent)
    assert "办结后才能评价" in text(applicant.get(case_url(case, "rate")))
    assert applicant.post(case_url(case, "rate"), {"level": "5", "text": ""}).status_code == 409


def test_the_version_of_a_filed_case_is_the_one_that_was_filed(agent):
    case = make_draft(agent)
    assert case.version == 2  # one page and one file
    assert drafting.missing_materials(case) == []

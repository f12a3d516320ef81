"""Objections answered by the office that decided; while one is open the decision waits."""

import pytest

from portal.cases.daily import run
from portal.cases.models import Case
from portal.cases.states import State
from portal.notices.actions import object_to
from portal.notices.models import PublicNotice
from portal.people.actors import NOBODY
from portal.people.roles import Role
from tests.portal.cases.factories import DEQING, TODAY, make_granted, make_official, make_staff, moment

pytestmark = pytest.mark.django_db
OBJECTIONS = "/desk/objections/"


@pytest.fixture
def staff():
    return make_staff()


@pytest.fixture
def objection(staff):
    case = make_granted(staff)
    notice = PublicNotice.objects.get(about=case.reference)
    return object_to(
        notice=notice, name="王先生", contact="13800138000", text="金额与公示不一致", by=NOBODY, on=TODAY, at=moment()
    )


def url(objection):
    return f"{OBJECTIONS}{objection.pk}/"


def text(response):
    return response.content.decode()


def test_the_office_that_published_finds_it_with_the_name_masked(browser_of, staff, objection):
    page = browser_of(staff.approver).get(OBJECTIONS)
    assert list(page.context["page"].rows) == [objection]
    assert "王**" in text(page)
    assert "王先生" not in text(page)
    assert list(browser_of(staff.approver).get(OBJECTIONS, {"state": "answered"}).context["page"].rows) == []


def test_other_offices_and_other_posts_do_not(browser_of, staff, objection):
    for actor in (make_staff(DEQING).approver, make_official(Role.REVIEWER, kind="finance")):
        assert list(browser_of(actor).get(OBJECTIONS).context["page"].rows) == []
        assert browser_of(actor).get(url(objection)).status_code == 404
        assert browser_of(actor).post(url(objection), {"is_upheld": "no", "answer": "x"}).status_code == 404
    for actor in (staff.clerk, staff.supervisor):
        assert browser_of(actor).get(OBJECTIONS).status_code == 403


def test_whoever_answers_sees_name_contact_notice_and_case(browser_of, staff, objection):
    page = text(browser_of(staff.approver).get(url(objection)))
    case = Case.objects.get()
    for words in ("王先生", "13800138000", "金额与公示不一致", objection.notice.title, f"/desk/cases/{case.number}/"):
        assert words in page


def test_unfounded_lets_the_decision_take_effect_and_upheld_does_not(browser_of, staff, objection):
    case = Case.objects.get()
    after = objection.notice.ends_on.replace(day=objection.notice.ends_on.day + 1)
    run(after)
    case.refresh_from_db()
    assert case.state == State.ON_NOTICE
    answer = browser_of(staff.approver).post(url(objection), {"is_upheld": "no", "answer": "经核实，金额无误。"})
    assert answer["Location"] == OBJECTIONS
    run(after)
    case.refresh_from_db()
    assert case.state == State.EFFECTIVE


def test_an_answer_needs_conclusion_and_reason(browser_of, staff, objection):
    answer = browser_of(staff.approver).post(url(objection), {"is_upheld": "yes", "answer": " "})
    assert answer.status_code == 422
    assert "请填写答复内容" in text(answer)


def test_the_second_answer_is_refused_and_kept_on_the_page(browser_of, staff, objection):
    approver = browser_of(staff.approver)
    approver.post(url(objection), {"is_upheld": "no", "answer": "无误"})
    again = approver.post(url(objection), {"is_upheld": "yes", "answer": "有误"})
    assert again.status_code == 409
    assert "已由他人答复" in text(again)
    assert "无误" in text(approver.get(url(objection)))


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_takes_the_same_statements_for_any_number_of_rows(
    browser_of, staff, objection, rows, django_assert_num_queries
):
    for _ in range(rows - 1):
        object_to(
            notice=objection.notice, name="李女士", contact="13800138001", text="有误", by=NOBODY, on=TODAY, at=moment()
        )
    browser = browser_of(staff.approver)
    browser.get(OBJECTIONS)
    with django_assert_num_queries(4):
        assert len(browser.get(OBJECTIONS).context["page"].rows) == rows

"""The page of a case at the desk: who finds it, what stands on it, what it offers to whom, and what it costs."""

import pytest
from django.urls import reverse

from portal.cases.actions import deciding, review, window
from portal.cases.actions.filing import correct
from portal.cases.asides import Aside, _providers
from portal.cases.daily import run
from portal.cases.models import Case
from portal.cases.states import Outcome, Verb
from portal.notices.actions import answer_objection, object_to
from portal.notices.models import PublicNotice
from portal.people.actors import NOBODY, Actor
from portal.people.models import Interest, Post
from portal.people.roles import Role
from portal.workdays.calendar import load
from tests.portal.cases.factories import (
    ANJI,
    DEQING,
    HUZHOU,
    USCCS,
    days_later,
    make_accepted,
    make_agent,
    make_granted,
    make_official,
    make_reviewed,
    make_staff,
    make_submitted,
    moment,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff():
    return make_staff()


def url(case, name="case"):
    return reverse(f"desk:{name}", args=[case.number])


def text(response):
    return response.content.decode()


def offered(response):
    return set(response.context["panel"].verbs)


def also(actor, role):
    """The same person in another role at the same office."""
    office = actor.post.office
    post = Post.objects.create(
        user=actor.user, office=office, role=role, region_code=office.region_code, valid_from=days_later(-500)
    )
    return Actor(user=actor.user, post=post)


# --- who finds it ----------------------------------------------------------------------------------------------------
def test_only_offices_with_a_stage_and_supervisors_of_the_region_find_a_case(browser_of, staff):
    case = make_accepted(staff)
    city = make_official(Role.SUPERVISOR, kind="government_office", region_code=HUZHOU, level="city")
    for actor in (staff.clerk, staff.handler, staff.approver, staff.supervisor, city):
        assert browser_of(actor).get(url(case)).status_code == 200
    finance = make_official(Role.REVIEWER, kind="finance")
    neighbour = make_staff(DEQING)
    for actor in (finance, neighbour.handler, neighbour.supervisor, neighbour.clerk):
        for name in ("case", "why", "give-opinion", "decide"):
            assert browser_of(actor).get(url(case, name)).status_code == 404
        assert browser_of(actor).post(url(case, "give-opinion"), {"version": case.version}).status_code == 404


def test_applicants_have_a_page_of_their_own_and_no_desk(browser_of, staff):
    agent = make_agent()
    case = make_accepted(staff, agent)
    assert browser_of(agent).get(url(case)).status_code == 403


# --- what stands on it -----------------------------------------------------------------------------------------------
def test_the_page_tells_all_that_was_filed_computed_said_and_issued(browser_of, staff):
    case = make_reviewed(staff)
    page = text(browser_of(staff.approver).get(url(case)))
    for words in (
        case.number, "购置样例设备", "91330100MA27000210", "支出证明", "证明.pdf", "15,000.00", "壹万元整",
        "县级承办", "情况属实", "受理通知书", "收件回执", "中华人民共和国行政许可法 第三十二条", "为什么是这一天",
        "样政发〔2018〕1号",
    ):  # fmt: skip
        assert words in page, words


def test_files_are_opened_and_downloaded_from_the_page(browser_of, staff):
    case = make_accepted(staff)
    browser = browser_of(staff.handler)
    material = browser.get(url(case)).context["materials"][0]
    assert browser.get(material["url"]).status_code == 200
    assert "attachment" in browser.get(material["url"], {"download": ""})["Content-Disposition"]


def test_the_clock_explains_itself(browser_of, staff):
    case = make_accepted(staff)
    page = text(browser_of(staff.supervisor).get(url(case, "why")))
    assert "受理当日，不计算在内" in page
    assert "中华人民共和国行政许可法 第四十二条" in page


def test_a_decision_shows_its_notice_and_objections_and_leads_whoever_answers_to_them(browser_of, staff):
    case = make_granted(staff)
    notice = PublicNotice.objects.get(about=case.reference)
    objection = object_to(
        notice=notice, name="王先生", contact="13800138000", text="金额有误", by=NOBODY, on=case.decided_on, at=moment()
    )
    answer_url = reverse("desk:objection", args=[objection.pk])
    mine = text(browser_of(staff.approver).get(url(case)))
    assert "决定：准予" in mine
    assert "公示至" in mine
    assert "金额有误" in mine
    assert answer_url in mine
    others = text(browser_of(staff.clerk).get(url(case)))
    assert "待答复" in others
    assert answer_url not in others
    assert "13800138000" not in mine + others


# --- what it offers --------------------------------------------------------------------------------------------------
def test_the_window_accepts_asks_or_declines(browser_of, staff):
    case = make_submitted()
    page = browser_of(staff.clerk).get(url(case))
    assert offered(page) == {Verb.ACCEPT, Verb.REQUEST_CORRECTION, Verb.DECLINE}
    for name in ("accept", "request-correction", "decline"):
        assert url(case, name) in text(page)


def test_a_reviewing_desk_gives_its_opinion_and_the_head_decides(browser_of, staff):
    case = make_accepted(staff)
    assert offered(browser_of(staff.handler).get(url(case))) == {Verb.GIVE_OPINION, Verb.PAUSE}
    case = make_reviewed(staff, make_agent(USCCS[1], "另一公司"))
    assert offered(browser_of(staff.approver).get(url(case))) == {
        Verb.DECIDE, Verb.RETURN, Verb.PAUSE, Verb.EXTEND, Verb.TERMINATE,
    }  # fmt: skip


def test_while_the_clock_stands_still_it_can_only_run_on_or_the_case_end(browser_of, staff):
    case = make_reviewed(staff)
    review.pause(
        case=case, procedure="expert-review", expected_days=5, reason="评审", by=staff.approver, at=moment(hour=15),
        calendar=load(),
    )  # fmt: skip
    page = browser_of(staff.approver).get(url(case))
    assert offered(page) == {Verb.RESUME, Verb.TERMINATE}
    assert "暂停计时" in text(page)
    assert "特别程序“专家评审”" in text(page)


def test_the_window_hands_over_what_has_taken_effect(browser_of, staff):
    case = make_granted(staff, outcome=Outcome.REFUSE)
    assert offered(browser_of(staff.clerk).get(url(case))) == {Verb.DELIVER}


def test_the_office_that_decided_may_revoke_and_no_other(browser_of, staff):
    case = make_granted(staff)
    assert offered(browser_of(staff.approver).get(url(case))) == {Verb.REVOKE}
    assert offered(browser_of(staff.handler).get(url(case))) == set()


def test_a_supervisor_may_permit_a_second_correction_after_the_first_and_only_once(browser_of, staff):
    agent = make_agent()
    case = make_submitted(agent)
    supervisor = browser_of(staff.supervisor)
    assert offered(supervisor.get(url(case))) == set()
    window.request_correction(
        case=case, points=[("proof", "缺页")], by=staff.clerk, at=moment(hour=11), calendar=load()
    )  # fmt: skip
    case.refresh_from_db()
    case = correct(case=case, by=agent, at=moment(hour=12), calendar=load(), version=case.version)
    assert Verb.REQUEST_CORRECTION not in offered(browser_of(staff.clerk).get(url(case)))
    assert offered(supervisor.get(url(case))) == {Verb.PERMIT_CORRECTION}
    window.permit_correction(case=case, reason="确有遗漏", by=staff.supervisor, at=moment(hour=13), calendar=load())
    assert offered(supervisor.get(url(case))) == set()
    assert Verb.REQUEST_CORRECTION in offered(browser_of(staff.clerk).get(url(case)))


def test_whoever_is_not_at_turn_reads_whose_turn_it_is(browser_of, staff):
    case = make_accepted(staff)
    for actor in (staff.approver, staff.clerk, staff.supervisor):
        page = browser_of(actor).get(url(case))
        assert offered(page) == set()
        assert "当前不由您的岗位办理" in text(page)
        assert "安吉县科学技术局" in text(page)


def test_whoever_handled_a_case_reads_why_he_may_not_decide_it(browser_of, staff):
    case = make_reviewed(staff)
    both = also(staff.handler, Role.APPROVER)
    page = browser_of(both).get(url(case))
    assert offered(page) == set()
    assert "您办理过本办件的其他环节" in text(page)
    assert "中华人民共和国公务员法 第七十六条" in text(page)


def test_a_declared_interest_keeps_an_official_out(browser_of, staff):
    case = make_accepted(staff)
    Interest.objects.create(
        user=staff.handler.user, uscc=USCCS[0], reason="亲属", declared_at=moment(), valid_from=days_later(-10)
    )
    page = browser_of(staff.handler).get(url(case))
    assert offered(page) == set()
    assert "应当回避" in text(page)


def test_the_promise_of_an_accepted_case_outlives_a_change_of_the_item(browser_of, staff):
    case = make_accepted(staff)
    before = text(browser_of(staff.handler).get(url(case, "why")))
    case.item.promised_days = 3
    case.item.save()
    assert "10 个工作日（法定 20 个工作日）" in text(browser_of(staff.handler).get(url(case)))
    assert text(browser_of(staff.handler).get(url(case, "why"))).count("第 10 个") == before.count("第 10 个") == 1


# --- what it costs ---------------------------------------------------------------------------------------------------
def everything(staff):
    """A case with all that can hang on one: correction, stop, decision, notice, objection, and a desk still open."""
    agent = make_agent()
    case = make_submitted(agent, on=days_later(-30))
    at, calendar = moment(days_later(-29)), load()
    window.request_correction(case=case, points=[("proof", "缺页")], by=staff.clerk, at=at, calendar=calendar)
    case.refresh_from_db()
    case = correct(case=case, by=agent, at=at, calendar=calendar, version=case.version)
    case = window.accept(case=case, by=staff.clerk, at=at, calendar=calendar)
    review.pause(
        case=case, procedure="expert-review", expected_days=5, reason="评审", by=staff.handler, at=at, calendar=calendar
    )  # fmt: skip
    at = moment(days_later(-25))
    review.resume(case=case, by=staff.handler, at=at, calendar=calendar)
    review.give_opinion(case=case, is_agreed=True, opinion="同意", by=staff.handler, at=at, calendar=calendar)
    deciding.decide(
        case=case, outcome=Outcome.GRANT, reason="符合", by=staff.approver, at=at, calendar=calendar
    )  # fmt: skip
    notice = PublicNotice.objects.get(about=case.reference)
    objection = object_to(
        notice=notice, name="王先生", contact="13800138000", text="有误", by=NOBODY, on=days_later(-25), at=at
    )  # fmt: skip
    answer_objection(objection=objection, answer="核实无误", is_upheld=False, by=staff.approver, at=at)
    run(days_later(-1))
    return Case.objects.get(pk=case.pk)


@pytest.mark.parametrize(("who", "statements"), [("clerk", 13), ("approver", 12), ("supervisor", 12)])
def test_the_fullest_case_takes_no_more_than_thirteen_statements(
    browser_of, staff, who, statements, django_assert_num_queries
):
    case = everything(staff)
    browser = browser_of(getattr(staff, who))
    browser.get(url(case))
    with django_assert_num_queries(statements):
        page = browser.get(url(case))
    assert [desk.code for desk in page.context["dossier"].open_desks] == ["delivery"]


def test_a_case_at_a_handlers_desk_is_cheaper(browser_of, staff, django_assert_num_queries):
    case = make_accepted(staff)
    browser = browser_of(staff.handler)
    browser.get(url(case))
    with django_assert_num_queries(12):
        browser.get(url(case))


def test_rooms_above_may_stand_beside_a_case(browser_of, staff):
    case = make_accepted(staff)
    _providers["test"] = lambda reference: Aside("旁注", (("办件", reference),))
    try:
        assert "旁注" in text(browser_of(staff.handler).get(url(case)))
    finally:
        del _providers["test"]


def test_a_number_that_was_never_given_is_not_found(browser_of, staff):
    assert browser_of(staff.clerk).get(reverse("desk:case", args=[f"{ANJI}2019101599999"])).status_code == 404

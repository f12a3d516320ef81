"""Every verb at its own address: preview, doing, refusals with all that was typed kept."""

import pytest
from django.urls import reverse

from portal.cases.actions import review
from portal.cases.models import Case, CaseEvent
from portal.cases.states import StageState, State, Verb
from portal.inbox.models import Message
from portal.journal.models import JournalEntry
from portal.notices.models import PublicNotice
from portal.papers.models import NumberSeries, Paper
from portal.people.roles import Role
from portal.rules.refusal import Refusal
from portal.workdays.calendar import load
from tests.portal.cases.factories import (
    make_accepted,
    make_agent,
    make_official,
    make_reviewed,
    moment,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(hall):
    return hall


def url(case, name):
    return reverse(f"desk:{name}", args=[case.number])


def text(response):
    return response.content.decode()


def send(browser, case, name, **data):
    """Post a verb; one that is rehearsed is seen first and then sent as it was seen."""
    data = {"version": case.version, **data}
    answer = browser.post(url(case, name), data)
    if answer.status_code == 200:
        data["seen"] = answer.context["form"]["seen"].value()
        answer = browser.post(url(case, name), data)
    case.refresh_from_db()
    return answer


# --- each verb -------------------------------------------------------------------------------------------------------
def test_accept(browser_of, staff):
    case = staff.case("submitted")
    answer = send(browser_of(staff.clerk), case, "accept")
    assert answer["Location"] == url(case, "case")
    assert case.state == State.ACCEPTED
    assert Paper.objects.filter(about=case.reference, kind="acceptance").exists()


def test_request_correction_of_several_points_at_once(browser_of, staff):
    case = staff.case("submitted")
    answer = send(
        browser_of(staff.clerk), case, "request-correction", point_proof="发票缺页", point_spending="金额与发票不符"
    )  # fmt: skip
    assert answer.status_code == 302
    assert case.state == State.AWAITING_CORRECTION
    assert case.corrections.get().points == [
        {"target": "proof", "text": "发票缺页"}, {"target": "spending", "text": "金额与发票不符"},
    ]  # fmt: skip


def test_a_correction_without_a_point_is_no_correction(browser_of, staff):
    case = staff.case("submitted")
    answer = browser_of(staff.clerk).post(url(case, "request-correction"), {"version": case.version})
    assert answer.status_code == 422
    assert "请至少写明一处" in text(answer)


def test_decline(browser_of, staff):
    case = staff.case("submitted")
    assert send(browser_of(staff.clerk), case, "decline", reason="不属于受理范围").status_code == 302
    assert case.state == State.DECLINED


def test_agree_and_disagree(browser_of, staff):
    case = staff.case("accepted")
    handler = browser_of(staff.handler)
    answer = handler.post(url(case, "give-opinion"), {"version": case.version, "is_agreed": "no"})
    assert answer.status_code == 422
    assert "请写明不同意的理由和依据" in text(answer)
    assert send(handler, case, "give-opinion", is_agreed="no", opinion="与发票不符").status_code == 302
    assert case.stages.get(code="handling").is_agreed is False


def test_a_phrase_is_put_in_where_nothing_was_typed(browser_of, staff):
    case = staff.case("accepted")
    phrase = "材料齐全，情况属实，同意。"
    send(browser_of(staff.handler), case, "give-opinion", is_agreed="yes", phrase=phrase, opinion=" ")
    assert case.stages.get(code="handling").opinion == phrase
    other = make_accepted(staff)
    send(browser_of(staff.handler), other, "give-opinion", is_agreed="yes", phrase=phrase, opinion="同意支持")
    assert other.stages.get(code="handling").opinion == "同意支持"


def test_return_to_an_earlier_desk_and_no_other(browser_of, staff):
    case = staff.case("reviewed")
    approver = browser_of(staff.approver)
    page = approver.get(url(case, "return"))
    assert page.context["form"].fields["to_stage"].choices == [("handling", "县级承办")]
    answer = approver.post(url(case, "return"), {"version": case.version, "to_stage": "decision", "reason": "x"})
    assert answer.status_code == 422
    assert send(approver, case, "return", to_stage="handling", reason="请补充核实").status_code == 302
    assert case.stages.get(code="handling").state == StageState.OPEN


def test_pause_and_resume(browser_of, staff):
    case = staff.case("accepted")
    handler = browser_of(staff.handler)
    answer = send(handler, case, "pause", procedure="expert-review", expected_days="5", reason="需要评审")
    assert answer.status_code == 302
    assert case.due_on is None
    assert send(handler, case, "resume").status_code == 302
    assert case.due_on is not None


def test_extend_once(browser_of, staff):
    case = staff.case("reviewed")
    before = case.due_on
    assert send(browser_of(staff.approver), case, "extend", reason="情况复杂").status_code == 302
    assert case.due_on > before
    assert browser_of(staff.approver).get(url(case, "extend")).status_code == 302  # no longer offered


def test_the_head_sees_the_amount_with_its_steps_and_decides(browser_of, staff):
    case = staff.case("reviewed")
    approver = browser_of(staff.approver)
    page = text(approver.get(url(case, "decide")))
    for words in ("10,000.00", "壹万元整", "不超过上限", "样政发〔2018〕1号", "情况属实"):
        assert words in page
    assert send(approver, case, "decide", outcome="grant", reason="符合条件").status_code == 302
    assert case.state == State.ON_NOTICE


def test_a_refusal_needs_a_reason(browser_of, staff):
    case = staff.case("reviewed")
    answer = browser_of(staff.approver).post(url(case, "decide"), {"version": case.version, "outcome": "refuse"})
    assert answer.status_code == 422
    assert "请填写理由" in text(answer)


def test_terminate_and_revoke(browser_of, staff):
    ended = staff.case("reviewed")
    assert send(browser_of(staff.approver), ended, "terminate", reason="申请人已注销").status_code == 302
    assert ended.state == State.TERMINATED
    granted = staff.case("granted")
    assert send(browser_of(staff.approver), granted, "revoke", reason="材料虚假").status_code == 302
    assert granted.state == State.REVOKED


def test_deliver(browser_of, staff):
    case = staff.case("refused")
    assert send(browser_of(staff.clerk), case, "deliver").status_code == 302
    assert case.state == State.DELIVERED


def test_permit_a_second_correction(browser_of, staff):
    case = staff.case("submitted")
    send(browser_of(staff.clerk), case, "request-correction", point_proof="缺页")
    Case.objects.filter(pk=case.pk).update(state=State.SUBMITTED)
    assert send(browser_of(staff.supervisor), case, "permit-correction", reason="确有遗漏").status_code == 302
    assert case.has_second_correction


# --- the preview -----------------------------------------------------------------------------------------------------
def test_what_a_verb_entails_is_shown_before_anything_happens(browser_of, staff):
    agent = make_agent()
    case = make_reviewed(staff, agent)
    counts = [model.objects.count() for model in (Paper, PublicNotice, Message, CaseEvent, JournalEntry)]
    numbers = list(NumberSeries.objects.order_by("pk").values_list("code", "last"))
    data = {"version": case.version, "outcome": "grant", "reason": "符合条件"}
    page = browser_of(staff.approver).post(url(case, "decide"), data)
    shown = page.context["rehearsal"]
    assert (shown.state, len(shown.papers), len(shown.notices), len(shown.messages)) == (State.ON_NOTICE, 1, 1, 2)
    for words in (
        "由“审查中”变为“公示中”",
        "制发《关于样例补助的决定》",
        "公示《样例补助拟支持名单公示》",
        "data:image/png",
    ):
        assert words in text(page)
    assert counts == [model.objects.count() for model in (Paper, PublicNotice, Message, CaseEvent, JournalEntry)]
    assert numbers == list(NumberSeries.objects.order_by("pk").values_list("code", "last"))
    case.refresh_from_db()
    assert case.state == State.IN_REVIEW


def test_what_was_changed_after_the_preview_is_shown_again_and_not_sent(browser_of, staff):
    case = staff.case("submitted")
    clerk = browser_of(staff.clerk)
    seen = clerk.post(url(case, "decline"), {"version": case.version, "reason": "理由一"})
    data = {"version": case.version, "reason": "理由二", "seen": seen.context["form"]["seen"].value()}
    again = clerk.post(url(case, "decline"), data)
    assert again.status_code == 200
    assert again.context["form"]["seen"].value() != data["seen"]
    case.refresh_from_db()
    assert case.state == State.SUBMITTED


def test_a_preview_tells_the_refusal_before_anything_is_sent(browser_of, staff):
    case = make_reviewed(staff, is_agreed=False)
    data = {"version": case.version, "outcome": "grant", "reason": "仍拟支持"}
    answer = browser_of(staff.approver).post(url(case, "decide"), data)
    assert answer.status_code == 409
    assert "“县级承办”环节的意见为不同意" in text(answer)
    assert "仍拟支持" in text(answer)


# --- refusals --------------------------------------------------------------------------------------------------------
def test_the_second_of_two_officials_is_told_who_was_faster_and_keeps_his_words(browser_of, staff):
    case = staff.case("accepted")
    colleague = make_official(Role.HANDLER)
    stale = {"version": case.version, "is_agreed": "no", "opinion": "我认为发票不实"}
    review.give_opinion(
        case=case, is_agreed=True, opinion="同意", by=colleague, at=moment(hour=15), calendar=load()
    )  # fmt: skip
    answer = browser_of(staff.handler).post(url(case, "give-opinion"), stale)
    assert answer.status_code == 409
    assert f"该办件已由{colleague.label}办理" in text(answer)
    assert "我认为发票不实" in text(answer)


def test_a_stale_return_keeps_its_choice_and_is_told_why(browser_of, staff):
    case = staff.case("reviewed")
    data = {"version": case.version, "to_stage": "handling", "reason": "请补充"}
    review.extend(case=case, reason="复杂", by=staff.approver, at=moment(hour=16), calendar=load())
    answer = browser_of(staff.approver).post(url(case, "return"), data)
    assert answer.status_code == 409
    assert "您看到的页面已经过期" in text(answer)
    assert "请补充" in text(answer)


def test_a_double_click_moves_the_case_once(browser_of, staff):
    case = staff.case("submitted")
    clerk = browser_of(staff.clerk)
    data = {"version": case.version}
    assert clerk.post(url(case, "accept"), data).status_code == 302
    assert clerk.post(url(case, "accept"), data).status_code == 409
    assert case.events.filter(verb=Verb.ACCEPT).count() == 1


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("give-opinion", {"is_agreed": "yes"}),
        ("decide", {"outcome": "grant", "reason": "x"}),
        ("pause", {"procedure": "expert-review", "expected_days": "5", "reason": "x"}),
        ("resume", {}),
        ("extend", {"reason": "x"}),
        ("terminate", {"reason": "x"}),
        ("revoke", {"reason": "x"}),
        ("permit-correction", {"reason": "x"}),
        ("deliver", {}),
    ],
)
def test_a_verb_of_another_desk_is_refused_with_its_ground(browser_of, staff, name, data):
    case = staff.case("submitted")
    answer = browser_of(staff.clerk).post(url(case, name), {"version": case.version, **data})
    assert answer.status_code == 409
    assert "依据" in text(answer)
    case.refresh_from_db()
    assert case.state == State.SUBMITTED


def test_a_form_that_is_not_offered_leads_back_to_the_case(browser_of, staff):
    case = staff.case("submitted")
    answer = browser_of(staff.handler).get(url(case, "decide"))
    assert answer["Location"] == url(case, "case")


def test_without_a_version_nothing_is_sent(browser_of, staff):
    case = staff.case("submitted")
    assert browser_of(staff.clerk).post(url(case, "accept"), {}).status_code == 422
    assert browser_of(staff.clerk).post(url(case, "accept"), {"version": "-1"}).status_code == 422


def test_a_handler_who_also_decides_is_refused(browser_of, staff):
    case = staff.case("accepted")
    both = make_official(Role.APPROVER, user=staff.handler.user)
    case = review.give_opinion(
        case=case, is_agreed=True, opinion="同意", by=staff.handler, at=moment(hour=15), calendar=load()
    )  # fmt: skip
    answer = browser_of(both).post(
        url(case, "decide"), {"version": case.version, "outcome": "grant", "reason": "符合条件"}
    )  # fmt: skip
    assert answer.status_code == 409
    assert "您办理过本办件的其他环节" in text(answer)
    assert "符合条件" in text(answer)


def test_html_in_a_reason_stays_text(browser_of, staff):
    case = staff.case("submitted")
    send(browser_of(staff.clerk), case, "decline", reason="<script>alert(1)</script>")
    page = text(browser_of(staff.clerk).get(url(case, "case")))
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page


def test_a_return_while_the_clock_stands_still_is_refused(staff):
    case = staff.case("reviewed")
    review.pause(
        case=case, procedure="expert-review", expected_days=5, reason="评审", by=staff.approver, at=moment(hour=15),
        calendar=load(),
    )  # fmt: skip
    with pytest.raises(Refusal, match="特别程序尚未结束"):
        review.return_(
            case=case, to_stage="handling", reason="x", by=staff.approver, at=moment(hour=16), calendar=load()
        )

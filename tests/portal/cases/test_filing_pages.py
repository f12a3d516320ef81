"""Filing on pages: from the self-check to the receipt, and everything that goes wrong on the way."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from portal.cases.daily import run
from portal.cases.models import Case
from portal.cases.states import State
from portal.catalog.models import ServiceItem
from portal.journal.models import JournalEntry
from portal.people.actors import Actor
from portal.people.roles import Role
from tests.portal.cases.factories import (
    DEQING,
    TODAY,
    USCCS,
    days_later,
    make_agent,
    make_draft,
    make_official,
    make_user,
    moment,
)
from tests.portal.cases.filed_forms import MATERIALS, TOPICS, pdf, start_answers

pytestmark = pytest.mark.django_db
START = "/apply/tech-trade/"
HTMX = {"HX-Request": "true"}


@pytest.fixture
def agent():
    return make_agent()


@pytest.fixture
def applicant(browser_of, agent):
    return browser_of(agent)


@pytest.fixture
def case(applicant, agent):
    applicant.post(START, start_answers(agent.organisations[0]))
    return Case.objects.get()


def topic_url(case, topic):
    return reverse("cases:topic", args=[case.key, topic])


def text(response):
    return response.content.decode()


def fill(applicant, case):
    for topic, answers in TOPICS.items():
        applicant.post(topic_url(case, topic), answers)
    for slot in MATERIALS:
        applicant.post(reverse("cases:attach", args=[case.key, slot]), {"file": pdf()})


def check(applicant, case, **changed):
    url = reverse("cases:check", args=[case.key])
    case.refresh_from_db()
    return applicant.post(url, {"version": case.version, "has_committed": "on", **changed})


# --- the whole way ---------------------------------------------------------------------------------------------------
def test_an_application_goes_from_the_self_check_to_the_receipt(applicant, agent):
    page = applicant.get(START)
    assert page.status_code == 200
    assert "安吉示例科技有限公司" in text(page)
    answer = applicant.post(START, start_answers(agent.organisations[0]))
    case = Case.objects.get()
    assert answer.url == topic_url(case, "trade")

    onward = [topic_url(case, topic) for topic in ("achievement", "industrialisation", "account")]
    onward.append(reverse("cases:materials", args=[case.key]))
    for (topic, answers), goal in zip(TOPICS.items(), onward, strict=True):
        assert applicant.get(topic_url(case, topic)).status_code == 200
        assert applicant.post(topic_url(case, topic), answers).url == goal
    for slot in MATERIALS:
        assert applicant.post(reverse("cases:attach", args=[case.key, slot]), {"file": pdf()}).status_code == 302

    page = text(applicant.get(reverse("cases:check", args=[case.key])))
    assert "750,000.00" in page
    assert "浙政发〔2018〕31号" in page
    assert "提交申请" in page
    answer = check(applicant, case)
    case.refresh_from_db()
    assert case.state == State.SUBMITTED
    assert answer.url == reverse("cases:submitted", args=[case.number])
    page = text(applicant.get(answer.url))
    assert case.number in page
    assert case.lookup in page
    assert "2019年10月22日" in page  # the window answers within five working days
    assert "/papers/" in page


# --- the start -------------------------------------------------------------------------------------------------------
def test_a_no_in_the_self_check_stops_kindly_and_loses_nothing(applicant, agent):
    answers = start_answers(agent.organisations[0], condition_industrialisation="no", contact_name="王某")
    page = applicant.post(START, answers)
    assert page.status_code == 422
    assert "本项补助只支持产业化项目" in text(page)
    assert "浙政发〔2018〕31号" in text(page)
    assert 'value="王某"' in text(page)
    assert not Case.objects.exists()


def test_an_unanswered_question_is_asked_again(applicant, agent):
    answers = start_answers(agent.organisations[0])
    del answers["condition_once"]
    page = applicant.post(START, answers)
    assert page.status_code == 422
    assert "请回答：" in text(page)


def test_somebody_without_organisation_is_told_what_to_do(browser_of):
    page = browser_of(Actor(user=make_user())).get(START)
    assert page.status_code == 200
    assert "还没有可以代办的单位" in text(page)
    assert "开始填写" not in text(page)


def test_a_visitor_signs_in_first_and_comes_back(browser_of):
    answer = browser_of().get(START)
    assert answer.status_code == 302
    assert f"next={START}" in answer.url


def test_an_unknown_item_is_not_found(applicant):
    assert applicant.get("/apply/nothing/").status_code == 404


def test_the_county_of_the_seat_is_offered_first(applicant):
    assert '<option value="330523" selected>安吉县</option>' in text(applicant.get(START))


def test_only_counties_of_the_day_are_offered(applicant):
    page = text(applicant.get(START))
    assert "龙港市" in page  # since August 2019
    assert "临平区" not in page  # not before 2021


def test_a_foreign_organisation_cannot_be_named(applicant):
    other = make_agent(USCCS[1], "别家公司")
    page = applicant.post(START, start_answers(other.organisations[0]))
    assert page.status_code == 422
    assert not Case.objects.exists()


def test_a_start_that_is_sent_twice_begins_one_application(applicant, agent):
    answers = start_answers(agent.organisations[0])
    assert applicant.post(START, answers).url == applicant.post(START, answers).url
    assert Case.objects.count() == 1


def test_a_suspended_item_says_why_and_begins_nothing(applicant, agent):
    ServiceItem.objects.filter(code="tech-trade").update(suspended_from=TODAY, suspension_reason="系统升级")
    assert "系统升级" in text(applicant.get(START))
    assert applicant.post(START, start_answers(agent.organisations[0])).status_code == 422
    assert not Case.objects.exists()


# --- topics ----------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("field", "typed", "message"),
    [
        ("contract_on", "2019-02-30", "合同签订日期的日期格式不正确"),
        ("deal_amount_yuan", "-5", "不能小于"),
        ("deal_amount_yuan", "99999999999999999999", "不能超过"),
        ("deal_amount_yuan", "五百万", "应为数字"),
        ("paid_amount_yuan", "6000000", "已支付金额不能超过实际成交金额"),
        ("contract_number", "<script>alert(1)</script>", "6至40位"),
    ],
)
def test_what_is_wrong_is_said_at_the_field_and_stays_as_typed(applicant, case, field, typed, message):
    page = applicant.post(topic_url(case, "trade"), {**TOPICS["trade"], field: typed})
    assert page.status_code == 422
    assert message in text(page)
    assert "<script>alert" not in text(page)
    kept = Case.objects.get().draft
    assert kept.answers["trade"][field] == typed
    assert "trade" not in kept.topics_done


def test_a_page_is_shown_again_without_complaint_until_it_is_checked(applicant, case):
    applicant.post(topic_url(case, "trade"), {"contract_number": "1", "go": "keep"})
    page = text(applicant.get(topic_url(case, "trade")))
    assert 'value="1"' in page
    assert "提交前请改正" not in page
    assert "提交前请改正" in text(applicant.get(topic_url(case, "trade") + "?check=1"))


def test_back_and_keep_save_without_judging(applicant, case):
    answer = applicant.post(topic_url(case, "achievement"), {"field": "新材料", "go": "back"})
    assert answer.url == topic_url(case, "trade")
    assert Case.objects.get().draft.answers["achievement"] == {"field": "新材料"}


def test_html_in_a_name_is_shown_as_text(applicant, case):
    applicant.post(topic_url(case, "achievement"), {**TOPICS["achievement"], "achievement_title": "<b>竹</b>"})
    page = text(applicant.get(reverse("cases:check", args=[case.key])))
    assert "&lt;b&gt;竹&lt;/b&gt;" in page
    assert "<b>竹</b>" not in page


def test_a_nul_in_an_answer_is_no_fault_of_ours(applicant, case):
    assert applicant.post(topic_url(case, "achievement"), {"field": "a\0b"}).status_code == 422


def test_an_unknown_topic_is_not_found(applicant, case):
    assert applicant.get(topic_url(case, "nothing")).status_code == 404


def test_the_account_of_the_last_case_is_offered_but_never_overwrites(applicant, agent, case):
    fill(applicant, case)
    check(applicant, case)
    applicant.post(START, start_answers(agent.organisations[0]))
    second = Case.objects.latest("pk")
    page = text(applicant.get(topic_url(second, "account")))
    assert "已为您预填" in page
    assert "6222000011112222" in page
    applicant.post(topic_url(second, "account"), {"bank_name": "", "account_number": "1", "go": "keep"})
    page = text(applicant.get(topic_url(second, "account")))
    assert "已为您预填" not in page
    assert "6222000011112222" not in page


# --- autosave and stale pages ----------------------------------------------------------------------------------------
def save(applicant, case, answers, version):
    url = reverse("cases:save", args=[case.key, "trade"])
    return applicant.post(url, {**answers, "version": version}, headers=HTMX)


def test_autosave_answers_with_the_new_version(applicant, case):
    first = save(applicant, case, {"contract_number": "A"}, "0")
    assert first.status_code == 200
    assert first.json().keys() == {"version", "saved_at"}
    assert save(applicant, case, {"contract_number": "AB"}, first.json()["version"]).status_code == 200
    assert Case.objects.get().draft.answers["trade"] == {"contract_number": "AB"}


def test_autosave_of_an_old_page_overwrites_nothing(applicant, case):
    save(applicant, case, {"contract_number": "A"}, "0")
    late = save(applicant, case, {"contract_number": "B"}, "0")
    assert late.status_code == 409
    assert "其他窗口" in late.json()["text"]
    assert Case.objects.get().draft.answers["trade"] == {"contract_number": "A"}


def test_the_same_content_sent_again_is_no_conflict(applicant, case):
    """The line broke before the answer came: the page still has the old version."""
    save(applicant, case, {"contract_number": "A"}, "0")
    assert save(applicant, case, {"contract_number": "A"}, "0").status_code == 200


def test_a_save_that_the_page_never_heard_of_is_no_conflict_with_itself(applicant, case):
    """The page was left while saving, and opened again before the save had arrived."""
    save(applicant, case, {"contract_number": "A", "editor": "tab1"}, "0")
    assert save(applicant, case, {"contract_number": "AB", "editor": "tab1"}, "0").status_code == 200
    assert save(applicant, case, {"contract_number": "B", "editor": "tab2"}, "0").status_code == 409
    assert save(applicant, case, {"contract_number": "B", "editor": ""}, "0").status_code == 409


def test_a_stale_page_is_told_so_and_keeps_what_was_typed(applicant, case):
    save(applicant, case, {"contract_number": "A"}, "0")
    page = applicant.post(topic_url(case, "trade"), {**TOPICS["trade"], "version": "0"})
    assert page.status_code == 409
    assert 'value="2019330523000123"' in text(page)
    assert "data-autosave=" not in text(page)
    version = save(applicant, case, {"contract_number": "A"}, "0").json()["version"]
    assert applicant.post(topic_url(case, "trade"), {**TOPICS["trade"], "version": version}).status_code == 302


def test_autosave_after_the_session_ended_sends_to_sign_in(browser_of, case):
    answer = save(browser_of(), case, {"contract_number": "A"}, "0")
    assert "HX-Redirect" in answer.headers
    assert Case.objects.get().draft.answers == {}


# --- the estimate ----------------------------------------------------------------------------------------------------
def estimate(applicant, case, topic, answers):
    return text(applicant.post(reverse("cases:estimate", args=[case.key]) + f"?topic={topic}", answers, headers=HTMX))


def test_the_estimate_waits_until_enough_is_filled_in(applicant, case):
    assert "信息不足" in estimate(applicant, case, "trade", TOPICS["trade"])
    applicant.post(topic_url(case, "trade"), TOPICS["trade"])
    shown = estimate(applicant, case, "industrialisation", TOPICS["industrialisation"])
    assert "750,000.00" in shown
    assert "柒拾伍万元整" in shown
    assert "一(二)" in shown
    assert "industrialisation" not in Case.objects.get().draft.answers


def test_the_estimate_shows_what_speaks_against(applicant, case):
    applicant.post(topic_url(case, "trade"), {**TOPICS["trade"], "deal_amount_yuan": "900000", "paid_amount_yuan": "0"})
    assert "不符合" in estimate(applicant, case, "industrialisation", TOPICS["industrialisation"])


# --- materials -------------------------------------------------------------------------------------------------------
def attach(applicant, case, upload, *, slot="contract", **headers):
    return applicant.post(reverse("cases:attach", args=[case.key, slot]), {"file": upload}, headers=headers)


def test_a_material_is_uploaded_replaced_and_removed(applicant, case):
    first = attach(applicant, case, pdf("甲.pdf"), **HTMX)
    assert first.status_code == 200
    assert "甲.pdf" in text(first)
    assert "已上传" in text(first)
    second = attach(applicant, case, pdf("乙.pdf"), **HTMX)
    assert "甲.pdf" not in text(second)
    removed = applicant.post(reverse("cases:detach", args=[case.key, "contract"]), headers=HTMX)
    assert "待上传" in text(removed)
    assert not case.materials.filter(is_current=True).exists()


@pytest.mark.parametrize(
    ("upload", "message"),
    [
        (SimpleUploadedFile("假.pdf", b"MZ not a pdf", "application/pdf"), "不是可以接收的文件格式"),
        (SimpleUploadedFile("空.pdf", b"", "application/pdf"), "空文件"),
        (SimpleUploadedFile("名.png", b"%PDF-1.4\n%%EOF\n", "image/png"), "后缀不一致"),
    ],
)
def test_a_bad_file_is_refused_at_its_slot(applicant, case, upload, message):
    answer = attach(applicant, case, upload, **HTMX)
    assert answer.status_code == 422
    assert message in text(answer)
    upload.seek(0)
    page = attach(applicant, case, upload)
    assert page.status_code == 422
    assert "<title>" in text(page)


def test_no_file_is_said_kindly(applicant, case):
    answer = applicant.post(reverse("cases:attach", args=[case.key, "contract"]), headers=HTMX)
    assert answer.status_code == 422
    assert "请先选择文件" in text(answer)


def test_an_unknown_slot_is_not_found(applicant, case):
    assert attach(applicant, case, pdf(), slot="nothing").status_code == 404


def test_a_file_is_for_those_who_may_see_the_case(applicant, browser_of, case):
    attach(applicant, case, pdf())
    url = reverse("cases:material", args=[case.materials.get().file_id])
    shown = applicant.get(url)
    assert shown.status_code == 200
    assert shown.headers["Content-Disposition"].startswith("inline")
    assert applicant.get(url + "?download=1").headers["Content-Disposition"].startswith("attachment")
    assert browser_of(make_agent(USCCS[1], "别家公司")).get(url).status_code == 404
    assert browser_of(make_official(Role.CLERK, kind="service_center")).get(url).status_code == 404
    shown.close()


# --- check and filing ------------------------------------------------------------------------------------------------
def test_the_check_lists_what_is_missing_and_leads_there(applicant, case):
    page = text(applicant.get(reverse("cases:check", args=[case.key])))
    assert "提交前还需要补齐 8 处" in page
    assert topic_url(case, "trade") in page
    assert "还缺材料：技术合同及登记证明" in page
    assert "提交申请" not in page


def test_filing_an_unfinished_application_is_refused(applicant, case):
    answer = check(applicant, case)
    assert answer.status_code == 422
    assert "还有未填或有误的内容" in text(answer)
    assert Case.objects.get().state == State.DRAFT


def test_filing_needs_the_commitment(applicant, case):
    fill(applicant, case)
    answer = check(applicant, case, has_committed="")
    assert answer.status_code == 422
    assert "请阅读并勾选承诺" in text(answer)


def test_what_changed_since_the_check_is_checked_again(applicant, case):
    fill(applicant, case)
    case.refresh_from_db()
    version = case.version
    applicant.post(topic_url(case, "trade"), {**TOPICS["trade"], "deal_amount_yuan": "6000000"})
    answer = check(applicant, case, version=version)
    assert answer.status_code == 409
    assert "已经过期" in text(answer)
    assert Case.objects.get().state == State.DRAFT
    assert check(applicant, case).status_code == 302


def test_a_double_submit_files_once_and_leads_to_the_case(applicant, case):
    fill(applicant, case)
    assert check(applicant, case).status_code == 302
    again = check(applicant, case)
    case.refresh_from_db()
    assert again.status_code == 409
    assert case.number in text(again)
    assert reverse("cases:case", args=[case.number]) in text(again)
    assert case.events.count() == 1


def test_pages_of_a_filed_application_lead_to_the_case(applicant, case):
    fill(applicant, case)
    check(applicant, case)
    case.refresh_from_db()
    assert applicant.get(topic_url(case, "trade")).url == reverse("cases:case", args=[case.number])
    late = applicant.post(topic_url(case, "trade"), {**TOPICS["trade"], "contract_number": "X"})
    assert late.status_code == 409


def test_a_contract_that_is_claimed_is_refused_with_its_clause(applicant, browser_of, case):
    fill(applicant, case)
    check(applicant, case)
    other = make_agent(USCCS[1], "别家公司")
    theirs = browser_of(other)
    theirs.post(START, start_answers(other.organisations[0]))
    second = Case.objects.latest("pk")
    fill(theirs, second)
    page = text(theirs.get(reverse("cases:check", args=[second.key])))
    assert "同一合同只补助一次" in page
    assert check(theirs, second).status_code == 422


def test_a_draft_is_discarded_with_its_files(applicant, case):
    attach(applicant, case, pdf())
    stored = case.materials.get().file
    assert applicant.post(reverse("cases:discard", args=[case.key])).url == reverse("cases:mine")
    assert not Case.objects.exists()
    assert not type(stored).objects.filter(pk=stored.pk).exists()


def test_a_draft_that_nobody_touches_goes_after_thirty_days(applicant, case):
    attach(applicant, case, pdf())
    run(days_later(30))
    assert Case.objects.exists()
    run(days_later(32))
    assert not Case.objects.exists()
    assert JournalEntry.objects.get(action="cases.discard_draft").actor == "系统"


def test_place_and_contact_can_be_changed_until_filing(applicant, case):
    url = reverse("cases:applicant", args=[case.key])
    assert applicant.post(url, {"region_code": "999999"}).status_code == 422
    assert applicant.post(
        url, {"region_code": DEQING, "contact_name": "王某", "contact_phone": "0572-5123456"}
    ).url == reverse("cases:check", args=[case.key])
    case.refresh_from_db()
    assert (case.region_code, case.contact_name, case.county_code) == (DEQING, "王某", DEQING)


def test_every_form_carries_its_token(applicant, case):
    for page in ("materials", "check", "applicant"):
        shown = text(applicant.get(reverse(f"cases:{page}", args=[case.key])))
        assert shown.count('method="post"') - 1 == shown.count("csrfmiddlewaretoken")  # display mode needs none


# --- who ------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("page", ["materials", "check", "applicant"])
def test_a_stranger_finds_no_draft(browser_of, page):
    case = make_draft()
    stranger = browser_of(make_agent(USCCS[1], "别家公司"))
    assert stranger.get(reverse(f"cases:{page}", args=[case.key])).status_code == 404
    assert stranger.get(reverse("cases:topic", args=[case.key, "spending"])).status_code == 404
    assert stranger.post(reverse("cases:discard", args=[case.key])).status_code == 404


def test_a_colleague_of_the_same_organisation_goes_on_filling_in(browser_of, agent, case):
    colleague = browser_of(make_agent())
    assert colleague.get(topic_url(case, "trade")).status_code == 200


def test_an_official_finds_no_draft_of_an_applicant(browser_of, case):
    official = browser_of(make_official(Role.CLERK, kind="service_center"))
    assert official.get(topic_url(case, "trade")).status_code == 404


def test_answers_are_kept_as_json(case, applicant):
    applicant.post(topic_url(case, "trade"), TOPICS["trade"])
    assert json.dumps(Case.objects.get().draft.answers["trade"], sort_keys=True) == json.dumps(
        TOPICS["trade"], sort_keys=True
    )
    assert moment().date() == TODAY

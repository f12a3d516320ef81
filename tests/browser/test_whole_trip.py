"""One subsidy from the search on a phone to a decision that explains itself, paid and rated."""

from datetime import date

import pytest
from playwright.sync_api import expect

from portal.clock.actions import advance
from portal.papers.models import Paper
from tests.browser import applicant, desk

EXAMINERS = (
    "anji-science-handler",
    "anji-finance-reviewer",  # side by side with the desks of science
    "anji-science-reviewer",
    "huzhou-science-reviewer",
    "zj-finance-reviewer",
)
AFTER_THE_NOTICE = date(2019, 10, 23)


@pytest.mark.usefixtures("province")
def test_the_whole_trip(page, width, at_width):
    nothing_sticks_out = at_width(width)
    _find_the_item(page)
    nothing_sticks_out()
    _fill_in(page)
    nothing_sticks_out()
    applicant.upload_materials(page)
    page.get_by_role("link", name="下一步").click()
    expect(page.get_by_text("伍拾肆万元整")).to_be_visible()
    number, code = applicant.commit_and_submit(page)
    expect(page.get_by_role("link", name="收件回执")).to_be_visible()
    nothing_sticks_out()
    _look_up(page, number, code, "已提交")
    _examine(page, number)
    _grant(page, number)
    nothing_sticks_out()
    _read_the_notice(page)
    nothing_sticks_out()
    advance(to=AFTER_THE_NOTICE)
    _pay(page)
    desk.take(page, "anji-service-center-clerk", number)
    desk.deliver(page)
    _fetch_and_verify_the_decision(page, number)
    _rate(page, number)
    _ask_why(page, number)
    nothing_sticks_out()


def _find_the_item(page):
    """Two characters in the search of the front page lead to the guide, and the guide to the start."""
    page.goto("/")
    page.get_by_role("searchbox").fill("补助")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="技术交易产业化补助", exact=True).first.click()
    expect(page.get_by_role("heading", name="受理条件")).to_be_visible()
    page.get_by_role("link", name="在线办理").click()
    page.get_by_role("link", name="选择一位演示人员直接登录").click()
    page.get_by_role("listitem").filter(has_text="示例经办人甲").get_by_role("button").click()


def _fill_in(page):
    """All topics; one wrong amount first, which loses nothing."""
    expect(page.get_by_role("heading", name="自查：是否符合条件")).to_be_visible()
    applicant.check_oneself(page)
    applicant.fill_trade(page, 已支付金额="9000000")
    summary = page.get_by_role("alert").filter(has_text="提交前请改正以下内容")
    expect(summary).to_be_focused()
    summary.get_by_role("link", name="已支付金额不能超过实际成交金额").click()
    paid = page.get_by_label("已支付金额")
    expect(paid).to_be_focused()
    expect(page.get_by_label("技术合同登记编号")).to_have_value(applicant.TRADE["技术合同登记编号"])
    paid.fill("1800000")
    applicant.go_on(page)
    applicant.fill_the_rest(page)


def _look_up(page, number, code, state):
    """Anybody who has number and code sees the state, and no more."""
    page.context.clear_cookies()
    page.goto("/lookup/")
    applicant.fill(page, {"办件编号": number, "查询码": code})
    page.get_by_role("button", name="查询").click()
    found = page.get_by_role("region", name=f"办件 {number}")
    expect(found).to_contain_text(state)
    expect(page.get_by_text(applicant.COMPANY)).to_have_count(0)


def _examine(page, number):
    """The window accepts; county, city and the provincial treasury agree, each from his own list."""
    desk.take(page, "anji-service-center-clerk", number)
    desk.accept(page)
    for username in EXAMINERS:
        desk.take(page, username, number)
        desk.agree(page)


def _grant(page, number):
    """The approver sees amount, capitals and steps, then the paper, and only then decides."""
    desk.take(page, "zj-science-approver", number)
    page.get_by_role("link", name="作出决定").click()
    sums = applicant.card(page, "今日测算")
    for text in ("540,000.00", "伍拾肆万元整", "3,600,000.00 × 15 %"):
        expect(sums).to_contain_text(text)
    desk.preview_decision(page, "准予", "符合补助条件。")
    expect(page.get_by_role("img", name="预览，第 1 页")).to_be_visible()
    desk.decide(page)


def _read_the_notice(page):
    page.get_by_role("link", name="拟支持名单公示").click()
    row = page.get_by_role("row").filter(has_text=applicant.COMPANY)
    expect(row).to_contain_text("540,000")
    expect(page.get_by_text("示例经办人甲")).to_have_count(0)


def _pay(page):
    """Two people let the money go: whoever checked it is not offered to release it."""
    _open_payment(page, "zj-finance-cashier1", "待复核")
    desk.confirm(page, "复核通过")
    expect(page.get_by_text("您已复核这笔拨付，须由另一名拨付人员放行。")).to_be_visible()
    expect(page.get_by_role("button", name="放行", exact=True)).to_have_count(0)
    _open_payment(page, "zj-finance-cashier2", "待放行")
    desk.confirm(page, "放行")
    expect(page.get_by_role("status").filter(has_text="已放行，等待银行到账")).to_be_visible()


def _open_payment(page, username, tab):
    applicant.sign_in(page, username)
    page.get_by_role("link", name="资金拨付", exact=True).click()
    page.get_by_role("link", name=tab).click()
    page.get_by_role("row").filter(has_text=applicant.COMPANY).get_by_role("link").first.click()
    expect(applicant.card(page, "拨付单")).to_contain_text("伍拾肆万元整")


def _fetch_and_verify_the_decision(page, number):
    """The company downloads the paper; anybody who scans its code sees that it is genuine."""
    applicant.sign_in(page, "agent1")
    page.goto(f"/my/cases/{number}/")
    address = page.get_by_role("link", name="关于技术交易产业化补助的决定").get_attribute("href")
    answer = page.request.get(address)
    assert (answer.status, answer.headers["content-type"]) == (200, "application/pdf")
    assert answer.body().startswith(b"%PDF")
    paper = Paper.objects.get(pk=address.strip("/").split("/")[1])
    page.goto(f"/papers/v/{paper.token}/")
    expect(page.get_by_role("main")).to_contain_text(paper.number)


def _rate(page, number):
    page.goto(f"/my/cases/{number}/")
    page.get_by_role("link", name="去评价").click()
    page.get_by_label("非常满意", exact=True).check()
    page.get_by_role("button", name="提交评价").click()
    expect(page.get_by_role("status").filter(has_text="感谢您的评价")).to_be_visible()


def _ask_why(page, number):
    page.goto(f"/my/cases/{number}/")
    expect(applicant.card(page, "办理经过").get_by_role("listitem").filter(has_text="公示")).not_to_have_count(0)
    page.get_by_role("link", name="为什么是这一天").click()
    expect(page.get_by_role("table", name="逐日说明")).to_contain_text("受理当日，不计算在内")

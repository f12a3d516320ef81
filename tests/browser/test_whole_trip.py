"""One subsidy from the search on a phone to a decision that explains itself."""

import pytest
from playwright.sync_api import expect

from tests.browser import applicant


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

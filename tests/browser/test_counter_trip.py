"""The counter trip: a clerk files for a company that stands before him, with the form that everybody uses."""

import pytest
from playwright.sync_api import expect

from portal.people.rules import uscc_check
from tests.browser import applicant, desk

START_OF_CODE = "91330523MA2B0C001"
VISITOR = {
    "申请人名称或姓名": "安吉县示例椅业有限公司",
    "统一社会信用代码": START_OF_CODE + uscc_check(START_OF_CODE),
    "联系人": "王代办",
    "联系电话": "0572-5123456",
}


@pytest.mark.usefixtures("province")
def test_the_counter_trip(page, width, at_width):
    nothing_sticks_out = at_width(width)
    applicant.sign_in(page, "anji-service-center-clerk")
    page.goto("/desk/started/")
    page.get_by_role("link", name="技术交易产业化补助").click()
    _say_who_stands_here(page)
    nothing_sticks_out()
    applicant.fill_trade(page)
    applicant.fill_the_rest(page)
    applicant.upload_materials(page)
    nothing_sticks_out()
    page.get_by_role("link", name="下一步").click()
    number, code = applicant.commit_and_submit(page)
    assert len(code) == 6
    nothing_sticks_out()
    _accept_what_was_filed(page, number)


def _say_who_stands_here(page):
    applicant.fill(page, {**VISITOR, "统一社会信用代码": START_OF_CODE + "0"})
    applicant.check_oneself(page)
    expect(page.get_by_role("alert").filter(has_text="提交前请改正以下内容")).to_be_focused()
    applicant.fill(page, VISITOR)
    page.get_by_role("button", name="开始填写").click()


def _accept_what_was_filed(page, number):
    """The case stands among those begun at this counter, and on the clerk's own list."""
    page.goto("/desk/started/")
    expect(page.get_by_role("row").filter(has_text=number)).to_contain_text("安吉县示例椅业有限公司")
    desk.take(page, "anji-service-center-clerk", number)
    expect(applicant.card(page, "基本情况")).to_contain_text("窗口代办")
    desk.accept(page)

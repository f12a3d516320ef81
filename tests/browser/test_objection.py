"""One objection: anybody raises it, and the decision waits until the office has answered."""

from datetime import date

import pytest
from playwright.sync_api import expect

from innovation.demo import Trip
from portal.clock.actions import advance
from tests.browser import applicant

AFTER_THE_NOTICE, DAY_AFTER = date(2019, 10, 23), date(2019, 10, 24)
DOUBT = "该成果的实际成交金额与公示内容不一致，请核实。"


@pytest.fixture
def on_notice(province):
    """A grant on its first day of public notice."""
    return Trip(province, 1, 0).submit().accept().examine().decide()


def test_one_objection(page, on_notice, width, at_width):
    nothing_sticks_out = at_width(width)
    _object(page)
    nothing_sticks_out()
    advance(to=AFTER_THE_NOTICE)
    assert _state(page, on_notice) == "公示中"
    _answer(page)
    nothing_sticks_out()
    advance(to=DAY_AFTER)
    assert _state(page, on_notice) == "已生效"


def _object(page):
    page.goto("/")
    page.get_by_role("link", name="拟支持名单公示").first.click()
    page.get_by_role("link", name="提出异议").click()
    applicant.fill(page, {"姓名或单位名称": "李四", "联系电话": "13800001234", "异议内容": DOUBT})
    page.get_by_role("button", name="提交异议").click()
    expect(page.get_by_role("status").filter(has_text="您的异议已收到")).to_be_visible()
    expect(page.get_by_text("李四")).to_have_count(0)


def _answer(page):
    applicant.sign_in(page, "zj-science-approver")
    page.goto("/desk/objections/")
    page.get_by_role("link", name=DOUBT).click()
    expect(page.get_by_text("13800001234")).to_be_visible()
    page.get_by_label("异议不成立").check()
    page.get_by_label("答复内容").fill("经核对技术合同登记证明，公示金额无误。")
    page.get_by_role("button", name="提交答复").click()
    expect(page.get_by_role("status").filter(has_text="异议已答复")).to_be_visible()


def _state(page, trip):
    """The state as its applicant reads it."""
    applicant.sign_in(page, trip.agent.user.username)
    page.goto(f"/my/cases/{trip.case.number}/")
    return page.locator(".page-head .tag").inner_text()

"""One correction: everything missing is told at once, put right on a phone, and the case goes on."""

import pytest
from playwright.sync_api import expect

from innovation.demo import Trip
from tests.browser import applicant, desk


@pytest.fixture
def submitted(province):
    """A case at the window."""
    return Trip(province, 1, 0).submit()


def test_one_correction(page, submitted, width, at_width):
    nothing_sticks_out = at_width(width)
    number = submitted.case.number
    _ask_for_everything_at_once(page, number)
    nothing_sticks_out()
    _put_it_right(page, submitted.agent.user.username, number)
    nothing_sticks_out()
    desk.take(page, "anji-service-center-clerk", number)
    expect(applicant.card(page, "补正和特别程序")).to_contain_text("已补正")
    expect(page.get_by_role("link", name="一次性告知补正")).to_have_count(0)
    desk.accept(page)


def _ask_for_everything_at_once(page, number):
    desk.take(page, "anji-service-center-clerk", number)
    page.get_by_role("link", name="一次性告知补正").click()
    page.get_by_role("button", name="下一步：预览").click()
    expect(page.get_by_role("alert").filter(has_text="请至少写明一处需要补正的内容")).to_be_focused()
    applicant.fill(page, {"发票和付款凭证": "付款凭证缺少银行回单", "收款账户": "开户银行请写到支行"})
    page.get_by_role("button", name="下一步：预览").click()
    expect(page.get_by_role("status").filter(has_text="由“已提交”变为“待补正”")).to_be_visible()
    page.get_by_role("button", name="确认一次性告知补正").click()
    expect(page.get_by_text("等待申请人补正", exact=False).first).to_be_visible()


def _put_it_right(page, username, number):
    applicant.sign_in(page, username)
    page.goto("/my/cases/?tab=correction")
    page.get_by_role("row").filter(has_text=number).get_by_role("link", name="去补正").click()
    _put_right(page, "付款凭证缺少银行回单")
    applicant.upload(page, "发票和付款凭证", "银行回单.pdf", button="更换文件")
    page.goto(f"/my/cases/{number}/")
    _put_right(page, "开户银行请写到支行")
    page.get_by_label("开户银行").fill("示例银行安吉县支行")
    applicant.go_on(page)
    page.goto(f"/my/cases/{number}/")
    page.get_by_role("link", name="核对并提交补正").click()
    expect(page.get_by_text("示例银行安吉县支行")).to_be_visible()
    page.get_by_label("我承诺").check()
    page.get_by_role("button", name="提交补正").click()
    expect(page.get_by_role("status").filter(has_text="补正已提交")).to_be_visible()


def _put_right(page, point):
    page.get_by_role("region", name="补正").get_by_role("listitem").filter(has_text=point).get_by_role("link").click()

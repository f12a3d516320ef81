"""One refusal: the office hears what follows from it before it speaks; the firm reads why, and what it may do."""

import pytest
from playwright.sync_api import expect

from innovation.demo import Trip
from tests.browser import applicant, desk

REASON = "经核实，成果尚未用于产业化项目。"


@pytest.fixture
def examined(province):
    """A case before the approver."""
    return Trip(province, 1, 0).submit().accept().examine()


def test_one_refusal(page, examined, width, at_width):
    nothing_sticks_out = at_width(width)
    number = examined.case.number
    desk.take(page, "zj-science-approver", number)
    _refuse(page)
    nothing_sticks_out()
    applicant.sign_in(page, examined.agent.user.username)
    page.goto(f"/my/cases/{number}/")
    expect(applicant.card(page, "决定：不予")).to_contain_text(REASON)
    expect(page.get_by_role("list", name="办理进度")).not_to_contain_text("公示")
    assert page.request.get(_paper(page)).headers["content-type"] == "application/pdf"
    nothing_sticks_out()


def _refuse(page):
    page.get_by_role("link", name="作出决定").click()
    applicant.choose(page, "决定", "不予")
    page.get_by_role("button", name="下一步：预览").click()
    expect(page.get_by_role("alert").filter(has_text="请填写理由")).to_be_focused()
    desk.preview_decision(page, "不予", REASON)
    expect(page.get_by_text("公示《")).to_have_count(0)
    desk.decide(page)


def _paper(page):
    return page.get_by_role("link", name="关于不予技术交易产业化补助的决定").get_attribute("href")

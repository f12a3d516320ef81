"""What officials do at the desk, by the labels and buttons they see."""

from playwright.sync_api import Page, expect

from tests.browser.applicant import choose, sign_in


def take(page: Page, username: str, number: str) -> None:
    """Sign in as an official and open a case from his list of what is to be done."""
    sign_in(page, username)
    page.goto("/desk/")
    page.get_by_role("row").filter(has_text=number).get_by_role("link").first.click()
    expect(page.get_by_role("heading", name="流转记录")).to_be_visible()


def confirm(page: Page, button: str) -> None:
    """Press a button that asks back, and say yes."""
    page.get_by_role("button", name=button, exact=True).click()
    page.get_by_role("dialog").get_by_role("button", name=button, exact=True).click()


def accept(page: Page) -> None:
    confirm(page, "受理")
    expect(page.get_by_role("status").filter(has_text="已受理")).to_be_visible()


def agree(page: Page, opinion: str = "材料齐全，情况属实，同意。") -> None:
    choose(page, "审查意见", "同意")
    page.get_by_label("意见说明").fill(opinion)
    page.get_by_role("button", name="提交意见").click()
    expect(page.get_by_role("status").filter(has_text="意见已提交")).to_be_visible()


def preview_decision(page: Page, outcome: str, reason: str) -> None:
    """On the page of the decision: what it would entail, before it is made."""
    choose(page, "决定", outcome)
    page.get_by_label("理由").fill(reason)
    page.get_by_role("button", name="下一步：预览").click()
    expect(page.get_by_role("heading", name="预览：确认后将产生以下结果")).to_be_visible()


def decide(page: Page) -> None:
    """Make the decision that the preview shows."""
    page.get_by_role("button", name="确认作出决定").click()
    expect(page.get_by_role("status").filter(has_text="决定已作出")).to_be_visible()


def deliver(page: Page) -> None:
    confirm(page, "送达")
    expect(page.get_by_role("status").filter(has_text="结果已送达")).to_be_visible()

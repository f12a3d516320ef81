"""The public check of a paper and an objection, on a phone and on a desk, with and without JavaScript."""

import pytest
from playwright.sync_api import expect

from portal.clock.models import BusinessDate
from portal.papers.models import Paper
from portal.regions import reference
from portal.workdays import seed
from tests.portal.notices.factories import DAY, make_notice
from tests.portal.papers.factories import make_paper

WIDTHS = (390, 1280)


@pytest.fixture
def paper(live_server):
    """An issued paper with its bytes, as the holder has them."""
    return Paper.objects.defer(None).get(pk=make_paper().pk)


def as_file(content):
    return {"name": "通知书.pdf", "mimeType": "application/pdf", "buffer": content}


@pytest.mark.parametrize("width", WIDTHS)
def test_a_copy_is_compared_without_leaving_the_browser(page, paper, width, at_width, axe):
    nothing_sticks_out = at_width(width)
    page.goto(f"/papers/v/{paper.token}/")
    posts = []
    page.on("request", lambda request: posts.append(request) if request.method == "POST" else None)
    result = page.locator("[data-compare-result]")
    page.set_input_files("#copy", as_file(bytes(paper.pdf)))
    expect(result).to_have_text("文件与原件一致，未被改动。")
    page.set_input_files("#copy", as_file(bytes(paper.pdf) + b"\n"))
    expect(result).to_contain_text("文件与原件不一致")
    assert posts == []
    nothing_sticks_out()
    axe(page)


def test_without_javascript_the_server_compares(browser, base_url, paper):
    plain = browser.new_context(java_script_enabled=False).new_page()
    plain.goto(f"{base_url}/papers/v/{paper.token}/")
    plain.set_input_files("#copy", as_file(bytes(paper.pdf)))
    plain.get_by_role("button", name="比对").click()
    expect(plain.locator("[data-compare-result]")).to_contain_text("文件与原件一致")
    plain.context.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_anybody_objects_to_a_notice(page, live_server, width, at_width, axe):
    nothing_sticks_out = at_width(width)
    reference.load()
    seed.load()
    BusinessDate.objects.update_or_create(pk=1, defaults={"date": DAY})
    notice = make_notice()
    page.goto("/notices/")
    axe(page)
    page.get_by_role("link", name=notice.title).click()
    axe(page)
    page.get_by_role("link", name="提出异议").click()
    page.get_by_label("姓名或单位名称").fill("李四")
    page.get_by_role("button", name="提交异议").click()
    page.get_by_role("link", name="请填写联系电话").click()
    expect(page.get_by_label("联系电话")).to_be_focused()
    page.keyboard.type("13800001234")
    page.get_by_label("异议内容").fill("成交额与合同不符。")
    nothing_sticks_out()
    axe(page)
    page.get_by_role("button", name="提交异议").click()
    expect(page.get_by_role("status").filter(has_text="您的异议已收到")).to_be_visible()

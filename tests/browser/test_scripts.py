"""The scripts of the kit: what is typed is kept, materials go one by one, an estimate follows the form."""

import pytest
from playwright.sync_api import expect

from tests.browser.urls import Desk

PDF = {"name": "合同.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7"}
HALF_MINUTE = 31_000


@pytest.fixture(autouse=True)
def sample_pages(settings):
    settings.ROOT_URLCONF = "tests.browser.urls"
    Desk.draft, Desk.version, Desk.status, Desk.is_signed_in, Desk.files = {"name": "", "amount": ""}, 1, 200, True, []


@pytest.fixture
def form(page):
    """The form of a draft, with a clock that the test moves."""
    page.clock.install()
    page.goto("/sample/form/")
    return page


def test_what_is_typed_is_saved_every_half_minute(form):
    form.get_by_label("单位名称").fill("安吉示例公司")
    form.clock.run_for(HALF_MINUTE)
    expect(form.get_by_text("已自动保存 10:32")).to_be_visible()
    assert Desk.draft["name"] == "安吉示例公司"
    assert form.evaluate("localStorage.getItem('draft:sample')") is None


def test_nothing_typed_means_nothing_sent(form):
    form.clock.run_for(3 * HALF_MINUTE)
    assert Desk.version == 1


def test_leaving_the_page_saves(form):
    form.get_by_label("单位名称").fill("安吉")
    form.goto("/privacy/")
    for _ in range(50):  # Chromium sends it after the page is gone, where Playwright no longer looks
        if Desk.version == 2:
            break
        form.wait_for_timeout(100)
    form.goto("/sample/form/")
    expect(form.get_by_label("单位名称")).to_have_value("安吉")


def test_a_lost_session_loses_no_input(form):
    Desk.is_signed_in = False
    form.get_by_label("单位名称").fill("安吉")
    form.get_by_label("证件号码").fill("330523199001011234")
    form.clock.run_for(HALF_MINUTE)
    expect(form.get_by_text("登录已失效，内容已暂存在本机")).to_be_visible()
    assert "330523199001011234" not in form.evaluate("localStorage.getItem('draft:sample')")
    form.goto("/privacy/")
    Desk.is_signed_in = True
    form.goto("/sample/form/")
    expect(form.get_by_text("已恢复您上次尚未保存的内容")).to_be_visible()
    expect(form.get_by_label("单位名称")).to_have_value("安吉")
    form.clock.run_for(HALF_MINUTE)
    expect(form.get_by_text("已自动保存")).to_be_visible()


def test_a_copy_of_another_version_is_offered_but_not_put_over_the_newer_one(form):
    Desk.status = 500
    form.get_by_label("单位名称").fill("旧")
    form.goto("/privacy/")
    Desk.version = 7
    form.goto("/sample/form/")
    expect(form.get_by_label("单位名称")).to_have_value("")
    form.get_by_role("button", name="恢复本机内容").click()
    expect(form.get_by_label("单位名称")).to_have_value("旧")


def test_somebody_elses_change_is_not_overwritten(form):
    Desk.status = 409
    form.get_by_label("单位名称").fill("安吉")
    form.clock.run_for(HALF_MINUTE)
    expect(form.get_by_text("他人已修改这份内容")).to_be_visible()


def test_a_fault_of_the_server_keeps_the_text_here(form):
    Desk.status = 500
    form.get_by_label("单位名称").fill("安吉")
    form.clock.run_for(HALF_MINUTE)
    expect(form.get_by_text("内容已暂存在本机")).to_be_visible()
    Desk.status = 200
    form.clock.run_for(HALF_MINUTE)
    expect(form.get_by_text("已自动保存")).to_be_visible()


def test_the_form_itself_is_not_overtaken_by_its_draft(form):
    form.get_by_label("单位名称").fill("安吉")
    form.get_by_label("合同金额").fill("1")
    form.get_by_role("button", name="提交").click()
    expect(form.get_by_text("filed")).to_be_visible()
    assert Desk.version == 1


def test_a_material_is_sent_when_it_is_chosen(page):
    page.goto("/sample/upload/")
    page.get_by_label("选择文件或拍照").set_input_files(PDF)
    expect(page.get_by_role("link", name="合同.pdf")).to_be_visible()
    page.get_by_label("继续添加").set_input_files({**PDF, "name": "附件.pdf"})
    expect(page.get_by_role("link", name="附件.pdf")).to_be_visible()
    assert Desk.files == ["合同.pdf", "附件.pdf"]


def test_a_material_chosen_before_the_script_arrived_is_sent_too(page):
    held = []

    def hold(route):
        held.append(route)

    page.route("**/js/upload*.js", hold)
    with page.expect_request("**/js/upload*.js"):
        page.goto("/sample/upload/", wait_until="commit")
    page.locator("input[type=file]").set_input_files(PDF)
    held[0].continue_()
    expect(page.get_by_role("link", name="合同.pdf")).to_be_visible()
    assert Desk.files == ["合同.pdf"]


def test_a_material_too_large_is_not_even_sent(page):
    page.goto("/sample/upload/")
    page.get_by_label("选择文件或拍照").set_input_files({**PDF, "buffer": b"%PDF" + b"0" * 3_000_000})
    expect(page.get_by_text("文件大小为 2.9 兆，超过 2 兆的限制。")).to_be_visible()
    assert Desk.files == []


def test_what_the_server_says_of_a_material_is_shown(page, axe):
    page.goto("/sample/upload/")
    page.get_by_label("选择文件或拍照").set_input_files({**PDF, "buffer": b"MZ"})
    expect(page.get_by_text("文件内容不是 PDF")).to_be_visible()
    axe(page)


def test_a_material_goes_without_scripts_too(browser, live_server):
    context = browser.new_context(java_script_enabled=False, base_url=live_server.url)
    page = context.new_page()
    page.goto("/sample/upload/")
    page.locator("input[type=file]").set_input_files(PDF)
    page.get_by_role("button", name="上传").click()
    expect(page.get_by_role("link", name="合同.pdf")).to_be_visible()
    context.close()


def test_an_estimate_follows_the_form(page):
    page.goto("/sample/estimate/")
    page.get_by_label("合同金额").fill("1,000,000")
    page.get_by_label("合同金额").press("Tab")
    expect(page.get_by_text("预计 壹佰万元整")).to_be_visible()

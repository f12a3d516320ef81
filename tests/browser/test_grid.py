"""The grid takes what Excel and WPS copy, moves by keys, undoes a paste, drops nothing, and never overwrites others."""

from datetime import date

import pytest
from playwright.sync_api import expect

from portal.indicators.actions import entry
from portal.indicators.initial import OldReport
from portal.indicators.initial import load as load_reports
from portal.people.actors import SYSTEM, actor_for
from portal.people.models import User
from portal.workdays.calendar import load
from tests.browser.applicant import sign_in
from tests.browser.reporting import (
    COPIED,
    GOOD,
    cell,
    cut,
    only_reading,
    open_grid,
    open_period,
    paste,
    report_of,
    said,
)
from tests.portal.cases.factories import ANJI, moment
from tests.portal.indicators.factories import FORM, amounts, one_line


@pytest.fixture
def grid(page, province):
    """The clerk's empty grid."""
    open_period(province)
    open_grid(page)
    yield page
    cut(page)


def test_paste_of_excel_is_read_marked_and_undone(grid):
    rows = grid.locator("[data-grid-table] tbody tr")
    before = rows.count()
    paste(grid, cell(grid, 0, "label"), COPIED)
    expect(cell(grid, 0, "base_wan_mu")).to_have_value("含 换行")
    expect(cell(grid, 0, "new_forest_wan_mu")).to_have_value("120000")
    expect(cell(grid, 0, "infill_wan_mu")).to_have_value("2026-03-01")
    expect(cell(grid, 1, "infill_wan_mu")).to_have_value("2026-04-01")
    expect(cell(grid, 1, "corridors_li")).to_have_value("1.5")
    assert rows.count() == before  # the break at the end is no row
    assert grid.locator('[aria-invalid="true"]').count() == 3
    assert grid.locator("input.pasted").count() == 16
    said(grid, "已粘贴 16 个单元格，3 个值无法识别为数字")
    grid.keyboard.press("Control+z")
    expect(cell(grid, 0, "new_forest_wan_mu")).to_have_value("")
    assert grid.locator('[aria-invalid="true"]').count() == 0


def test_what_can_not_be_read_is_named_and_its_link_selects_it(grid, axe):
    paste(grid, cell(grid, 0, "label"), COPIED)
    grid.get_by_role("button", name="暂存").click()
    summary = grid.locator("[data-error-summary]")
    expect(summary).to_contain_text("含 换行")
    axe(grid)
    summary.get_by_role("link").first.click()
    expect(cell(grid, 0, "base_wan_mu")).to_be_focused()
    assert grid.evaluate("getSelection().toString()") == "含 换行"
    assert not report_of(ANJI).lines.exists()


def test_rows_are_added_and_locked_cells_skipped_and_counted(grid):
    cell(grid, 0, "precious_trees").evaluate("input => { input.readOnly = true; }")
    block = "".join(f"第{number}村\t1\t1\t0\t0\t0\t{number}\t120①\t超出\r\n" for number in range(12))
    paste(grid, cell(grid, 0, "label"), block)
    expect(cell(grid, 11, "label")).to_have_value("第11村")
    expect(cell(grid, 0, "precious_trees")).to_have_value("")
    expect(cell(grid, 11, "corridors_li")).to_have_value("120①")  # the mark of a footnote is no digit
    said(grid, "跳过 1 个只读单元格，12 个值超出表格范围，没有粘贴，12 个值无法识别为数字")


def test_more_lines_than_a_report_may_have_are_not_pasted_at_all(grid):
    before = grid.locator("[data-grid-table] tbody tr").count()
    paste(grid, cell(grid, 1, "label"), "".join(f"第{number}村\t1\r\n" for number in range(1_000)))
    said(grid, "粘贴后将有 1001 行，超过 1000 行，没有粘贴")
    assert grid.locator("[data-grid-table] tbody tr").count() == before
    expect(cell(grid, 1, "label")).to_have_value("")


def test_enter_arrows_and_tab_move(grid):
    cell(grid, 0, "base_wan_mu").click()
    grid.keyboard.type("1,000")
    grid.keyboard.press("Enter")
    expect(cell(grid, 1, "base_wan_mu")).to_be_focused()
    expect(cell(grid, 0, "base_wan_mu")).to_have_value("1000")
    grid.keyboard.press("ArrowUp")
    expect(cell(grid, 0, "base_wan_mu")).to_be_focused()
    grid.keyboard.press("Tab")
    expect(cell(grid, 0, "new_forest_wan_mu")).to_be_focused()
    for _ in range(5):
        grid.keyboard.press("ArrowDown")
    expect(cell(grid, 5, "new_forest_wan_mu")).to_be_focused()


def test_saving_shows_totals_and_a_reload_has_everything(grid):
    december = OldReport(
        ANJI, date(2018, 12, 1), amounts(base_wan_mu="180", new_forest_wan_mu="80", infill_wan_mu="100")
    )
    load_reports(form_code=FORM, reports=[december], by=SYSTEM, at=moment(), calendar=load())
    paste(grid, cell(grid, 0, "label"), GOOD)
    grid.get_by_role("button", name="暂存").click()
    said(grid, "已保存")
    expect(grid.locator('[data-total="afforestation.base_wan_mu"]')).to_have_text("330")
    expect(grid.locator('[data-year="afforestation.base_wan_mu"]')).to_have_text("150")
    grid.reload()
    expect(cell(grid, 1, "label")).to_have_value("孝丰镇")
    expect(cell(grid, 0, "precious_trees")).to_have_value("1200")


def test_somebody_elses_values_stand_beside_ones_own(grid, axe):
    paste(grid, cell(grid, 0, "label"), GOOD)
    report = report_of(ANJI)
    other = actor_for(User.objects.get(username="anji-forestry-data-clerk"), None, on=moment().date())
    entry.save_lines(
        report=report, lines=one_line(), explanations={}, version=report.version, by=other, at=moment()
    )  # fmt: skip
    grid.get_by_role("button", name="暂存").click()
    summary = grid.locator("[data-error-summary]")
    expect(summary).to_contain_text("由他人修改")
    expect(summary.get_by_role("row").filter(has_text="孝丰镇").first).to_contain_text("（空）")
    axe(grid)
    assert report_of(ANJI).lines.count() == 1
    grid.get_by_role("button", name="核对后以我的内容保存").click()
    said(grid, "已保存")
    assert report_of(ANJI).lines.count() == 2


def test_what_the_server_has_not_heard_comes_back(grid):
    cell(grid, 0, "label").fill("递铺街道")
    cell(grid, 0, "base_wan_mu").fill("12")
    grid.route("**/desk/reports/**", only_reading)
    cell(grid, 0, "new_forest_wan_mu").click()
    grid.reload()
    expect(cell(grid, 0, "base_wan_mu")).to_have_value("12")
    said(grid, "已恢复")


def test_without_script_it_is_a_plain_form(browser, province, base_url, page):
    open_period(province)
    sign_in(page, "anji-forestry-data-clerk")
    context = browser.new_context(
        storage_state=page.context.storage_state(), base_url=base_url, java_script_enabled=False
    )
    plain = context.new_page()
    plain.goto(f"/desk/reports/{report_of(ANJI).pk}/")
    cell(plain, 0, "label").fill("递铺街道")
    cell(plain, 0, "base_wan_mu").fill("１,000")
    plain.get_by_role("button", name="暂存").click()
    expect(plain.get_by_role("status").filter(has_text="已暂存")).to_be_visible()
    expect(cell(plain, 0, "base_wan_mu")).to_have_value("1000")
    context.close()

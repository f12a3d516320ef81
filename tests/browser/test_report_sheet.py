"""A county's data clerk takes the month's sheet home: template, upload with errors, mended, confirmed, in the grid."""

import pytest
from openpyxl import load_workbook
from playwright.sync_api import expect

from portal.indicators.states import ReportState
from tests.browser.applicant import sign_in
from tests.browser.reporting import cell, open_period, report_of
from tests.portal.cases.factories import ANJI
from tests.portal.indicators.spreadsheets.sheets import line


@pytest.fixture
def fits(at_width, width):
    """An assertion that nothing sticks out, on a phone and on a desk."""
    return at_width(width)


def test_a_report_filled_in_offline_comes_back(page, province, axe, fits, tmp_path):
    open_period(province)
    sign_in(page, "anji-forestry-data-clerk")
    grid = f"/desk/reports/{report_of(ANJI).pk}/"
    page.goto(grid)
    with page.expect_download() as template:
        page.get_by_role("link", name="下载本期表格").click()
    assert template.value.suggested_filename == "安吉县2019年9月国土绿化美化建设进度月报.xlsx"
    sheet = tmp_path / "月报.xlsx"
    template.value.save_as(sheet)
    fill(sheet, line("递铺街道", precious_trees="一千二", new_forest_wan_mu="100"), line("孝丰镇", base_wan_mu="301"))
    page.get_by_role("link", name="上传填好的表格").click()
    axe(page)
    page.get_by_label("选择表格文件并上传").set_input_files(sheet)
    expect(page.get_by_text("发现 2 处错误，没有写入任何数据。")).to_be_visible()
    expect(page.get_by_role("row").filter(has_text="新植珍贵树")).to_contain_text("应为数字")
    fits()
    fill(sheet, line("递铺街道", words="没有可说明的"), line("孝丰镇"))
    page.get_by_role("link", name="重新上传").click()
    page.get_by_label("选择表格文件并上传").set_input_files(sheet)
    expect(page.get_by_text("核对通过，还没有写入。")).to_be_visible()
    expect(page.get_by_text("填写的变动说明不保留")).to_be_visible()
    axe(page)
    fits()
    page.get_by_role("button", name="确认导入").click()
    expect(page.get_by_text("已导入。")).to_be_visible()
    page.goto(grid)
    expect(cell(page, 1, "label")).to_have_value("孝丰镇")
    assert report_of(ANJI).as_state is ReportState.FILLING


def fill(path, *rows):
    """Type rows over what stands in a sheet."""
    book = load_workbook(path)
    for number, row in enumerate(rows, start=2):
        for place, value in enumerate(row, start=1):
            book.active.cell(row=number, column=place).value = value
    book.save(path)

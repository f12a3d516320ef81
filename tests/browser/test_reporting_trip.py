"""One report from the county's clipboard to the province: returned for one cell, mended, endorsed, seen, confirmed."""

import re

from playwright.sync_api import expect

from portal.indicators.recount import differences
from portal.indicators.states import ReportState
from tests.browser.applicant import sign_in
from tests.browser.desk import confirm
from tests.browser.reporting import GOOD, cell, open_period, paste, report_of, said
from tests.portal.cases.factories import ANJI

CLERK, CITY, PROVINCE = (
    "anji-forestry-data-clerk", "huzhou-forestry-data-reviewer", "zj-forestry-data-reviewer",
)  # fmt: skip


def test_one_report(page, province, width, at_width, axe):
    open_period(province)
    nothing_sticks_out = at_width(width)
    _fill_and_submit(page)
    nothing_sticks_out()
    _return_one_cell(page)
    nothing_sticks_out()
    _mend(page)
    nothing_sticks_out()
    axe(page)
    _look_back(page)
    nothing_sticks_out()
    axe(page)
    _pass_on(page, CITY, "审核通过")
    nothing_sticks_out()
    axe(page)
    _watch(page, CITY)
    _pass_on(page, PROVINCE, "审定")
    _watch(page, PROVINCE, "&stage=final")
    assert report_of(ANJI).as_state is ReportState.CONFIRMED
    assert differences() == []


def _fill_and_submit(page):
    sign_in(page, CLERK)
    page.goto("/desk/")
    page.get_by_role("navigation").get_by_role("link", name="数据填报").click()
    page.get_by_role("link", name=re.compile("^2019年9月国土绿化")).first.click()
    paste(page, cell(page, 0, "label"), GOOD)
    _submit(page)


def _submit(page):
    page.get_by_role("button", name="核对并提交").click()
    expect(page.get_by_role("heading", name="核对并提交")).to_be_visible()
    expect(page.get_by_text("校验通过")).to_be_visible()
    page.get_by_role("button", name="确认提交").click()
    expect(page.get_by_role("status").filter(has_text="已提交")).to_be_visible()


def _return_one_cell(page):
    sign_in(page, CITY)
    page.goto("/desk/reports/periods/")
    page.get_by_role("link", name="国土绿化美化建设进度月报", exact=True).click()
    page.get_by_role("link", name="安吉县", exact=True).click()
    page.locator("summary", has_text="退回").click()
    page.get_by_label("退回理由").fill("请核对孝丰镇")
    page.get_by_label("批注1：乡镇（街道）").select_option("孝丰镇")
    page.get_by_label("批注1：指标").select_option(label="其中：补植改造")
    page.get_by_label("批注1：内容").fill("与台账不一致")
    page.get_by_role("button", name="退回", exact=True).click()
    expect(page.get_by_role("status").filter(has_text="已退回")).to_be_visible()


def _mend(page):
    sign_in(page, CLERK)
    page.goto("/desk/reports/")
    page.get_by_role("link", name=re.compile("^2019年9月国土绿化")).first.click()
    expect(page.get_by_text("与台账不一致")).to_be_visible()
    cell(page, 1, "infill_wan_mu").fill("25")
    cell(page, 1, "base_wan_mu").fill("35")
    page.get_by_role("button", name="暂存").click()
    said(page, "已保存")
    _submit(page)


def _look_back(page):
    """What the returned cell was, and what it became."""
    page.get_by_role("link", name="数值变更记录").click()
    page.get_by_label("行").fill("孝丰镇")
    page.get_by_label("指标").select_option(label="其中：补植改造")
    page.get_by_role("button", name="查询").click()
    expect(page.locator("td.figure")).to_have_text(["20", "25", "—", "20"])  # the last change first


def _pass_on(page, who, label):
    sign_in(page, who)
    page.goto(f"/desk/reports/{report_of(ANJI).pk}/")
    confirm(page, label)
    expect(page.get_by_role("status").filter(has_text=f"已{label}")).to_be_visible()


def _watch(page, who, stage=""):
    """335 mu are 0.0335 万亩."""
    sign_in(page, who)
    page.goto(f"/desk/cockpit/2018-82/?region=330500&on=2019-09-30{stage}")
    card = page.locator(".kpi").filter(has_text="珍贵树种和大径材基地")
    expect(card.first).to_contain_text(re.compile("0\\.03\\s*万亩"))

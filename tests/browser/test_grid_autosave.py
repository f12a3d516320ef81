"""A grid saves itself every half minute and on leaving; it loses nothing and writes over nobody's figures."""

import pytest
from playwright.sync_api import expect

from portal.indicators.actions import entry
from portal.people.actors import actor_for
from portal.people.models import User
from tests.browser.reporting import PREFIX, cell, cut, only_reading, open_grid, open_period, report_of, said
from tests.portal.cases.factories import ANJI, moment
from tests.portal.indicators.factories import one_line

HALF_MINUTE = 31_000
OURS, THEIRS = 12, 99
SESSION = "sessionid"


@pytest.fixture
def grid(page, province):
    """The clerk's empty grid, with a clock that the test moves."""
    page.clock.install()
    open_period(province)
    open_grid(page)
    yield page
    cut(page)


def type_line(page):
    cell(page, 0, "label").fill("递铺街道")
    cell(page, 0, "base_wan_mu").fill(str(OURS))


def saved_by_somebody_else():
    report = report_of(ANJI)
    other = actor_for(User.objects.get(username="anji-forestry-data-clerk"), None, on=moment().date())
    entry.save_lines(
        report=report, lines=one_line(base_wan_mu=str(THEIRS), new_forest_wan_mu=str(THEIRS), infill_wan_mu="0"),
        explanations={}, version=report.version, by=other, at=moment(),
    )  # fmt: skip


def base_area():
    """What the database holds of the first figure."""
    return report_of(ANJI).lines.get().values.get(indicator=f"{PREFIX}base_wan_mu").amount


def test_what_is_typed_is_saved_every_half_minute(grid):
    type_line(grid)
    assert not report_of(ANJI).lines.exists()
    grid.clock.run_for(HALF_MINUTE)
    said(grid, "已保存")
    assert base_area() == OURS
    assert grid.evaluate("Object.keys(localStorage).filter(key => key.startsWith('grid:'))") == []


def test_nothing_typed_means_nothing_sent(grid):
    before = report_of(ANJI).version
    grid.clock.run_for(3 * HALF_MINUTE)
    assert report_of(ANJI).version == before


def test_leaving_the_page_saves(grid):
    type_line(grid)
    grid.goto("/privacy/")
    for _ in range(50):  # Chromium sends it after the page is gone, where Playwright no longer looks
        if report_of(ANJI).lines.exists():
            break
        grid.wait_for_timeout(100)
    assert base_area() == OURS


def test_a_lost_session_loses_no_figure(grid):
    type_line(grid)
    grid.context.clear_cookies(name=SESSION)
    grid.clock.run_for(HALF_MINUTE)
    said(grid, "登录已失效或无权保存，内容已暂存在本机")
    assert not report_of(ANJI).lines.exists()
    open_grid(grid)
    said(grid, "已恢复您上次尚未保存的内容")
    expect(cell(grid, 0, "base_wan_mu")).to_have_value(str(OURS))
    grid.clock.run_for(HALF_MINUTE)
    said(grid, "已保存")
    assert base_area() == OURS


def test_a_network_that_comes_back_is_used(grid):
    grid.route("**/desk/reports/**", lambda route: route.abort())
    type_line(grid)
    grid.clock.run_for(HALF_MINUTE)
    said(grid, "网络中断，内容已暂存在本机")
    grid.unroute("**/desk/reports/**")
    grid.clock.run_for(HALF_MINUTE)
    said(grid, "已保存")


def test_somebody_elses_figures_are_never_written_over_by_the_clock(grid):
    type_line(grid)
    saved_by_somebody_else()
    version = report_of(ANJI).version
    grid.clock.run_for(HALF_MINUTE)
    expect(grid.locator("[data-error-summary]")).to_contain_text("由他人修改")
    cell(grid, 0, "base_wan_mu").fill("13")
    grid.clock.run_for(3 * HALF_MINUTE)
    assert report_of(ANJI).version == version
    assert base_area() == THEIRS


def test_ones_own_copy_is_offered_beside_the_newer_one_and_not_put_over_it(grid):
    grid.route("**/desk/reports/**", only_reading)
    type_line(grid)
    saved_by_somebody_else()
    grid.reload()
    expect(cell(grid, 0, "base_wan_mu")).to_have_value(str(THEIRS))
    said(grid, "本机还有一份尚未保存的内容")
    grid.get_by_role("button", name="恢复本机内容").click()
    expect(cell(grid, 0, "base_wan_mu")).to_have_value(str(OURS))

"""Every part of the kit, on a phone and on a desk, light, dark and enlarged."""

import pytest
from playwright.sync_api import expect

WIDTHS = (390, 1280)
LOOKS = ({}, {"theme": "dark"}, {"mode": "elder"}, {"theme": "dark", "mode": "elder"})


@pytest.fixture(params=LOOKS, ids=lambda look: "-".join(look.values()) or "plain")
def look(request, context, live_server):
    """The display that the reader has chosen."""
    context.add_cookies(
        [{"name": name, "value": value, "url": live_server.url} for name, value in request.param.items()]
    )


@pytest.mark.usefixtures("look")
@pytest.mark.parametrize("width", WIDTHS)
def test_every_part_is_accessible_and_fits(page, axe, at_width, width):
    nothing_sticks_out = at_width(width)
    page.goto("/_ui/")
    page.locator(".confirm > summary").click()
    axe(page)
    nothing_sticks_out()


@pytest.mark.parametrize("width", WIDTHS)
def test_errors_are_accessible_and_lead_to_their_fields(page, axe, at_width, width):
    nothing_sticks_out = at_width(width)
    page.goto("/_ui/")
    page.get_by_role("button", name="提交", exact=True).click()
    summary = page.get_by_role("alert").filter(has_text="提交前请改正以下内容")
    expect(summary).to_be_focused()
    axe(page)
    nothing_sticks_out()
    summary.get_by_role("link", name="请填写合同金额").click()
    expect(page.get_by_label("合同金额")).to_be_focused()
    summary.get_by_role("link", name="请选择取件方式").click()
    expect(page.get_by_label("邮寄送达")).to_be_focused()


def test_targets_are_large_enough(page, at_width):
    at_width(390)
    page.goto("/_ui/")
    small = page.evaluate(
        """() => [...document.querySelectorAll("a, button, input, select, textarea, summary")]
        .filter((control) => control.offsetParent && !control.closest(".sr, .skip, p, label"))
        .map((control) => [control.getBoundingClientRect(), control])
        .filter(([box]) => box.width < 24 || box.height < 24)
        .map(([box, control]) => `${control.outerHTML.slice(0, 90)} ${box.width}x${box.height}`)"""
    )
    assert small == []


def test_zoom_to_four_hundred_percent_needs_no_sideways_scrolling(page, at_width):
    nothing_sticks_out = at_width(320)
    page.goto("/_ui/")
    nothing_sticks_out()


def test_labels_of_cards_stand_clear_of_their_values(page, at_width):
    """A long label goes on in a second line."""
    at_width(390)
    page.goto("/_ui/")
    overlap = page.locator("td[data-label]").first.evaluate(
        """(cell) => {
          cell.dataset.label = "已可办理的条款总数";
          const [label, box] = [getComputedStyle(cell, "::before"), getComputedStyle(cell)];
          return parseFloat(label.width) - parseFloat(box.paddingLeft);
        }"""
    )
    assert overlap < 0


def test_the_menu_shows_where_one_is(page, at_width):
    """Also on a phone, where it is wider than the screen."""
    at_width(390)
    page.goto("/policies/")
    expect(page.get_by_role("navigation", name="主导航").get_by_role("link", name="政策文件")).to_be_in_viewport(
        ratio=1
    )


@pytest.mark.parametrize("address", ["/accessibility/", "/privacy/", "/sitemap/", "/nothing/"])
@pytest.mark.parametrize("width", WIDTHS)
def test_pages_of_the_frame_are_accessible_and_fit(page, axe, at_width, width, address):
    nothing_sticks_out = at_width(width)
    page.goto(address)
    axe(page)
    nothing_sticks_out()


def test_the_display_is_switched_with_the_keyboard_and_kept(page):
    page.goto("/privacy/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="跳到主要内容")).to_be_focused()
    page.get_by_role("button", name="长者版").focus()
    page.keyboard.press("Enter")
    expect(page.locator("html")).to_have_attribute("data-mode", "elder")
    expect(page).to_have_url("/privacy/")
    page.goto("/accessibility/")
    expect(page.get_by_role("button", name="标准版")).to_be_visible()


def test_a_question_is_asked_before_a_form_is_sent(page):
    page.goto("/_ui/")
    page.get_by_role("button", name="需要确认").click()
    page.get_by_role("button", name="取消").click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert not page.url.endswith("?")
    page.get_by_role("button", name="需要确认").click()
    with page.expect_navigation():
        page.get_by_role("dialog").get_by_role("button", name="需要确认").click()
    assert page.url.endswith("/_ui/?")

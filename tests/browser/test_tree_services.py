"""A household asks for seedlings on a phone, and fetches them with the letter that the decision brings."""

import pytest
from playwright.sync_api import expect

from afforestation import demo_registers as registers
from afforestation import demo_services as demo
from tests.browser import applicant, desk

PLACE = {
    "乡镇（街道）": "孝丰镇",
    "村（社区）": "示例村",
    "栽植地点": "自家院墙外",
    "栽植面积": "０．３",
    "管护人": "示例申请人甲",
}


@pytest.mark.usefixtures("province")
def test_gift_seedlings_on_a_phone(page, at_width, axe, province):
    registers.load(on=province)
    demo.load(on=province)
    nothing_sticks_out = at_width(390)
    applicant.sign_in(page, "person1")
    page.goto("/items/gift-seedlings/")
    nothing_sticks_out()
    page.get_by_role("link", name="在线办理").click()
    page.get_by_label("办理地").select_option(label="安吉县")
    applicant.check_oneself(page)
    _fill_in(page)
    nothing_sticks_out()
    number, _ = applicant.commit_and_submit(page)
    nothing_sticks_out()
    desk.take(page, "anji-service-center-clerk", number)
    desk.accept(page)
    desk.take(page, "anji-forestry-handler", number)
    desk.agree(page, "苗木充足，地块属实，同意。")
    _grant(page, number)
    nothing_sticks_out()
    _read_the_letter(page, number)
    nothing_sticks_out()
    _hand_over(page, axe)
    nothing_sticks_out()


def _fill_in(page):
    """Too many at first: the rule says so before anything is filed."""
    page.get_by_label("植树季").select_option(index=1)
    applicant.fill(page, PLACE)
    applicant.choose(page, "地块类型", "宅旁")
    applicant.go_on(page)
    _species(page, "一").select_option(label="榉树")
    page.get_by_label("树种一株数").fill("61")
    applicant.go_on(page)
    page.get_by_role("link", name="下一步").click()
    expect(page.get_by_text("超过每户上限 60 株").first).to_be_visible()
    page.goto(page.url.replace("/check/", "/seedlings/"))
    page.get_by_label("树种一株数").fill("8")
    _species(page, "二").select_option(label="桂花")
    page.get_by_label("树种二株数").fill("2")
    applicant.go_on(page)
    page.get_by_role("link", name="下一步").click()
    expect(page.get_by_text("赠苗 10 株").first).to_be_visible()


def _species(page, row):
    """The list of species in a row, not the number beside it."""
    return page.get_by_role("combobox", name=f"树种{row}")


def _grant(page, number):
    desk.take(page, "anji-forestry-approver", number)
    page.get_by_role("link", name="作出决定").click()
    desk.preview_decision(page, "准予", "符合要求。")
    desk.decide(page)


def _read_the_letter(page, number):
    applicant.sign_in(page, "person1")
    page.goto(f"/my/cases/{number}/")
    address = page.get_by_role("link", name="赠苗通知书").get_attribute("href")
    answer = page.request.get(address)
    assert answer.status == 200
    assert answer.body().startswith(b"%PDF")


def _hand_over(page, axe):
    applicant.sign_in(page, "anji-forestry-handler")
    page.goto("/afforestation/desk/gifts/")
    page.get_by_role("row").filter(has_text="孝丰镇示例村").get_by_role("link").first.click()
    axe(page)
    page.get_by_role("textbox", name="桂花").fill("1")
    page.get_by_role("button", name="登记交付").click()
    expect(page.get_by_role("status").filter(has_text="交付已登记")).to_be_visible()
    expect(page.get_by_role("row").filter(has_text="桂花")).to_contain_text("示例中心苗圃")
    axe(page)

"""A village goes from its township's application to the published list, and the cockpit's number rises."""

import re

import pytest
from playwright.sync_api import expect

from afforestation.models import PublishedVillage
from afforestation.policy import POLICY
from tests.browser.applicant import PROOF, fill, sign_in
from tests.portal.files.factories import JPEG_BYTES

COCKPIT = f"/desk/cockpit/{POLICY.slug}/?region=330523&indicator=afforestation.demo_villages"
PAPER = {"name": "乡镇申请书.pdf", "mimeType": "application/pdf", "buffer": PROOF}
PHOTO = {"name": "成活核查.jpg", "mimeType": "image/jpeg", "buffer": JPEG_BYTES}
PLANTED = {
    "已栽珍贵树种": "6,000", "已栽乡土树种": "３０００", "已栽彩色树种": "2000", "已栽其他树种": "0",
    "其中四旁植树": "8000", "其中补植": "1000", "绿化基地面积": "12.5",
}  # fmt: skip


@pytest.mark.usefixtures("province")
def test_a_village_from_application_to_publication(page, at_width, width):
    PublishedVillage.objects.create(
        region_code="330523106", village="示例石岭村", kind="demo", published_on="2019-09-20", is_migrated=True
    )
    fits = at_width(width)
    sign_in(page, "zj-government-office-viewer")
    before = _figure(page, fits)
    number = _apply(page, fits)
    _attach(page, "乡镇申请书", PAPER)
    _finish(page, number, "提交申报", {})
    page.get_by_role("link", name="列入年度计划").first.click()
    page.get_by_label("计划年度").select_option(label="2019年")
    _send(page, "列入年度计划", {"计划文号": "安林〔2019〕8号"})
    _finish(page, number, "登记栽植完成", PLANTED)
    fits()
    _check(page, number, fits)
    sign_in(page, "huzhou-forestry-project-clerk")
    _finish(page, number, "通过验收", {"验收得分": "93"})
    _draw(page, fits)
    _finish(page, number, "抽查合格", {"抽查成活株数": "10300", "抽查得分": "92"})
    _publish(page, fits)
    sign_in(page, "zj-government-office-viewer")
    assert _figure(page, fits) == before + 1
    page.get_by_role("link", name=re.compile("明细|记录|名单")).first.click()
    expect(page.get_by_text("示例溪口村")).to_be_visible()
    fits()


def _figure(page, fits):
    """What the cockpit shows for the county."""
    page.goto(COCKPIT)
    fits()
    card = page.locator(".kpi", has_text="“一村万树”示范村").first
    return int(card.locator(".kpi-value").inner_text().split()[0].replace("—", "0"))


def _apply(page, fits):
    sign_in(page, "anji-forestry-project-clerk")
    page.goto("/desk/projects/new/tree-village/")
    fits()
    page.get_by_label("所在地").select_option(label="孝丰镇")
    page.get_by_label("示范村", exact=True).check()
    fill(page, {"项目名称": "示例溪口村建设", "村名": "示例溪口村", "计划珍贵树种": "11000"})
    for name in ("计划乡土树种", "计划彩色树种", "计划其他树种"):
        page.get_by_label(name).fill("0")
    page.locator("#form button").first.click()
    expect(page.get_by_role("status").filter(has_text="已登记")).to_be_visible()
    fits()
    return page.url.rstrip("/").rpartition("/")[2].partition("#")[0]


def _attach(page, slot, file):
    box = page.locator("[data-upload-slot]", has=page.get_by_role("heading", name=slot))
    box.locator("input[type=file]").set_input_files(file)
    expect(box.get_by_role("link", name=file["name"])).to_be_visible()


def _finish(page, number, verb, answers):
    """Open the project and finish the stage in which it stands."""
    page.goto(f"/desk/projects/{number}/")
    page.get_by_role("link", name=verb, exact=True).click()
    _send(page, verb, answers)


def _send(page, verb, answers):
    fill(page, answers)
    page.get_by_role("button", name=verb).click()
    expect(page.get_by_role("status").filter(has_text="本环节已办结")).to_be_visible()


def _check(page, number, fits):
    """Somebody else of the county counts; more than were planted is refused with the field named."""
    sign_in(page, "anji-forestry-reviewer")
    page.goto(f"/desk/projects/{number}/")
    _attach(page, "自查照片", PHOTO)
    page.goto(f"/desk/projects/{number}/advance/")
    fill(page, {"成活株数": "11001", "核查日期": "20191015", "自查得分": "94"})
    page.get_by_role("button", name="提交自查").click()
    expect(page.get_by_text("成活株数不能多于新植的 11000 株").first).to_be_visible()
    fits()
    _send(page, "提交自查", {"成活株数": "10400"})


def _draw(page, fits):
    sign_in(page, "zj-forestry-reviewer")
    page.goto("/afforestation/desk/villages/draw/")
    fits()
    _fill_draw(page)
    expect(page.get_by_text("抽查种子：20191015")).to_be_visible()
    fits()


def _fill_draw(page):
    fill(page, {"抽查种子": "20191015", "抽查比例": "10"})
    page.get_by_role("button", name="抽取并公布").click()


def _publish(page, fits):
    sign_in(page, "zj-forestry-approver")
    page.goto("/afforestation/desk/villages/publish/")
    fits()
    expect(page.get_by_label("示例溪口村")).to_be_checked()
    fill(page, {"公布文号": "浙林造〔2019〕20号"})
    page.get_by_role("button", name="公布").click()
    expect(page.get_by_role("heading", name="浙林造〔2019〕20号")).to_be_visible()
    fits()

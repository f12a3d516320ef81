"""Without a mouse: the filing and one decision, by Tab, arrows, Space and Enter, with the focus always to be seen."""

import pytest
from playwright.sync_api import expect

from innovation.demo import Trip
from tests.browser import applicant

MOST_TABS = 80
FOCUS_IS_VISIBLE = """() => {
  const isMarked = (element) => {
    const style = getComputedStyle(element);
    return style.outlineStyle !== "none" || style.boxShadow !== "none";
  };
  const label = document.activeElement.closest("label");
  return isMarked(document.activeElement) || (label !== null && [label, ...label.querySelectorAll("*")].some(isMarked));
}"""


class Keyboard:
    """Somebody at the keyboard. Every stop of Tab must show where it is."""

    def __init__(self, page):
        self.page = page

    def reach(self, target):
        """Tab on until the target has the focus."""
        expect(target).to_be_visible()
        for _ in range(MOST_TABS):
            if target.evaluate("element => element === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
            assert self.page.evaluate(FOCUS_IS_VISIBLE), self.page.evaluate("document.activeElement.outerHTML")
        pytest.fail(f"{target} is not reached by {MOST_TABS} tabs")

    def press(self, role, name, key="Enter", **options):
        self.reach(self.page.get_by_role(role, name=name, **options).first)
        self.page.keyboard.press(key)

    def write(self, label, text):
        self.reach(self.page.get_by_label(label))
        self.page.keyboard.type(text)

    def choose(self, question, answer):
        """Tab stops once at a group of choices; Space takes what has the focus, arrows go on to the next."""
        group = self.page.get_by_role("group", name=question)
        wanted = group.get_by_label(answer, exact=True)
        if not wanted.is_checked():
            self.reach(group.get_by_role("radio").first)
            self.page.keyboard.press("Space")
        for _ in range(group.get_by_role("radio").count()):
            if wanted.is_checked():
                return
            self.page.keyboard.press("ArrowDown")
        expect(wanted).to_be_checked()


@pytest.fixture
def keyboard(page):
    return Keyboard(page)


@pytest.mark.usefixtures("province")
def test_an_application_is_filed(page, keyboard):
    page.on("filechooser", lambda _dialog: None)  # asked for only with the first key, Chromium may be too late
    applicant.sign_in(page, "agent1")
    page.goto("/apply/tech-trade/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="跳到主要内容")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    for question in page.get_by_role("group").filter(has_text="依据：").all():
        keyboard.choose(question.locator("legend").inner_text().split("（")[0], "是")
    keyboard.press("button", "开始填写")
    _fill_in(page, keyboard)
    _attach(page, keyboard)
    keyboard.press("link", "下一步")
    keyboard.press("checkbox", "我承诺", key="Space")
    keyboard.press("button", "提交申请")
    expect(page.get_by_text("您的申请已提交")).to_be_visible()


def test_a_case_is_decided(page, keyboard, province):
    number = Trip(province, 1, 0).submit().accept().examine().case.number
    applicant.sign_in(page, "zj-science-approver")
    page.goto("/desk/")
    keyboard.reach(page.get_by_role("row").filter(has_text=number).get_by_role("link").first)
    page.keyboard.press("Enter")
    keyboard.press("link", "作出决定")
    keyboard.choose("决定", "准予")
    keyboard.write("理由", "符合补助条件。")
    keyboard.press("button", "下一步：预览")
    expect(page.get_by_role("status").filter(has_text="预览：确认后将产生以下结果")).to_be_focused()
    keyboard.press("button", "确认作出决定")
    expect(page.get_by_role("status").filter(has_text="决定已作出")).to_be_visible()


def _fill_in(page, keyboard):
    keyboard.choose("交易方式", "网上技术市场交易")
    for label, value in applicant.TRADE.items():
        keyboard.write(label, value)
    keyboard.press("button", "下一步")
    for label, value in applicant.ACHIEVEMENT.items():
        keyboard.write(label, value)
    keyboard.choose("与出让方是否存在关联关系", "否")
    keyboard.press("button", "下一步")
    keyboard.choose("是否为产业化项目", "是")
    keyboard.choose("产业化阶段", "中试")
    keyboard.write("产业化计划", "建设一条示范生产线，预计一年内投产。")
    keyboard.choose("交易是否已撤销", "否")
    keyboard.press("button", "下一步")
    keyboard.write("开户银行", "示例银行安吉支行")
    keyboard.write("银行账号", "6222000000000777")
    keyboard.press("button", "下一步")


def _attach(page, keyboard):
    """Enter on a material opens the browser's own dialog of files."""
    for title in applicant.REQUIRED:
        keyboard.reach(page.get_by_label(f"选择文件或拍照：{title}"))
        with page.expect_file_chooser() as dialog:
            page.keyboard.press("Enter")
        file = {"name": f"{title}.pdf", "mimeType": "application/pdf", "buffer": applicant.PROOF}
        dialog.value.set_files(file)
        expect(page.get_by_role("link", name=f"{title}.pdf")).to_be_visible()

"""What an applicant does page by page, as a person would: by labels and buttons."""

from playwright.sync_api import Locator, Page, expect

COMPANY = "安吉县示例竹材科技有限公司"
PROOF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
REQUIRED = ("技术合同及登记证明", "交易凭证", "发票和付款凭证", "产业化佐证材料")
TRADE = {
    "技术合同登记编号": "2019330523000777",
    "合同签订日期": "20190902",
    "实际成交金额": "3,600,000",
    "已支付金额": "1800000",
    "最近一次付款日期": "2019-09-20",
}
ACHIEVEMENT = {"成果名称": "竹纤维复合板材制备技术", "成果出让方": "示例大学技术转移中心", "技术领域": "新材料"}


def sign_in(page: Page, username: str) -> None:
    """Change over to a demo person with one click."""
    page.goto("/accounts/demo/")
    page.locator(f"button[value='{username}']").click()
    expect(page.get_by_role("button", name="登录")).to_have_count(0)


def card(page: Page, title: str) -> Locator:
    """The box under a headline."""
    return page.locator("section.card", has=page.get_by_role("heading", name=title, exact=True))


def choose(page: Page, question: str, answer: str) -> None:
    page.get_by_role("group", name=question).get_by_label(answer, exact=True).check()


def fill(page: Page, answers: dict[str, str]) -> None:
    for label, value in answers.items():
        page.get_by_label(label).fill(value)


def go_on(page: Page) -> None:
    page.get_by_role("button", name="下一步").click()


def check_oneself(page: Page) -> None:
    """The self-check and the start; applicant, county and contact are filled in already."""
    for question in page.get_by_role("group").filter(has_text="依据：").all():
        question.get_by_label("是", exact=True).check()
    page.get_by_role("button", name="开始填写").click()


def fill_trade(page: Page, **changes: str) -> None:
    choose(page, "交易方式", "网上技术市场交易")
    fill(page, {**TRADE, **changes})
    go_on(page)


def fill_the_rest(page: Page) -> None:
    """What was bought, what is made of it, where the money goes."""
    fill(page, ACHIEVEMENT)
    choose(page, "与出让方是否存在关联关系", "否")
    go_on(page)
    choose(page, "是否为产业化项目", "是")
    choose(page, "产业化阶段", "中试")
    page.get_by_label("产业化计划").fill("建设一条示范生产线，预计一年内投产。")
    choose(page, "交易是否已撤销", "否")
    go_on(page)
    fill(page, {"开户银行": "示例银行安吉支行", "银行账号": "6222000000000777"})
    go_on(page)


def upload(page: Page, slot: str, name: str, *, button: str = "选择文件或拍照") -> None:
    """Choose a file for a material; it is sent at once."""
    file = {"name": name, "mimeType": "application/pdf", "buffer": PROOF}
    page.get_by_label(f"{button}：{slot}").set_input_files(file)
    expect(page.get_by_role("link", name=name)).to_be_visible()


def upload_materials(page: Page) -> None:
    """One by one."""
    for title in REQUIRED:
        upload(page, title, f"{title}.pdf")


def commit_and_submit(page: Page) -> tuple[str, str]:
    """Number and look-up code of the case, as the receipt shows them."""
    page.get_by_label("我承诺").check()
    page.get_by_role("button", name="提交申请").click()
    shown = page.get_by_role("status").locator("dd")
    return shown.nth(0).inner_text(), shown.nth(1).inner_text()

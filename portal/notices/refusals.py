"""Why a notice is not published, not withdrawn, not objected to."""

from collections.abc import Collection

from portal.notices.models import PublicNotice
from portal.notices.rules import WITHDRAW_WITHIN_DAYS
from portal.rules.law import Article
from portal.rules.refusal import Refusal

DISCLOSURE = Article("中华人民共和国政府信息公开条例", "第十五条")
INTERESTED_PARTIES = Article("中华人民共和国行政许可法", "第三十六条")
COMPETENCE = Article("中华人民共和国政府信息公开条例", "第十条")


def personal_numbers(found: Collection[str]) -> Refusal:
    text = f"公示内容中有未遮盖的{'、'.join(found)}，不能发布。"
    return Refusal("notices.personal_number", text, DISCLOSURE, "请删去或遮盖后重新发布。")


def nothing_to_say() -> Refusal:
    return Refusal("notices.empty", "公示没有标题或者正文。", DISCLOSURE, "请补齐标题和正文后再发布。")


def not_your_region() -> Refusal:
    return Refusal(
        "notices.not_your_region",
        "您当前的岗位不能在这个地区发布或者撤回公示。",
        COMPETENCE,
        "请由公示地区的工作人员办理。",
    )


def not_your_office(notice: PublicNotice) -> Refusal:
    text = f"这份公示由{notice.office_name}发布，异议由该单位答复。"
    return Refusal("notices.not_your_office", text, COMPETENCE, f"请转{notice.office_name}的工作人员办理。")


def withdrawn() -> Refusal:
    return Refusal(
        "notices.withdrawn",
        "这份公示已经撤回。",
        DISCLOSURE,
        f"发现公示有误的，应当在{WITHDRAW_WITHIN_DAYS}个工作日内撤回；如需继续公示，请发布新的公示。",
    )


def no_longer_open(notice: PublicNotice) -> Refusal:
    last = notice.ends_on
    text = (
        "这份公示已经撤回，不再接收异议。"
        if not notice.is_current
        else f"公示期已于{last.year}年{last.month}月{last.day}日截止，不再接收异议。"
    )
    return Refusal(
        "notices.closed", text, INTERESTED_PARTIES, f"您仍可以向{notice.office_name}反映情况，或者拨打12345。"
    )


def blank_objection() -> Refusal:
    return Refusal(
        "notices.blank_objection",
        "请写明姓名或单位名称、联系方式和异议的事实、理由。",
        INTERESTED_PARTIES,
        "联系方式只用于核实和答复，不会公开。",
    )


def answered() -> Refusal:
    return Refusal("notices.answered", "这件异议已由他人答复。", INTERESTED_PARTIES, "请刷新页面查看答复内容。")


def blank_answer() -> Refusal:
    return Refusal("notices.blank_answer", "请写明答复的内容和理由。", INTERESTED_PARTIES, "填写后再提交。")

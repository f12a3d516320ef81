"""Every no of this room, with its ground and what to do next."""

from portal.rules.law import Article, Citation
from portal.rules.refusal import Refusal

SEPARATION = Article("行政事业单位内部控制规范（试行）", "第十二条")  # 不相容岗位相互分离
NOT_BACKWARDS = Article("中华人民共和国立法法", "第九十三条")  # 不溯及既往; in the text of 2015


def not_the_owner() -> Refusal:
    return Refusal(
        "parameters.not_owner",
        "您的岗位不负责这项参数。",
        SEPARATION,
        "请由省级主管部门的事项管理岗位提出或确认。",
    )


def same_person() -> Refusal:
    return Refusal(
        "parameters.same_person",
        "参数调整由提出人以外的人确认，您不能确认自己提出的调整。",
        SEPARATION,
        "请由本部门另一位事项管理人员确认。",
    )


def not_seen() -> Refusal:
    return Refusal(
        "parameters.not_seen",
        "确认前须查看调整前后的测算对比。",
        SEPARATION,
        "请先填写样例查看对比，再勾选确认。",
    )


def no_future_day() -> Refusal:
    return Refusal(
        "parameters.no_future_day",
        "调整只能从今后的某一天起生效，不影响已经作出的决定。",
        NOT_BACKWARDS,
        "请把生效日期改为今天之后。",
    )


def already_in_force() -> Refusal:
    return Refusal(
        "parameters.in_force",
        "该数值已经生效，不能撤回。",
        NOT_BACKWARDS,
        "请提出新的调整，从今后的某一天起生效。",
    )


def settled(state: str) -> Refusal:
    return Refusal(
        "parameters.settled",
        f"这项调整{state}，不能再作处理。",
        SEPARATION,
        "请刷新页面查看最新情况。",
    )


def open_proposal() -> Refusal:
    return Refusal(
        "parameters.open_proposal",
        "这项参数已有一项调整等待确认。",
        SEPARATION,
        "请先确认或撤回该项调整。",
    )


def day_taken() -> Refusal:
    return Refusal(
        "parameters.day_taken",
        "这项参数在同一生效日期已有确认的数值。",
        SEPARATION,
        "请撤回后改用其他生效日期重新提出。",
    )


def fixed_by_clause(citation: Citation) -> Refusal:
    return Refusal(
        "parameters.fixed",
        "条款已写明这项数值，不能改为未定。",
        citation,
        "请填写新的数值。",
    )


def impossible(citation: Citation, limits: str) -> Refusal:
    return Refusal("parameters.impossible", f"数值应{limits}。", citation, "请核对后重新填写。")

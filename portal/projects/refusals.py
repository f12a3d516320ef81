"""The refusals of the room, each with its ground and what the person can do next; in one place so that words agree."""

from portal.projects.states import State
from portal.rules.law import Article, Citation
from portal.rules.refusal import Refusal

RULES = "项目管理规则"
ACCESS = Article(RULES, "岗位与环节对应")
ORDER = Article(RULES, "环节依次办理")
RECORD = Article(RULES, "如实登记")
CHANGES = Article(RULES, "变更须经批复")
ONE_AT_A_TIME = Article(RULES, "以最新状态为准")


def forbidden(what: str, who: str) -> Refusal:
    return Refusal(
        "forbidden", f"您当前的岗位不能{what}，由{who}办理。", ACCESS, "请切换到相应岗位，或转交有权办理的同事。"
    )


def stale(actor: str) -> Refusal:
    return Refusal(
        "stale",
        f"他人已更新：该项目已由{actor}办理，您看到的页面已经过期。",
        ONE_AT_A_TIME,
        "请刷新页面，核对最新状态后再办理。",
    )


def ended(state: State) -> Refusal:
    return Refusal("ended", f"项目{state.label}，不能再办理。", ORDER, "请刷新页面，查看项目的最新状态。")


def not_here(title: str) -> Refusal:
    return Refusal("not_here", f"项目当前处于“{title}”环节，不能这样办理。", ORDER, "请刷新页面，按环节顺序办理。")


def no_reason(what: str) -> Refusal:
    return Refusal("no_reason", f"{what}须写明理由。", RECORD, "请填写理由后再提交。")


def evidence_missing(titles: str, citation: Citation) -> Refusal:
    return Refusal("evidence_missing", f"还缺佐证材料：{titles}。", citation, "请在本环节上传后再办结。")


def answers_missing(titles: str, citation: Citation) -> Refusal:
    return Refusal("answers_missing", f"本环节还需填写：{titles}。", citation, "请填写后再办结。")


def slot_full(title: str, most: int) -> Refusal:
    return Refusal("slot_full", f"“{title}”最多上传{most}个文件。", RECORD, "请先移除不需要的文件。")


def impossible(code: str, text: str, todo: str) -> Refusal:
    """Something in what was registered can't be."""
    return Refusal(code, text, RECORD, todo)


def change(code: str, text: str, todo: str) -> Refusal:
    return Refusal(code, text, CHANGES, todo)

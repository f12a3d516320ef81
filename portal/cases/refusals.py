"""The refusals of the room, each with its law and what the person can do next; in one place so that words agree."""

from portal.cases import moves
from portal.cases.states import State, Verb
from portal.rules.law import Article, Citation
from portal.rules.refusal import Refusal

AVOIDANCE = Article("中华人民共和国公务员法", "第七十六条")
ACCESS = Article("政务服务平台权限规则", "岗位与环节对应")
APPLICATION = Article(moves.LICENSING_LAW, "第二十九条")
ONE_FORM = Article(moves.REFORM_RULES, "第七条")


def illegal(verb: Verb, state: State) -> Refusal:
    """The table has no such move."""
    return Refusal(
        "illegal_move",
        f"办件当前为“{state.label}”，不能{verb.label}。",
        moves.BY_VERB[verb].citation,
        "请刷新页面，查看办件的最新状态。",
    )


def forbidden(verb: Verb) -> Refusal:
    """The actor is none of those who may make the move."""
    return Refusal(
        "forbidden", f"您当前的岗位不能{verb.label}。", ACCESS, "请切换到负责该环节的岗位，或转交有权办理的同事。"
    )


def stale(actor: str) -> Refusal:
    """Somebody else was faster."""
    return Refusal(
        "stale",
        f"该办件已由{actor}办理，您看到的页面已经过期。" if actor else "该办件已被更新，您看到的页面已经过期。",
        moves.REVIEW,
        "请刷新页面后再办理；您填写的内容仍保留在页面上。",
    )


def changed_elsewhere() -> Refusal:
    """Somebody, or the same person in another window, changed the page of the form meanwhile."""
    return Refusal(
        "changed_elsewhere",
        "这一页已在其他窗口或由其他经办人修改，您看到的内容已经过期。",
        ONE_FORM,
        "您填写的内容仍保留在页面上；核对后再次保存，将以本页内容为准。",
    )


def wrong_applicant() -> Refusal:
    """The item is not for this kind of applicant, or the account does not act for the organisation."""
    return Refusal(
        "wrong_applicant",
        "您不能以该申请人的名义申报本事项。",
        APPLICATION,
        "请核对事项的服务对象；代单位申报的，请先由该单位确认您的经办人身份。",
    )


def no_county() -> Refusal:
    """Nobody receives applications there."""
    return Refusal(
        "no_county",
        "办理地不是今天有效的县（市、区）。",
        moves.RECEIPT,
        "请选择由其窗口受理的县（市、区）；区划调整后的地区，请选择调整后的名称。",
    )


def handled_himself() -> Refusal:
    """Nobody decides what he handled."""
    return Refusal(
        "handled_himself",
        "您办理过本办件的其他环节，不能再办理这一环节。",
        AVOIDANCE,
        "请由同一机构中未参与本办件的人员办理。",
    )


def interested() -> Refusal:
    """A declared interest keeps an official out."""
    return Refusal("interested", "您已申报与申请人存在利害关系，应当回避。", AVOIDANCE, "请由同一机构的其他人员办理。")


def no_reason(verb: Verb) -> Refusal:
    """The move must say why."""
    return Refusal(
        "no_reason", f"{verb.label}须写明理由。", Article(moves.LICENSING_LAW, "第三十八条"), "请填写理由后再提交。"
    )


def paused() -> Refusal:
    """A special procedure is under way."""
    return Refusal("paused", "特别程序尚未结束，时限正在暂停。", moves.NOT_COUNTED, "请先结束特别程序，再办理本环节。")


def blocked(code: str, text: str, citation: Citation, todo: str) -> Refusal:
    """A guard of one verb does not hold."""
    return Refusal(code, text, citation, todo)

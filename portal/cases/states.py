"""The words for where a case stands: the kernel's, the same for every policy (design §5)."""

from django.db import models


class State(models.TextChoices):
    """A case's state. Paused is the clock's, lateness is derived: neither is a state."""

    DRAFT = "draft", "草稿"
    SUBMITTED = "submitted", "已提交"
    AWAITING_CORRECTION = "awaiting_correction", "待补正"
    ACCEPTED = "accepted", "已受理"
    IN_REVIEW = "in_review", "审查中"
    DECIDED = "decided", "已决定"
    ON_NOTICE = "on_notice", "公示中"
    EFFECTIVE = "effective", "已生效"
    DELIVERED = "delivered", "已送达"
    CLOSED = "closed", "已办结"
    DECLINED = "declined", "不予受理"
    WITHDRAWN = "withdrawn", "已撤回"
    DEEMED_WITHDRAWN = "deemed_withdrawn", "视为撤回"
    TERMINATED = "terminated", "已终止"
    REVOKED = "revoked", "已撤销"


ENDED = frozenset(
    {State.CLOSED, State.DECLINED, State.WITHDRAWN, State.DEEMED_WITHDRAWN, State.TERMINATED, State.REVOKED}
)
UNDER_WAY = frozenset(set(State) - ENDED - {State.DRAFT})
STOPPED = frozenset({State.DECLINED, State.WITHDRAWN, State.DEEMED_WITHDRAWN, State.TERMINATED, State.REVOKED})
RATEABLE = frozenset({State.DELIVERED, State.CLOSED, State.DECLINED})


class Verb(models.TextChoices):
    """What moves a case, or marks it without moving it."""

    SUBMIT = "submit", "提交申请"
    REQUEST_CORRECTION = "request_correction", "一次性告知补正"
    PERMIT_CORRECTION = "permit_correction", "同意再次补正"
    CORRECT = "correct", "提交补正"
    ACCEPT = "accept", "受理"
    DEEM_ACCEPTED = "deem_accepted", "逾期未告知视为受理"
    DECLINE = "decline", "不予受理"
    WITHDRAW = "withdraw", "撤回申请"
    DEEM_WITHDRAWN = "deem_withdrawn", "逾期未补正视为撤回"
    GIVE_OPINION = "give_opinion", "出具意见"
    RETURN = "return", "退回前一环节"
    PAUSE = "pause", "启动特别程序"
    RESUME = "resume", "结束特别程序"
    EXTEND = "extend", "延长期限"
    DECIDE = "decide", "作出决定"
    PUBLISH = "publish", "公示"
    TAKE_EFFECT = "take_effect", "决定生效"
    DELIVER = "deliver", "送达"
    CLOSE = "close", "办结归档"
    TERMINATE = "terminate", "终止"
    REVOKE = "revoke", "撤销决定"


class StageState(models.TextChoices):
    """Where one desk's piece of work stands."""

    WAITING = "waiting", "未到"
    OPEN = "open", "待办"
    DONE = "done", "已办"
    VOID = "void", "已取消"


class Outcome(models.TextChoices):
    """What a decision says."""

    GRANT = "grant", "准予"
    REFUSE = "refuse", "不予"

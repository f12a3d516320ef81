"""What an applicant is told when his case moves: one message per occasion, delivered after commit."""

from datetime import datetime

from portal.cases.models import Case
from portal.inbox.actions import send

TEXTS = {
    "submitted": ("申请已提交", "您的申请“{title}”已提交，办件编号{number}。受理窗口将在5个工作日内答复。"),
    "corrected": ("补正已提交", "您对办件{number}的补正已提交，受理窗口将继续审查。"),
    "withdrawn": ("申请已撤回", "办件{number}已按您的申请撤回。"),
    "correction_requested": ("请补正材料", "办件{number}需要补正，请登录查看一次性告知书，并在期限内补正。"),
    "accepted": ("申请已受理", "办件{number}已受理，承诺在{due_on}前作出决定。"),
    "declined": ("申请不予受理", "办件{number}不予受理，理由和救济途径见通知书。"),
    "deemed_withdrawn": ("申请视为撤回", "办件{number}逾期未补正，视为撤回。您可以重新提出申请。"),
    "paused": ("办理时限暂停计算", "办件{number}进入特别程序，所需时间不计入办理时限，详见告知书。"),
    "resumed": ("办理时限恢复计算", "办件{number}的特别程序已结束，办理时限恢复计算，承诺在{due_on}前作出决定。"),
    "extended": ("办理时限延长", "办件{number}经批准延长办理时限，承诺在{due_on}前作出决定。"),
    "decided": ("已作出决定", "办件{number}已作出决定，请登录查看决定书。"),
    "on_notice": ("决定正在公示", "办件{number}的决定正在公示，公示期满无异议后生效。"),
    "effective": ("决定已生效", "办件{number}的决定已生效。"),
    "delivered": ("结果已送达", "办件{number}的结果文书已送达，欢迎您对本次服务作出评价。"),
    "terminated": ("办件已终止", "办件{number}已终止，理由请登录查看。"),
    "revoked": ("决定已撤销", "办件{number}的决定已撤销，理由请登录查看。"),
}


def tell_applicant(case: Case, occasion: str, *, at: datetime) -> None:
    """Send the occasion's message to whoever filed the case; a case filed at the counter has nobody to tell online."""
    if case.filer is None:
        return
    subject, body = TEXTS[occasion]
    due_on = f"{case.due_on.year}年{case.due_on.month}月{case.due_on.day}日" if case.due_on else ""
    send(
        to=case.filer,
        subject=subject,
        body=body.format(title=case.title, number=case.number, due_on=due_on),
        link=f"/my/cases/{case.number}/",
        key=f"{case.reference}:{occasion}:{case.version}",
        at=at,
    )

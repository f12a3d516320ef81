"""Declared interests: an official says beforehand where he or she must not take part."""

from datetime import date, datetime

from portal.journal.recording import note, recording
from portal.people.actors import Actor
from portal.people.models import Interest, Post
from portal.people.rules import USCC_STANDARD, read_uscc
from portal.rules.law import Article
from portal.rules.refusal import Refusal

RECUSAL = Article("中华人民共和国公务员法", "第七十六条")


def declare_interest(
    *,
    by: Actor,
    uscc: str = "",
    case_number: str = "",
    reason: str,
    valid_from: date,
    valid_to: date | None,
    at: datetime,
) -> Interest:
    """Declare one's own interest in an organisation or in one case."""
    if by.user is None or not by.is_official:
        raise Refusal("people.interest_official", "只有在岗人员需要申报利害关系", RECUSAL, "请切换到您的岗位后申报。")
    if bool(uscc) == bool(case_number):
        raise Refusal("people.interest_target", "请填写单位代码或办件编号中的一项", RECUSAL, "请补充后重新提交。")
    if valid_to is not None and valid_to < valid_from:
        raise Refusal("people.interest_dates", "终止日期不能早于起始日期", RECUSAL, "请重新填写日期。")
    if uscc:
        reading = read_uscc(uscc)
        if reading.reason is not None:
            raise Refusal("people.uscc", reading.reason, USCC_STANDARD, "请核对后重新填写。")
        uscc = reading.normalised
    with recording():
        interest = Interest.objects.create(
            user=by.user, uscc=uscc, case_number=case_number, reason=reason, valid_from=valid_from, valid_to=valid_to,
            declared_at=at,
        )  # fmt: skip
        _note(interest, by, "people.declare_interest")
    return interest


def end_interest(*, interest: Interest, last_day: date, by: Actor) -> Interest:
    """End a declared interest. The administrator of the official's region does it, never the official himself."""
    with recording():
        interest = Interest.objects.select_for_update(of=("self",)).get(pk=interest.pk)
        is_of_region = Post.objects.visible_to(by).filter(user=interest.user_id).exists()  # administrators only
        if by.user_id == interest.user_id or not is_of_region:
            raise Refusal(
                "people.interest_end", "您不能终止此项申报", RECUSAL, "请由申报人所在地区的系统管理员核实后办理。"
            )
        interest.valid_to = max(interest.valid_from, last_day)
        interest.save(update_fields=["valid_to"])
        _note(interest, by, "people.end_interest")
    return interest


def _note(interest: Interest, by: Actor, action: str) -> None:
    payload = {"uscc": interest.uscc, "case": interest.case_number, "reason": interest.reason, "to": interest.valid_to}
    note(actor_id=by.user_id, actor=by.label, action=action, subject=f"user:{interest.user_id}", payload=payload)

"""Order, check, release, settle, return, recover: money leaves only through two different people."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from portal.journal.recording import note, recording
from portal.payments.models import Payment, State
from portal.people.actors import Actor
from portal.people.models import Office
from portal.people.roles import Role
from portal.rules.law import Article, Citation
from portal.rules.refusal import Refusal

TWO_PERSONS = Article("会计基础工作规范", "第十二条")
PAYING_OUT = Article("财政国库管理规则", "资金支付")


@dataclass(frozen=True, kw_only=True)
class Payee:
    """Who is paid, and where."""

    name: str
    bank_name: str
    account_number: str


def order(
    *,
    about: str,
    purpose: str,
    citation: Citation,
    office: Office,
    region_code: str,
    payee: Payee,
    amount_yuan: Decimal,
    by: Actor,
    at: datetime,
) -> Payment:
    """Order a payment. One ground is ordered once: the database refuses a second live order for it."""
    with recording():
        ordered = Payment.objects.create(
            about=about,
            purpose=purpose,
            citation=citation.cite,
            office=office,
            region_code=region_code,
            payee_name=payee.name,
            bank_name=payee.bank_name,
            account_number=payee.account_number,
            amount_yuan=amount_yuan,
            ordered_at=at,
        )
        _note(ordered, by, "order")
    return ordered


def check(*, payment: Payment, by: Actor, at: datetime) -> Payment:
    """The first person compares payee, account and amount with the decision."""
    with recording():
        payment = _lock(payment, [State.ORDERED, State.RETURNED], by)
        payment.state, payment.checked_by, payment.checked_at = State.CHECKED, by.post, at
        payment.save(update_fields=["state", "checked_by", "checked_at"])
        _note(payment, by, "check")
    return payment


def release(*, payment: Payment, by: Actor, at: datetime) -> Payment:
    """The second person lets the money go. Raises Refusal for whoever checked it."""
    with recording():
        payment = _lock(payment, [State.CHECKED], by)
        if payment.checked_by and payment.checked_by.user_id == by.user_id:
            raise Refusal("same_person", "复核和放行须由两人分别办理。", TWO_PERSONS, "请由另一名拨付人员放行。")
        payment.state, payment.released_by, payment.released_at = State.RELEASED, by.post, at
        payment.save(update_fields=["state", "released_by", "released_at"])
        _note(payment, by, "release")
    return payment


def settle(*, payment: Payment, on: date, by: Actor) -> Payment:
    """The bank says that the money has arrived."""
    with recording():
        payment = _lock(payment, [State.RELEASED], by)
        payment.state, payment.settled_on = State.SETTLED, on
        payment.save(update_fields=["state", "settled_on"])
        _note(payment, by, "settle")
    return payment


def send_back(*, payment: Payment, reason: str, by: Actor) -> Payment:
    """Something does not agree: back to the start, with the reason."""
    return _step(payment, [State.CHECKED], State.RETURNED, reason, by=by, verb="send_back")


def recover(*, payment: Payment, reason: str, by: Actor) -> Payment:
    """The decision was revoked and the money came back."""
    return _step(payment, [State.RELEASED, State.SETTLED], State.RECOVERED, reason, by=by, verb="recover")


def cancel(*, payment: Payment, reason: str, by: Actor) -> Payment:
    """The decision fell before the money left."""
    return _step(payment, [State.ORDERED, State.CHECKED, State.RETURNED], State.CANCELLED, reason, by=by, verb="cancel")


def _step(payment: Payment, sources: Iterable[State], to: State, reason: str, *, by: Actor, verb: str) -> Payment:
    if not reason.strip():
        raise Refusal("no_reason", "须写明理由。", PAYING_OUT, "请填写理由后再提交。")
    with recording():
        payment = _lock(payment, sources, by)
        payment.state, payment.note = to, reason.strip()
        payment.save(update_fields=["state", "note"])
        _note(payment, by, verb)
    return payment


def _lock(payment: Payment, sources: Iterable[State], by: Actor) -> Payment:
    locked = Payment.objects.select_for_update(of=("self",)).select_related("checked_by").get(pk=payment.pk)
    if not by.holds(Role.CASHIER) or by.post is None or by.post.office_id != locked.office_id:
        raise Refusal("forbidden", "只有拨付机构的资金拨付岗位可以办理。", PAYING_OUT, "请切换到资金拨付岗位。")
    if locked.state not in set(sources):
        label = State(locked.state).label
        raise Refusal("stale", f"该拨付单当前为“{label}”，不能这样办理。", PAYING_OUT, "请刷新页面查看最新状态。")
    return locked


def _note(payment: Payment, by: Actor, verb: str) -> None:
    note(
        actor_id=by.user_id,
        actor=by.label,
        action=f"payments.{verb}",
        subject=f"payment:{payment.pk}",
        payload={"about": payment.about, "amount_yuan": str(payment.amount_yuan), "state": payment.state},
    )

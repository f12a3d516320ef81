"""Order, check, release, settle, send back, recover: money leaves only through two different people."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from portal.clock.today import day_of
from portal.journal.recording import note, recording
from portal.payments.models import Payment, State
from portal.people.actors import Actor
from portal.people.models import Office
from portal.people.roles import Role
from portal.rules.law import Article, Citation
from portal.rules.refusal import Refusal

TWO_PERSONS = Article("会计基础工作规范", "第十二条")
PAYING_OUT = Article("财政国库管理规则", "资金支付")
SOURCES: Mapping[str, frozenset[State]] = {  # from which states a verb goes out; pages offer by it too
    "check": frozenset({State.ORDERED, State.RETURNED}),
    "release": frozenset({State.CHECKED}),
    "settle": frozenset({State.RELEASED}),
    "send_back": frozenset({State.CHECKED}),
    "recover": frozenset({State.RELEASED, State.SETTLED}),
    "cancel": frozenset({State.ORDERED, State.CHECKED, State.RETURNED}),
}


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
        payment = _lock(payment, SOURCES["check"], by)
        payment.state, payment.checked_by, payment.checked_at = State.CHECKED, by.post, at
        payment.save(update_fields=["state", "checked_by", "checked_at"])
        _note(payment, by, "check")
    return payment


def release(*, payment: Payment, by: Actor, at: datetime) -> Payment:
    """The second person lets the money go. Raises Refusal for whoever checked it."""
    with recording():
        payment = _lock(payment, SOURCES["release"], by)
        if payment.checked_by and payment.checked_by.user_id == by.user_id:
            raise Refusal("same_person", "复核和放行须由两人分别办理。", TWO_PERSONS, "请由另一名拨付人员放行。")
        payment.state, payment.released_by, payment.released_at = State.RELEASED, by.post, at
        payment.save(update_fields=["state", "released_by", "released_at"])
        _note(payment, by, "release")
    return payment


def settle(*, payment: Payment, on: date, by: Actor, at: datetime) -> Payment:
    """The bank says that the money has arrived. Raises Refusal for a day before the release or to come."""
    with recording():
        payment = _lock(payment, SOURCES["settle"], by)
        assert payment.released_at is not None
        if not day_of(payment.released_at) <= on <= day_of(at):
            raise Refusal(
                "settled_when", "到账日期不能早于放行日期，也不能晚于今天。", PAYING_OUT, "请按银行回单填写到账日期。"
            )
        payment.state, payment.settled_on = State.SETTLED, on
        payment.save(update_fields=["state", "settled_on"])
        _note(payment, by, "settle")
    return payment


def send_back(*, payment: Payment, reason: str, by: Actor, at: datetime) -> Payment:
    """Something does not agree: back to the start, with the reason; it has to be checked anew."""
    with recording():
        payment = _lock(payment, SOURCES["send_back"], by)
        payment.checked_by, payment.checked_at = None, None
        return _step(payment, State.RETURNED, reason, by=by, at=at, verb="send_back")


def recover(*, payment: Payment, reason: str, by: Actor, at: datetime) -> Payment:
    """The decision was revoked and the money came back."""
    with recording():
        payment = _lock(payment, SOURCES["recover"], by)
        return _step(payment, State.RECOVERED, reason, by=by, at=at, verb="recover")


def cancel(*, payment: Payment, reason: str, by: Actor, at: datetime) -> Payment:
    """The decision fell before the money left."""
    with recording():
        payment = _lock(payment, SOURCES["cancel"], by)
        return _step(payment, State.CANCELLED, reason, by=by, at=at, verb="cancel")


def call_off(*, about: str, reason: str, by: Actor, at: datetime) -> None:
    """The ground has fallen: an order that has not left is cancelled, one that has is marked to be recovered.

    For the policy whose decision was revoked; whoever may revoke needs no post at the paying office.
    """
    with recording():
        live = Payment.objects.select_for_update().exclude(state__in=[State.CANCELLED, State.RECOVERED])
        payment = live.filter(about=about).first()
        if payment is None:
            return
        has_left = payment.state in SOURCES["recover"]
        text = f"{reason}，资金已放行，请追回。" if has_left else f"{reason}，不再拨付。"
        _step(payment, State(payment.state) if has_left else State.CANCELLED, text, by=by, at=at, verb="call_off")


def _step(payment: Payment, to: State, reason: str, *, by: Actor, at: datetime, verb: str) -> Payment:
    """Write a state with its reason, who gave it and when. The payment is locked."""
    if not reason.strip():
        raise Refusal("no_reason", "须写明理由。", PAYING_OUT, "请填写理由后再提交。")
    payment.state, payment.note, payment.noted_by, payment.noted_at = to, reason.strip(), by.label, at
    payment.save(update_fields=["state", "note", "noted_by", "noted_at", "checked_by", "checked_at"])
    _note(payment, by, verb)
    return payment


def _lock(payment: Payment, sources: Collection[State], by: Actor) -> Payment:
    locked = Payment.objects.select_for_update(of=("self",)).select_related("checked_by").get(pk=payment.pk)
    if not by.holds(Role.CASHIER) or not by.acts_for(locked.office_id):
        raise Refusal("forbidden", "只有拨付机构的资金拨付岗位可以办理。", PAYING_OUT, "请切换到资金拨付岗位。")
    if locked.state not in sources:
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

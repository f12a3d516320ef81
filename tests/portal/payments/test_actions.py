"""Money leaves only through two people, once per ground, and stops where the ground falls."""

import pytest
from django.db import IntegrityError, transaction

from portal.journal.models import JournalEntry
from portal.payments import actions
from portal.payments.models import Payment, State
from portal.payments.queries import status_of
from portal.people.models import Post
from portal.people.roles import Role
from portal.rules.refusal import Refusal
from tests.portal.cases.factories import HUZHOU, days_later, make_official, moment
from tests.portal.payments.factories import make_payment, make_treasury

pytestmark = pytest.mark.django_db


@pytest.fixture
def treasury():
    return make_treasury()


def ordered(treasury, **fields):
    return make_payment(treasury.first, **fields)


def checked(treasury, **fields):
    return actions.check(payment=make_payment(treasury.first, **fields), by=treasury.first, at=moment(hour=11))


def released(treasury, **fields):
    return actions.release(payment=checked(treasury, **fields), by=treasury.second, at=moment(hour=12))


def test_two_people_let_the_money_go_and_it_arrives(treasury):
    payment = released(treasury)
    payment = actions.settle(payment=payment, on=days_later(1), by=treasury.first, at=moment(days_later(2)))
    assert (payment.state, payment.settled_on) == (State.SETTLED, days_later(1))
    entries = JournalEntry.objects.filter(action__startswith="payments.").order_by("pk")
    assert list(entries.values_list("action", flat=True)) == [
        "payments.order", "payments.check", "payments.release", "payments.settle",
    ]  # fmt: skip


def test_whoever_checked_does_not_release_not_even_from_another_post(treasury):
    payment = checked(treasury)
    again = Post.objects.create(
        user=treasury.first.user, office=treasury.first.post.office, role=Role.CASHIER,
        region_code=treasury.first.region_code, valid_from=days_later(-9),
    )  # fmt: skip
    for post in (treasury.first.post, again):
        by = type(treasury.first)(user=treasury.first.user, post=post)
        with pytest.raises(Refusal, match="两人分别办理"):
            actions.release(payment=payment, by=by, at=moment(hour=12))
    with pytest.raises(IntegrityError), transaction.atomic():
        Payment.objects.filter(pk=payment.pk).update(released_by=payment.checked_by)


def test_only_cashiers_of_the_paying_office(treasury):
    payment = make_payment(treasury.first)
    for by in (
        make_official(Role.CASHIER, kind="finance", region_code=HUZHOU, level="city"),
        make_official(Role.APPROVER, kind="finance", region_code="330000", level="province"),
        treasury.supervisor,
    ):
        with pytest.raises(Refusal, match="只有拨付机构的资金拨付岗位"):
            actions.check(payment=payment, by=by, at=moment())


def test_a_ground_is_paid_once(treasury):
    payment = make_payment(treasury.first)
    with pytest.raises(IntegrityError), transaction.atomic():
        Payment.objects.filter(pk=make_payment(treasury.first).pk).update(about=payment.about)


def test_what_was_sent_back_is_checked_anew(treasury):
    payment = actions.send_back(payment=checked(treasury), reason="账号不符", by=treasury.second, at=moment(hour=12))
    assert (payment.state, payment.checked_by, payment.note) == (State.RETURNED, None, "账号不符")
    assert (payment.noted_by, payment.noted_at) == (treasury.second.label, moment(hour=12))
    payment = actions.check(payment=payment, by=treasury.second, at=moment(hour=13))
    assert actions.release(payment=payment, by=treasury.first, at=moment(hour=14)).state == State.RELEASED


@pytest.mark.parametrize("verb", ["send_back", "recover", "cancel"])
def test_a_step_back_needs_a_reason(treasury, verb):
    payment = released(treasury) if verb == "recover" else checked(treasury)
    with pytest.raises(Refusal, match="须写明理由"):
        getattr(actions, verb)(payment=payment, reason=" ", by=treasury.second, at=moment(hour=15))


@pytest.mark.parametrize("days", [-1, 3])
def test_money_arrives_neither_before_it_left_nor_in_days_to_come(treasury, days):
    payment = released(treasury)
    with pytest.raises(Refusal, match="到账日期"):
        actions.settle(payment=payment, on=days_later(days), by=treasury.first, at=moment(days_later(2)))


@pytest.mark.parametrize(
    ("verb", "fields"),
    [("release", {}), ("settle", {"on": days_later(0)}), ("send_back", {"reason": "x"}), ("recover", {"reason": "x"})],
)
def test_a_step_out_of_turn_is_refused(treasury, verb, fields):
    with pytest.raises(Refusal, match="当前为“待复核”"):
        getattr(actions, verb)(payment=make_payment(treasury.first), by=treasury.first, at=moment(), **fields)


@pytest.mark.parametrize("make", [ordered, checked])
def test_a_fallen_ground_cancels_what_has_not_left(treasury, make):
    payment = make(treasury)
    actions.call_off(about=payment.about, reason="准予决定已撤销", by=treasury.supervisor, at=moment(hour=15))
    payment.refresh_from_db()
    assert (payment.state, payment.note) == (State.CANCELLED, "准予决定已撤销，不再拨付。")


def test_a_fallen_ground_marks_what_has_left_to_be_recovered(treasury):
    payment = released(treasury)
    actions.call_off(about=payment.about, reason="准予决定已撤销", by=treasury.supervisor, at=moment(hour=15))
    payment.refresh_from_db()
    assert (payment.state, payment.note) == (State.RELEASED, "准予决定已撤销，资金已放行，请追回。")
    assert actions.recover(payment=payment, reason="已退回", by=treasury.first, at=moment()).state == State.RECOVERED


def test_a_ground_without_an_order_falls_quietly(treasury):
    actions.call_off(about="case:none", reason="x", by=treasury.first, at=moment())
    assert not Payment.objects.exists()


def test_others_are_told_state_amount_and_steps_and_no_account_number(treasury):
    assert status_of("case:none") is None
    payment = released(treasury)
    status = status_of(payment.about)
    assert (status.state, status.amount_yuan, status.account_masked) == (
        State.RELEASED,
        payment.amount_yuan,
        "****1234",
    )
    assert [(step.title, step.on) for step in status.steps] == [
        ("下达", days_later(0)), ("复核", days_later(0)), ("放行", days_later(0)),
    ]  # fmt: skip
    assert status.steps[1].who == f"省财政厅 {treasury.first.user}"

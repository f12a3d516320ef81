"""What other rooms ask of payments, by what they are about, e.g. "case:330523…"."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from portal.clock.today import day_of
from portal.payments.models import Payment, PaymentQuerySet, State
from portal.people.models import Post


@dataclass(frozen=True, slots=True)
class Step:
    """A step that was taken: when and, where somebody of the office took it, by whom."""

    title: str
    on: date
    who: str = ""


@dataclass(frozen=True, slots=True)
class PaymentStatus:
    """Where a payment stands, with nothing in it that only cashiers may see."""

    state: State
    amount_yuan: Decimal
    account_masked: str
    steps: tuple[Step, ...]


def status_of(about: str) -> PaymentStatus | None:
    """The last payment on a ground. None before one was ordered."""
    payment = with_people(Payment.objects.filter(about=about)).order_by("-pk").first()
    if payment is None:
        return None
    return PaymentStatus(
        State(payment.state), payment.amount_yuan, payment.account_masked, tuple(steps_of(payment))
    )  # fmt: skip


def with_people(rows: PaymentQuerySet) -> PaymentQuerySet:
    """Payments with whoever checked and released them."""
    return rows.select_related(
        "office", "checked_by__user", "checked_by__office", "released_by__user", "released_by__office"
    )


def steps_of(payment: Payment) -> Iterator[Step]:
    """The steps that were taken, in order. A payment that was sent back begins again."""
    yield Step("下达", day_of(payment.ordered_at), payment.office.short_name)
    if payment.checked_at:
        yield Step("复核", day_of(payment.checked_at), _name(payment.checked_by))
    if payment.released_at:
        yield Step("放行", day_of(payment.released_at), _name(payment.released_by))
    if payment.settled_on:
        yield Step("到账", payment.settled_on)


def _name(post: Post | None) -> str:
    return f"{post.office.short_name} {post.user}" if post else ""


WAY = ("下达", "复核", "放行", "到账")
ENDS = {State.CANCELLED, State.RECOVERED}


def progress(payment: Payment) -> list[dict[str, str]]:
    """The way of a payment as a step bar: as far as it came, and what lies ahead unless it has ended."""
    taken = {step.title: f"{step.on:%m-%d} {step.who}" for step in steps_of(payment)}
    bar = [{"title": title, "state": "done", "note": taken[title]} for title in WAY if title in taken]
    if payment.state in ENDS:
        return [*bar, {"title": payment.get_state_display(), "state": "current", "note": ""}]
    ahead = [title for title in WAY if title not in taken]
    return bar + [{"title": title, "state": "next" if place else "current"} for place, title in enumerate(ahead)]

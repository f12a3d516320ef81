"""What stands beside a case from rooms that cases may not see: the state of its payment."""

from portal.cases.asides import Aside
from portal.payments.models import Payment


def payment_aside(reference: str) -> Aside | None:
    """The last payment order on a case: amount, state and the days of its steps. None before there is one."""
    payment = Payment.objects.filter(about=reference).order_by("-pk").first()
    if payment is None:
        return None
    rows = [
        ("金额", f"{payment.amount_yuan:,.2f}元"),
        ("状态", payment.get_state_display()),
        ("收款账户", payment.account_masked),
        ("下达", f"{payment.ordered_at:%Y-%m-%d}"),
    ]
    if payment.released_at:
        rows.append(("放行", f"{payment.released_at:%Y-%m-%d}"))
    if payment.settled_on:
        rows.append(("到账", f"{payment.settled_on:%Y-%m-%d}"))
    return Aside("拨付进度", tuple(rows))

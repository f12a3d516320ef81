"""What stands beside a case from rooms that cases may not see: the state of its payment."""

from portal.cases.asides import Aside
from portal.payments.queries import status_of


def payment_aside(reference: str) -> Aside | None:
    """The last payment order on a case: amount, state and the days of its steps. None before there is one."""
    payment = status_of(reference)
    if payment is None:
        return None
    rows = [
        ("金额", f"{payment.amount_yuan:,.2f}元"),
        ("状态", payment.state.label),
        ("收款账户", payment.account_masked),
        *((step.title, f"{step.on:%Y-%m-%d}") for step in payment.steps),
    ]
    return Aside("拨付进度", tuple(rows))

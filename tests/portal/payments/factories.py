"""Payment orders at an office of finance, and its two cashiers."""

import itertools
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from portal.payments.actions import Payee, order
from portal.payments.models import Payment
from portal.people.actors import SYSTEM, Actor
from portal.people.roles import Role
from portal.rules.law import Article
from tests.portal.cases.factories import TODAY, ZHEJIANG, make_official, moment

GROUND = Article("样例办法", "第一条")
_numbers = itertools.count(1)


@dataclass
class Treasury:
    """Who has to do with the payments of a province."""

    first: Actor
    second: Actor
    supervisor: Actor


def make_treasury(region_code=ZHEJIANG, level="province") -> Treasury:
    return Treasury(
        first=make_official(Role.CASHIER, kind="finance", region_code=region_code, level=level),
        second=make_official(Role.CASHIER, kind="finance", region_code=region_code, level=level),
        supervisor=make_official(Role.SUPERVISOR, kind="service_center", region_code=region_code, level=level),
    )


def make_payment(cashier: Actor, *, on: date = TODAY, amount="10000", payee="安吉示例科技有限公司") -> Payment:
    assert cashier.post is not None
    office = cashier.post.office
    return order(
        about=f"case:330523{next(_numbers):013d}",
        purpose="样例补助",
        citation=GROUND,
        office=office,
        region_code=office.region_code,
        payee=Payee(name=payee, bank_name="示例银行", account_number="6222000000001234"),
        amount_yuan=Decimal(amount),
        by=SYSTEM,
        at=moment(on),
    )

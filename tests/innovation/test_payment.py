"""A granted subsidy orders its payment once the decision takes effect; a revoked one pays nothing any more."""

from decimal import Decimal

import pytest

from innovation.models import ContractClaim
from portal.cases.actions import deciding
from portal.cases.daily import run
from portal.cases.states import Outcome
from portal.payments.models import Payment, State
from portal.workdays.calendar import load
from tests.matrix.cases import Way
from tests.matrix.people import make_people
from tests.portal.cases.factories import days_later, moment

pytestmark = pytest.mark.django_db


def test_the_payment_follows_the_grant_and_falls_with_it():
    people = make_people()
    way = Way(people)
    case = way.decide(way.to_province(), Outcome.GRANT, people["prov"])
    assert not Payment.objects.exists()
    run(days_later(10))
    payment = Payment.objects.get(about=case.reference)
    assert (payment.state, payment.amount_yuan) == (State.ORDERED, Decimal(case.decision.amount_yuan))
    assert ContractClaim.objects.filter(case=case).exists()
    deciding.revoke(
        case=case, reason="材料不实", by=people["prov"], at=moment(days_later(11)), calendar=load()
    )  # fmt: skip
    payment.refresh_from_db()
    assert (payment.state, payment.note) == (State.CANCELLED, "准予决定已撤销，不再拨付。")
    assert not ContractClaim.objects.filter(case=case).exists()

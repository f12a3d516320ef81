"""What the moves of a case entail under document 31: the contract is claimed once, the payment is ordered."""

from datetime import datetime

from django.db import IntegrityError, transaction

from innovation import clauses
from innovation.models import ContractClaim, TechTradeApplication
from portal.cases.models import Case, Decision
from portal.clock.today import day_of
from portal.payments.actions import Payee, call_off, order
from portal.people.actors import Actor
from portal.people.models import Office
from portal.regions.scoped import PROVINCE
from portal.rules.refusal import Refusal


def claim_contract(*, case: Case, **_moment: object) -> None:
    """Hold the contract for this case from its filing on. Raises Refusal where another case holds it."""
    record = TechTradeApplication.objects.get(case=case)
    try:
        with transaction.atomic():
            ContractClaim.objects.update_or_create(case=case, defaults={"contract_number": record.contract_number})
    except IntegrityError as error:
        raise Refusal(
            "contract_claimed",
            f"技术合同{record.contract_number}已有在办或已准予的补助申请，同一合同只补助一次。",
            clauses.TECH_MARKET,
            "请核对合同登记编号；如合同信息有误，可向受理窗口咨询。",
        ) from error


def settle_claim(*, case: Case, **_moment: object) -> None:
    """A grant makes the claim lasting; a refusal gives the contract back."""
    decision = Decision.objects.get(case=case)
    claim = ContractClaim.objects.filter(case=case)
    if decision.is_grant:
        claim.update(granted_on=decision.decided_on)
    else:
        claim.delete()


def release_claim(*, case: Case, **_moment: object) -> None:
    """A case that ends without a grant gives the contract back."""
    ContractClaim.objects.filter(case=case).delete()


def undo_grant(*, case: Case, by: Actor, at: datetime) -> None:
    """A revoked decision gives the contract back and pays nothing any more."""
    release_claim(case=case)
    call_off(about=case.reference, reason="准予决定已撤销", by=by, at=at)


def order_payment(*, case: Case, by: Actor, at: datetime) -> None:
    """Order the payment of a granted subsidy once the decision takes effect; two people then let it go."""
    decision = Decision.objects.get(case=case)
    if not decision.is_grant or not decision.amount_yuan:
        return
    record = TechTradeApplication.objects.get(case=case)
    finance = Office.objects.responsible(
        kind="finance", region_code=case.region_code, level=PROVINCE, on=day_of(at)
    )  # fmt: skip
    order(
        about=case.reference,
        purpose=case.title,
        citation=clauses.TECH_MARKET,
        office=finance,
        region_code=finance.region_code,
        payee=Payee(name=case.applicant_name, bank_name=record.bank_name, account_number=record.account_number),
        amount_yuan=decision.amount_yuan,
        by=by,
        at=at,
    )

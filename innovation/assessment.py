"""What the rules of document 31 say of a real application, and what only the database knows of it."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import cast

from innovation import clauses
from innovation.models import ContractClaim, TechTradeApplication
from portal.cases.assessment import Assessment
from portal.cases.models import Case
from portal.parameters.evaluation import evaluate
from portal.rules.capitals import capital_yuan
from portal.rules.findings import Finding, refuse, warn

CLAUSE = clauses.TECH_MARKET


def assess_tech_trade(*, record: TechTradeApplication, case: Case, on: date) -> Assessment:
    """Compute the subsidy (R1, R2) and look for another application for the same contract. 31 一(二)."""
    claim = ContractClaim.objects.filter(contract_number=record.contract_number).exclude(case=case).first()
    facts = {
        "channel": record.channel,
        "deal_amount_yuan": str(record.deal_amount_yuan),
        "is_industrialisation": record.is_industrialisation,
        "is_subsidised_before": claim is not None and claim.granted_on is not None,
        "is_cancelled": record.is_cancelled,
    }
    answer = evaluate("innovation.tech_trade_subsidy", facts, on)
    amount = cast("Decimal | None", answer.result.value["amount_yuan"])
    return Assessment(answer, (*_not_yet(record, on), *_beyond_the_rule(record, claim)), amount)


def describe_tech_trade(record: TechTradeApplication) -> list[tuple[str, str]]:
    """The application as rows for pages, papers and snapshots; amounts also in capitals."""
    rows = [
        ("交易方式", record.get_channel_display()),
        ("技术合同登记编号", record.contract_number),
        ("合同签订日期", _day(record.contract_on)),
        ("成果名称", record.achievement_title),
        ("成果出让方", record.achievement_owner),
        ("技术领域", record.field),
        ("实际成交金额", _yuan(record.deal_amount_yuan)),
        ("已支付金额", _yuan(record.paid_amount_yuan)),
        ("是否为产业化项目", "是" if record.is_industrialisation else "否"),
        ("产业化阶段", record.get_progress_display()),
        ("产业化计划", record.plan),
        ("与出让方是否存在关联关系", "是" if record.has_related_party else "否"),
        ("开户银行", record.bank_name),
        ("银行账号", f"****{record.account_number[-4:]}"),
    ]
    if record.start_price_yuan is not None:
        rows.insert(6, ("起拍价", _yuan(record.start_price_yuan)))
    return rows


def _not_yet(record: TechTradeApplication, on: date) -> Iterator[Finding]:
    """Nothing that is still to come can be subsidised. An estimate asks before all days have been filled in."""
    if record.contract_on and record.contract_on > on:
        yield refuse(CLAUSE, f"合同签订日期{_day(record.contract_on)}还没有到，请核对。")
    if record.last_paid_on and record.last_paid_on > on:
        yield refuse(CLAUSE, f"最近一次付款日期{_day(record.last_paid_on)}还没有到，请核对。")


def _beyond_the_rule(record: TechTradeApplication, claim: ContractClaim | None) -> Iterator[Finding]:
    if claim and claim.granted_on is None:
        yield refuse(CLAUSE, f"技术合同{record.contract_number}已有在办的补助申请，同一合同只补助一次。")
    if record.has_related_party:
        yield warn(CLAUSE, "申请单位与成果出让方存在关联关系，请核实交易是否真实。")


def _yuan(amount: Decimal) -> str:
    return f"{amount:,.2f}元（{capital_yuan(amount)}）"


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"

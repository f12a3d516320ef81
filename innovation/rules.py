"""Rules of 浙政发〔2018〕31号: pure functions of frozen facts and dated figures, each citing its clause."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from innovation import clauses
from portal.rules.exact import grouped, plain, yuan
from portal.rules.facts import fact
from portal.rules.findings import Finding, Outcome, Result, Step, ok, refuse
from portal.rules.rule import Given, Parameter, Rule

CLAUSE = clauses.TECH_MARKET
ONLINE, AUCTION = "online", "auction"
READING = """\
竞价（拍卖）成交的，不设最低成交金额。另一种理解：与网上技术市场一样，须高于 100 万元。
同一技术合同只补助一次，两种方式都符合的按竞价（拍卖）的标准补助。另一种理解：两种方式可以分别申请。
在网上技术市场举行的竞价（拍卖），按竞价（拍卖）的标准补助。另一种理解：凡在网上技术市场成交的，一律按网上技术市场的标准补助。"""


@dataclass(frozen=True, slots=True)
class Deal:
    """A deal in technology as registered, of which a subsidy is asked."""

    channel: Literal["online", "auction"] = fact(
        "交易方式",
        choices={ONLINE: "网上技术市场", AUCTION: "竞价（拍卖）"},
        hint="在网上技术市场竞价成交的，选竞价（拍卖）",
    )
    deal_amount_yuan: Decimal = fact("实际成交金额", unit="元", hint="以技术合同登记的实际成交金额为准")
    is_industrialisation: bool = fact("属于产业化项目")
    is_subsidised_before: bool = fact("同一合同已获得过本项补助", default=False)
    is_cancelled: bool = fact("交易已撤销", default=False)


def tech_trade_subsidy(deal: Deal, given: Given) -> Result:
    """The one-off subsidy of a technology deal that leads to industrialisation. 浙政发〔2018〕31号 一(二)."""
    findings = [*_channel(deal, given), *_project(deal)]
    if any(finding.outcome is Outcome.REFUSE for finding in findings):
        return Result({"amount_yuan": yuan(Decimal(0))}, tuple(findings))
    amount, steps = _amount(deal, given)
    findings.append(ok(CLAUSE, f"按现有信息测算，可获得一次性补助 {grouped(amount)} 元。"))
    return Result({"amount_yuan": amount}, tuple(findings), steps)


def _channel(deal: Deal, given: Given) -> Iterator[Finding]:
    if deal.channel == AUCTION:
        yield ok(CLAUSE, "竞价（拍卖）成交，按实际成交金额计算，不设最低成交金额。")
        return
    threshold = given.figure("online_threshold_yuan")
    shown = f"成交金额 {grouped(deal.deal_amount_yuan)} 元"
    if deal.deal_amount_yuan > threshold:
        yield ok(CLAUSE, f"通过网上技术市场成交，{shown}，高于 {grouped(threshold)} 元的起点。")
    else:
        yield refuse(
            CLAUSE, f"通过网上技术市场成交的，成交金额须高于 {grouped(threshold)} 元（不含本数）；本次{shown}。"
        )


def _project(deal: Deal) -> Iterator[Finding]:
    if deal.is_industrialisation:
        yield ok(CLAUSE, "属于产业化项目。")
    else:
        yield refuse(CLAUSE, "本项补助只面向产业化项目，本次交易不属于产业化项目。")
    if deal.is_subsidised_before:
        yield refuse(CLAUSE, "本项为一次性补助，同一技术合同只补助一次；该合同已获得过补助，不分交易方式。")
    if deal.is_cancelled:
        yield refuse(CLAUSE, "交易已撤销，没有可以补助的成交金额。")


def _amount(deal: Deal, given: Given) -> tuple[Decimal, tuple[Step, ...]]:
    percent = given.figure(f"{deal.channel}_percent")
    cap = given.figure(f"{deal.channel}_cap_yuan")
    share = yuan(deal.deal_amount_yuan * percent / 100)
    amount = yuan(min(share, cap))
    return amount, (
        Step(
            "按比例计算",
            f"{grouped(deal.deal_amount_yuan)} × {plain(percent)} %",
            f"{grouped(share)} 元",
            CLAUSE,
        ),
        Step(
            "不超过最高限额",
            f"{grouped(share)} 与 {grouped(cap)} 取较小者",
            f"{grouped(amount)} 元",
            CLAUSE,
        ),
    )


TECH_TRADE_SUBSIDY = Rule(
    key="innovation.tech_trade_subsidy",
    title="技术交易产业化补助",
    facts=Deal,
    decide=tech_trade_subsidy,
    citations=(CLAUSE,),
    parameters=(
        Parameter("online_threshold_yuan", "网上技术市场成交金额起点（不含本数）", "元", CLAUSE, Decimal(1_000_000)),
        Parameter("online_percent", "网上技术市场补助比例", "%", CLAUSE, Decimal(15)),
        Parameter("online_cap_yuan", "网上技术市场补助最高限额", "元", CLAUSE, Decimal(1_000_000)),
        Parameter("auction_percent", "竞价（拍卖）补助比例", "%", CLAUSE, Decimal(20)),
        Parameter("auction_cap_yuan", "竞价（拍卖）补助最高限额", "元", CLAUSE, Decimal(2_000_000)),
    ),
    reading=READING,
    owner="science",
)

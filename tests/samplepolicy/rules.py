"""Rules of the document: pure functions of frozen facts and dated figures, each citing its clause."""

from dataclasses import dataclass
from decimal import Decimal

from portal.rules.exact import grouped, plain, yuan
from portal.rules.facts import fact
from portal.rules.findings import Result, Step, ok, refuse
from portal.rules.rule import Given, Parameter, Rule
from tests.samplepolicy.clauses import SUBSIDY


@dataclass(frozen=True, slots=True)
class Spending:
    """What the applicant spent."""

    amount_yuan: Decimal = fact("支出金额", unit="元")


def grant(spending: Spending, given: Given) -> Result:
    """The subsidy: a share of the spending, up to a cap. 样政发〔2018〕1号 一."""
    if not spending.amount_yuan:
        return Result({"amount_yuan": yuan(Decimal(0))}, (refuse(SUBSIDY, "支出金额为零，没有可以补助的支出。"),))
    percent, cap = given.figure("percent"), given.figure("cap_yuan")
    share = yuan(spending.amount_yuan * percent / 100)
    amount = yuan(min(share, cap))
    steps = (
        Step("按比例计算", f"{grouped(spending.amount_yuan)} × {plain(percent)} %", f"{grouped(share)} 元", SUBSIDY),
        Step("不超过上限", f"{grouped(share)} 与 {grouped(cap)} 取较小者", f"{grouped(amount)} 元", SUBSIDY),
    )
    return Result({"amount_yuan": amount}, (ok(SUBSIDY, f"可获得补助 {grouped(amount)} 元。"),), steps)


GRANT = Rule(
    key="samplepolicy.grant",
    title="样例补助",
    facts=Spending,
    decide=grant,
    citations=(SUBSIDY,),
    parameters=(
        Parameter("percent", "补助比例", "%", SUBSIDY, Decimal(50)),
        Parameter("cap_yuan", "补助上限", "元", SUBSIDY, Decimal(10000)),
    ),
    owner="science",
)

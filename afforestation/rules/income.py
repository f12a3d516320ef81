"""What a mu of a base yields, and whether it keeps the name of its programme (R46)."""

from dataclasses import dataclass
from decimal import Decimal

from afforestation import clauses
from portal.rules.exact import grouped, plain, yuan
from portal.rules.facts import fact
from portal.rules.findings import Result, Step, ok, warn
from portal.rules.rule import Given, Parameter, Rule

CLAUSE = clauses.MOUNTAIN_INCOME


@dataclass(frozen=True, slots=True)
class Base:
    """A base with a year's output."""

    area_mu: Decimal = fact("基地面积", unit="亩", is_positive=True)
    output_yuan: Decimal = fact("全年产值", unit="元")


def income_per_mu(base: Base, given: Given) -> Result:
    """The output of a mu; a base that stays below the minimum is flagged. 浙政办发〔2018〕82号 二(六)."""
    least = given.figure("least_yuan_per_mu")
    per_mu, is_flagged = yuan(base.output_yuan / base.area_mu), base.output_yuan < least * base.area_mu
    step = Step("亩均产值", f"{grouped(base.output_yuan)} ÷ {plain(base.area_mu)}", f"{grouped(per_mu)} 元", CLAUSE)
    if is_flagged:
        told = (
            f" {grouped(per_mu)} 元，" if per_mu < least else "略"
        )  # rounded up to the line, it would seem to reach it
        finding = warn(CLAUSE, f"亩均产值{told}低于 {grouped(least)} 元，请核实。")
    else:
        finding = ok(CLAUSE, f"亩均产值 {grouped(per_mu)} 元，不低于 {grouped(least)} 元。")
    return Result({"yuan_per_mu": per_mu, "is_flagged": is_flagged}, (finding,), (step,))


INCOME_PER_MU = Rule(
    key="afforestation.income_per_mu",
    title="“一亩山万元钱”亩均产值",
    facts=Base,
    decide=income_per_mu,
    citations=(CLAUSE,),
    parameters=(Parameter("least_yuan_per_mu", "亩均产值下限（含本数）", "元", CLAUSE, Decimal(10_000)),),
    reading="文件没有规定单个基地的亩均产值，按名称以每亩一万元为提示线，低于的提示核实。",
    owner="forestry",
)

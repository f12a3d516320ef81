"""Whether every township has its demonstration village (R45)."""

from dataclasses import dataclass
from decimal import Decimal

from afforestation import clauses
from portal.rules.exact import plain
from portal.rules.facts import fact
from portal.rules.findings import Result, Step, ok, warn
from portal.rules.rule import Given, Parameter, Rule

CLAUSE = clauses.TREE_VILLAGES


@dataclass(frozen=True, slots=True)
class Township:
    """A township with the demonstration villages it has."""

    name: str = fact("乡镇名称")
    villages: int = fact("已建成的示范村", unit="个")
    is_street: bool = fact("是街道", default=False)


@dataclass(frozen=True, slots=True)
class Townships:
    """The townships of a county, or of any wider region."""

    townships: tuple[Township, ...] = fact("乡镇", hint="街道可以一并列出，不计入")


def township_coverage(facts: Townships, given: Given) -> Result:
    """Name the townships that lack a demonstration village; streets do not count. 浙政办发〔2018〕82号 二(一)."""
    least = given.figure("least_villages")
    counted = [township for township in facts.townships if not township.is_street]
    if not counted:
        return Result({"is_met": None, "missing": []}, (ok(CLAUSE, "没有需要计入的乡镇，本项不适用。"),))
    missing = [township.name for township in counted if township.villages < least]
    covered = len(counted) - len(missing)
    step = Step("已覆盖乡镇", f"共 {len(counted)} 个乡镇，每个至少 {plain(least)} 个示范村", f"{covered} 个", CLAUSE)
    if missing:
        finding = warn(CLAUSE, f"示范村不足的乡镇有 {len(missing)} 个：{'、'.join(missing)}。")
    else:
        finding = ok(CLAUSE, f"{len(counted)} 个乡镇都有至少 {plain(least)} 个示范村。")
    return Result({"is_met": not missing, "missing": missing}, (finding,), (step,))


TOWNSHIP_COVERAGE = Rule(
    key="afforestation.township_coverage",
    title="“一村万树”示范村乡镇覆盖",
    facts=Townships,
    decide=township_coverage,
    citations=(CLAUSE,),
    parameters=(Parameter("least_villages", "每个乡镇至少建成的示范村", "个", CLAUSE, Decimal(1)),),
    reading="要求针对乡和镇，街道不计入。另一种理解：街道与乡镇同样计算。",
    owner="forestry",
)

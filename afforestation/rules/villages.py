"""Whether a village passes its acceptance, and which villages the province looks at itself."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from afforestation import clauses
from portal.rules.exact import EXACT, hundredths, plain
from portal.rules.facts import InputError, fact
from portal.rules.findings import Finding, Outcome, Result, Step, ok, refuse
from portal.rules.rule import Given, Parameter, Rule

CLAUSE = clauses.TREE_VILLAGES
DEMO, PUSH = "demo", "push"
NAMES = {DEMO: "示范村", PUSH: "推进村"}
HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A village before its acceptance by the city."""

    kind: Literal["demo", "push"] = fact("类别", choices=NAMES)
    planted: int = fact("新植株数", unit="株")
    score: Decimal = fact("验收得分", unit="分")
    survived: int | None = fact("成活株数", unit="株", hint="县级自查的结果", default=None)


def village_acceptance(facts: Acceptance, given: Given) -> Result:
    """List what stands in the way of accepting a village of 一村万树. 浙政办发〔2018〕82号 二(一)."""
    if facts.score > HUNDRED:
        raise InputError("score", "不能超过100分")
    name = NAMES[facts.kind]
    trees, score = given.figure(f"{facts.kind}_trees"), given.figure(f"{facts.kind}_score")
    findings = tuple(_obstacles(facts, name, trees, score)) or (ok(CLAUSE, f"达到{name}的株数和得分要求。"),)
    steps = [
        Step("株数", f"新植 {facts.planted} 株，{name}至少 {plain(trees)} 株",
             "达到" if facts.planted >= trees else "未达到", CLAUSE),
        Step("得分", f"{plain(facts.score)} 分，{name}至少 {plain(score)} 分",
             "达到" if facts.score >= score else "未达到", CLAUSE),
    ]  # fmt: skip
    per_mu = given.figure("trees_per_mu")
    area = hundredths(EXACT.divide(Decimal(facts.planted), per_mu)) if per_mu else None
    if area is not None:
        steps.append(Step("折算面积", f"{facts.planted} ÷ {plain(per_mu)}", f"{plain(area)} 亩", CLAUSE))
    is_accepted = all(finding.outcome is Outcome.OK for finding in findings)
    return Result({"is_accepted": is_accepted, "converted_mu": area}, findings, tuple(steps))


def _obstacles(facts: Acceptance, name: str, trees: Decimal, score: Decimal) -> Iterator[Finding]:
    if facts.survived is None:
        yield refuse(CLAUSE, "还没有县级自查的成活株数，不能验收。")
    elif facts.survived > facts.planted:
        yield refuse(CLAUSE, f"成活 {facts.survived} 株，多于新植的 {facts.planted} 株。")
    if facts.planted < trees:
        yield refuse(CLAUSE, f"新植 {facts.planted} 株，低于{name}的最低株数 {plain(trees)} 株。")
    if facts.score < score:
        yield refuse(CLAUSE, f"验收得分 {plain(facts.score)} 分，低于{name}的 {plain(score)} 分。")


VILLAGE_ACCEPTANCE = Rule(
    key="afforestation.village_acceptance",
    title="“一村万树”建设村验收",
    facts=Acceptance,
    decide=village_acceptance,
    citations=(CLAUSE,),
    parameters=(
        Parameter("demo_trees", "示范村新植株数下限", "株", CLAUSE, Decimal(10_000)),
        Parameter("push_trees", "推进村新植株数下限", "株", CLAUSE, Decimal(300)),
        Parameter("demo_score", "示范村验收得分下限", "分", CLAUSE, Decimal(90)),
        Parameter("push_score", "推进村验收得分下限", "分", CLAUSE, Decimal(75)),
        Parameter("trees_per_mu", "折算一亩的株数", "株", CLAUSE, Decimal(50)),
    ),
    reading="文件没有写明株数和得分，默认值取各地通行做法，由省级林业部门调整。株数按新植计算；"
    "另一种理解：按成活株数计算。",
    owner="forestry",
)


def ranked(numbers: Sequence[str], seed: str) -> list[str]:
    """The pool in the order in which the seed ranks it: by SHA-256 of "seed:number". 浙政办发〔2018〕82号 三(四)."""
    return sorted(numbers, key=lambda number: (hashlib.sha256(f"{seed}:{number}".encode()).hexdigest(), number))


def drawn(numbers: Sequence[str], seed: str, percent: int) -> frozenset[str]:
    """Those that are drawn: the first of the ranking, as many as the share asks for, rounded up, at least one."""
    most = -(-len(numbers) * percent // 100)
    return frozenset(ranked(numbers, seed)[:most])

"""How many seedlings an application may be given. The document names no limit: it is the locality's to set."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from afforestation import clauses
from portal.rules.facts import fact
from portal.rules.findings import Finding, Outcome, Result, Step, ok, pending, refuse
from portal.rules.rule import Given, Parameter, Rule

CLAUSE = clauses.TREE_VILLAGES
HOUSEHOLD, VILLAGE = "household", "village"
WORDS = {HOUSEHOLD: "户", VILLAGE: "村"}


@dataclass(frozen=True, slots=True)
class Request:
    """Seedlings asked for in a season."""

    applicant: Literal["household", "village"] = fact("申请人", choices={HOUSEHOLD: "农户", VILLAGE: "村"})
    asked: int = fact("申请株数", unit="株", is_positive=True)
    limit: int | None = fact("当地上限", unit="株", hint="当地植树季公布的上限；不填的，采用全省标准", default=None)
    has_live: bool = fact("本季已有在办或已准予的申请", default=False)


def seedling_gift(request: Request, given: Given) -> Result:
    """The seedlings that may be given: all that is asked for, up to the limit. 浙政办发〔2018〕82号 二(一)."""
    open_limit = given.figures[f"{request.applicant}_limit"]
    limit = request.limit if request.limit is not None else open_limit
    findings = list(_findings(request, None if limit is None else int(limit)))
    is_granted = all(finding.outcome is Outcome.OK for finding in findings)
    steps = (
        Step("不超过上限", f"申请 {request.asked} 株，上限 {'未定' if limit is None else f'{int(limit)} 株'}",
             f"{request.asked} 株" if is_granted else "不能确定" if limit is None else "不予赠苗", CLAUSE),
    )  # fmt: skip
    return Result({"granted": request.asked if is_granted else None}, tuple(findings), steps)


def _findings(request: Request, limit: int | None) -> Iterator[Finding]:
    unit = WORDS[request.applicant]
    if request.has_live:
        yield refuse(CLAUSE, f"该{unit}本季已有在办或已准予的赠苗申请，一季一{unit}只办一次。")
    if limit is None:
        yield pending(CLAUSE, f"每{unit}赠苗上限待配置规则：文件没有规定，当地植树季和全省标准都还没有设定。")
    elif request.asked > limit:
        yield refuse(CLAUSE, f"申请 {request.asked} 株，超过每{unit}上限 {limit} 株。")
    else:
        yield ok(CLAUSE, f"申请 {request.asked} 株，不超过每{unit}上限 {limit} 株，赠苗 {request.asked} 株。")


SEEDLING_GIFT = Rule(
    key="afforestation.seedling_gift",
    title="四旁植树赠苗数量",
    facts=Request,
    decide=seedling_gift,
    citations=(CLAUSE,),
    parameters=(
        Parameter("household_limit", "每户每季赠苗上限", "株", CLAUSE),
        Parameter("village_limit", "每村每季赠苗上限", "株", CLAUSE),
    ),
    reading="上限由各地植树季公布；当地没有公布的采用全省标准，都没有的待配置后再决定。",
    owner="forestry",
)

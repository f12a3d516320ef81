"""Whether somebody may sign up for a day of planting or adopt a tree."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from afforestation import clauses
from portal.rules.facts import InputError, fact
from portal.rules.findings import Finding, Outcome, Result, Step, ok, refuse
from portal.rules.rule import Given, Rule

CLAUSE = clauses.PUBLIC_MOBILISATION


@dataclass(frozen=True, slots=True)
class SignUp:
    """A sign-up against what is on offer."""

    asked_on: date = fact("报名日期")
    until_on: date = fact("报名截止", hint="截止当日仍可报名")
    capacity: int = fact("名额", unit="个", is_positive=True)
    taken: int = fact("已占名额", unit="个", hint="不含本次报名")
    places: int = fact("本次名额", unit="个", is_positive=True)
    years: int | None = fact("认养年限", unit="年", default=None)
    most_years: int | None = fact("最长认养年限", unit="年", hint="植树活动不填", default=None)
    has_live: bool = fact("同一活动已有有效报名", default=False)
    is_closed: bool = fact("活动已提前结束报名", hint="结束前已提交的报名不受影响", default=False)


def sign_up(facts: SignUp, _given: Given) -> Result:
    """Say whether the places may be had: in time, once, and as far as there are any. 浙政办发〔2018〕82号 三(五)."""
    if facts.taken > facts.capacity:
        raise InputError("taken", "不能多于名额")
    left = facts.capacity - facts.taken
    findings = tuple(_refusals(facts, left)) or (
        ok(CLAUSE, f"可以报名，本次占用 {facts.places} 个名额，之后还余 {left - facts.places} 个。"),
    )
    is_allowed = all(finding.outcome is Outcome.OK for finding in findings)
    step = Step("剩余名额", f"{facts.capacity} − {facts.taken}", f"{left} 个", CLAUSE)
    return Result({"is_allowed": is_allowed, "left": left}, findings, (step,))


def _refusals(facts: SignUp, left: int) -> Iterator[Finding]:
    if facts.asked_on > facts.until_on:
        yield refuse(CLAUSE, f"报名已于 {facts.until_on} 截止。")
    if facts.is_closed:
        yield refuse(CLAUSE, "发布单位已提前结束报名。")
    if facts.has_live:
        yield refuse(CLAUSE, "同一活动已有有效报名，每个申请人只能报名一次。")
    if facts.places > left:
        yield refuse(CLAUSE, f"剩余名额 {left} 个，不足本次报名的 {facts.places} 个。")
    if facts.most_years is not None and facts.years is None:
        yield refuse(CLAUSE, "认养须填写认养年限。")
    elif facts.most_years is not None and facts.years is not None and not 1 <= facts.years <= facts.most_years:
        yield refuse(CLAUSE, f"认养年限须为 1 至 {facts.most_years} 年。")


SIGN_UP = Rule(
    key="afforestation.sign_up",
    title="植树认养报名",
    facts=SignUp,
    decide=sign_up,
    citations=(CLAUSE,),
    reading="报名截止当日仍可报名，提前结束的不再受理新的报名；每个申请人对同一活动只报名一次，名额用完为止。",
)

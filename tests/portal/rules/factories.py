"""Rules and facts for the tests of the cellar."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from portal.rules.facts import fact
from portal.rules.findings import Result, ok
from portal.rules.law import Article
from portal.rules.rule import Given, Parameter, Rule

LAW = Article("中华人民共和国民法典", "第二百零三条")


class EveryDay:
    """A calendar on which nobody rests."""

    def is_workday(self, day):
        return True


@dataclass(frozen=True, slots=True)
class Stop:
    start_on: date = fact("起", key="from")
    end_on: date = fact("止", key="to")


@dataclass(frozen=True, slots=True)
class Everything:
    """One fact of each kind."""

    amount_yuan: Decimal = fact("金额", unit="元")
    population: int = fact("人口", unit="人", is_positive=True)
    is_new: bool = fact("新建")
    on: date = fact("日期")
    name: str = fact("名称", is_private=True)
    channel: Literal["online", "auction"] = fact("方式", choices={"online": "网上", "auction": "拍卖"})
    phase: Literal[1, 2] = fact("阶段")
    stop: Stop = fact("停止")
    stops: tuple[Stop, ...] = fact("各次停止", default=())
    shares: tuple[Decimal, ...] = fact("各份", default=())
    target: Decimal | None = fact("目标", default=None)


def everything(**changes):
    data = {
        "amount_yuan": "1.50",
        "population": "3",
        "is_new": True,
        "on": "2019-10-15",
        "name": "安吉",
        "channel": "online",
        "phase": "2",
        "stop": {"from": "2019-10-01", "to": "2019-10-02"},
    }
    return {**data, **changes}


def rule(key="sample.rule", **changes):
    about = {
        "title": "样例",
        "facts": Everything,
        "decide": lambda facts, given: Result({"amount": facts.amount_yuan}, (ok(LAW, "可以"),)),
        "citations": (LAW,),
        "parameters": (Parameter("limit_yuan", "限额", "元", LAW, Decimal(100)),),
    }
    return Rule(key, **{**about, **changes})


def given(**figures):
    return Given(on=date(2019, 10, 15), figures=figures, calendar=EveryDay())

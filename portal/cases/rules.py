"""The rules that measure how cases are handled: shorter promises and good ratings."""

from dataclasses import dataclass

from portal.rules import exact
from portal.rules.facts import fact
from portal.rules.findings import Result, Step, ok, refuse
from portal.rules.law import Article
from portal.rules.rule import Given, Rule, book

TERM = Article("中华人民共和国行政许可法", "第四十二条")
RATING = Article("国务院办公厅关于建立政务服务“好差评”制度提高政务服务水平的意见（国办发〔2019〕51号）")


@dataclass(frozen=True, slots=True)
class Terms:
    """The days that the law gives an office and the days that it promises."""

    statutory_days: int = fact("法定时限", unit="工作日")
    promised_days: int = fact("承诺时限", unit="工作日")


def compression(terms: Terms, _given: Given) -> Result:
    """By how much a promise is shorter than the law allows. 行政许可法 第四十二条."""
    statutory, promised = terms.statutory_days, terms.promised_days
    findings = []
    if promised > statutory:
        findings.append(refuse(TERM, f"承诺时限 {promised} 个工作日不得长于法定时限 {statutory} 个工作日。"))
    if statutory == 0:
        findings.append(ok(TERM, "法定时限为零，压缩比不适用。"))
    if findings:
        return Result({"percent": None}, tuple(findings))
    percent = exact.percent(statutory - promised, statutory)
    step = Step("压缩比", f"（{statutory} − {promised}）÷ {statutory} × 100 %", f"{percent} %", TERM)
    return Result({"percent": percent}, (ok(TERM, f"承诺时限比法定时限压缩 {percent} %。"),), (step,))


@dataclass(frozen=True, slots=True)
class Counts:
    """How many ratings of each level were given."""

    very_satisfied: int = fact("非常满意", key="5", unit="件")
    satisfied: int = fact("满意", key="4", unit="件")
    fairly_satisfied: int = fact("基本满意", key="3", unit="件")
    dissatisfied: int = fact("不满意", key="2", unit="件")
    very_dissatisfied: int = fact("非常不满意", key="1", unit="件")

    @property
    def good(self) -> int:
        return self.very_satisfied + self.satisfied + self.fairly_satisfied

    @property
    def bad(self) -> int:
        return self.dissatisfied + self.very_dissatisfied


@dataclass(frozen=True, slots=True)
class Ratings:
    """The ratings of an item, an office or a region."""

    counts: Counts = fact("各等级评价数")


def rating_share(ratings: Ratings, _given: Given) -> Result:
    """The share of good ratings: the three upper of five levels. 国办发〔2019〕51号."""
    good, bad = ratings.counts.good, ratings.counts.bad
    share = exact.fraction(good, good + bad)
    if share is None:
        return Result({"share": None, "bad": 0}, (ok(RATING, "还没有评价，好评率不适用。"),))
    shown = f"{exact.percent(good, good + bad)} %"
    step = Step("好评率", f"{good} ÷ {good + bad}", shown, RATING)
    return Result({"share": share, "bad": bad}, (ok(RATING, f"好评率 {shown}，差评 {bad} 件。"),), (step,))


book.register(
    Rule("cases.compression", "承诺时限压缩比", Terms, compression, (TERM,)),
    Rule(
        "cases.rating_share",
        "好评率",
        Ratings,
        rating_share,
        (RATING,),
        reading="非常满意、满意、基本满意为好评，不满意、非常不满意为差评。",
    ),
)

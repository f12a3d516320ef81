"""Whether enough counties and county-level cities are national forest cities (R44)."""

from dataclasses import dataclass
from decimal import Decimal

from afforestation import clauses
from portal.rules.exact import fraction, plain, required_count
from portal.rules.facts import InputError, fact
from portal.rules.findings import Result, Step, ok, pending, warn
from portal.rules.rule import Given, Parameter, Rule

CLAUSE = clauses.FOREST_CITIES


@dataclass(frozen=True, slots=True)
class Named:
    """How many counties and county-level cities there are, and how many of them have been named."""

    named: int = fact("已建成的县（市）", unit="个", hint="获得国家森林城市称号的县和县级市")
    units: int = fact("县（市）总数", unit="个", hint="县和县级市，不含市辖区")


def forest_city_share(facts: Named, given: Given) -> Result:
    """Say whether the named ones reach a third, by cross-multiplication. 浙政办发〔2018〕82号 二(四)."""
    named, units, one_in = facts.named, facts.units, given.figure("one_in")
    if named > units:
        raise InputError("named", f"不能多于县（市）总数 {units}")
    if not units or not one_in:
        finding = pending(CLAUSE, "占比要求设为零，无法判断。") if units else ok(CLAUSE, "没有县（市），占比不适用。")
        return Result({"share": None, "minimum": 0 if not units else None, "is_met": None}, (finding,))
    share, minimum = fraction(named, units), required_count(Decimal(units) / one_in)
    is_met = named * one_in >= units
    text = f"已建成 {named} 个，共 {units} 个县（市），至少需要 {minimum} 个"
    finding = ok(CLAUSE, f"{text}，达到要求。") if is_met else warn(CLAUSE, f"{text}，还差 {minimum - named} 个。")
    steps = (
        Step("至少需要", f"{units} ÷ {plain(one_in)}，不足一个的按一个计", f"{minimum} 个", CLAUSE),
        Step("交叉相乘", f"{named} × {plain(one_in)} 与 {units} 比较", "达到" if is_met else "未达到", CLAUSE),
    )
    return Result({"share": share, "minimum": minimum, "is_met": is_met}, (finding,), steps)


FOREST_CITY_SHARE = Rule(
    key="afforestation.forest_city_share",
    title="国家森林城市县（市）占比",
    facts=Named,
    decide=forest_city_share,
    citations=(CLAUSE,),
    parameters=(Parameter("one_in", "平均每几个县（市）至少建成一个", "个", CLAUSE, Decimal(3)),),
    reading="县（市）指县和县级市，不含市辖区；占比须达到，所需个数向上取整。",
    owner="forestry",
)

"""Whether a county has the reserves and parks that are asked of it (R45)."""

from dataclasses import dataclass
from decimal import Decimal

from afforestation import clauses
from portal.rules.exact import plain
from portal.rules.facts import fact
from portal.rules.findings import Result, Step, ok, warn
from portal.rules.rule import Given, Parameter, Rule

CLAUSE = clauses.RESERVES_AND_PARKS
READING = """\
林区县须自然保护区、湿地公园、森林公园三类齐全。
非林区县有湿地公园或城郊森林公园之一即可，自然保护区不能代替。"""


@dataclass(frozen=True, slots=True)
class Parks:
    """What a county has of the three kinds."""

    is_forest_county: bool = fact("是林区县", hint="以公布的名单为准")
    reserves: int = fact("自然保护区", unit="个")
    wetland_parks: int = fact("湿地公园", unit="个")
    forest_parks: int = fact("森林公园", unit="个", hint="非林区县指城郊森林公园")


def park_coverage(parks: Parks, given: Given) -> Result:
    """Say whether a county is covered: all three kinds, or one park at least. 浙政办发〔2018〕82号 二(五)."""
    kinds = {"自然保护区": parks.reserves, "湿地公园": parks.wetland_parks, "森林公园": parks.forest_parks}
    if parks.is_forest_county:
        missing = [kind for kind, number in kinds.items() if not number]
        step = Step("已有类别", "林区县须三类齐全", f"{len(kinds) - len(missing)} 类", CLAUSE)
        finding = (
            warn(CLAUSE, f"林区县须“一区两园”三类齐全，还缺：{'、'.join(missing)}。")
            if missing
            else ok(CLAUSE, "林区县“一区两园”三类齐全。")
        )
        return Result({"is_met": not missing}, (finding,), (step,))
    least, number = given.figure("least_parks"), parks.wetland_parks + parks.forest_parks
    step = Step("湿地公园与森林公园", f"{parks.wetland_parks} + {parks.forest_parks}", f"{number} 个", CLAUSE)
    asked = f"非林区县须有湿地公园或城郊森林公园至少 {plain(least)} 个"
    is_met = number >= least
    finding = ok(CLAUSE, f"{asked}，现有 {number} 个。") if is_met else warn(CLAUSE, f"{asked}，现只有 {number} 个。")
    return Result({"is_met": is_met}, (finding,), (step,))


PARK_COVERAGE = Rule(
    key="afforestation.park_coverage",
    title="“一区两园”县域覆盖",
    facts=Parks,
    decide=park_coverage,
    citations=(CLAUSE,),
    parameters=(Parameter("least_parks", "非林区县至少拥有的公园", "个", CLAUSE, Decimal(1)),),
    reading=READING,
    owner="forestry",
)

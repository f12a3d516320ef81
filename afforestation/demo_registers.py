"""Demonstration of the registers: a few rows of some counties, entered and examined by the portal's own actions.

Names of counties are real; everything that stands in the rows is invented and says 示例.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from django.utils import timezone

from afforestation.models import OldTree
from afforestation.models.base import RegisterRow
from afforestation.registers import actions
from afforestation.registers.declarations import Hand
from afforestation.registers.registry import REGISTERS
from portal.files.demo import scan
from portal.people.actors import Actor
from portal.people.models import Office, Post, User
from portal.people.roles import Role
from portal.regions.models import Region
from portal.regions.scoped import level_of
from portal.rules.rule import Calendar
from portal.workdays.calendar import load as load_calendar

ZHEJIANG, HUZHOU, HANGZHOU = "330000", "330500", "330100"
ANJI, DEQING, CHUNAN, LINAN, LONGQUAN, TONGXIANG = "330523", "330521", "330127", "330112", "331181", "330483"
NOTE = "示例"


def load(*, on: date) -> None:
    """Load the rows once: loading again changes nothing."""
    if OldTree.objects.filter(number__startswith=NOTE).exists():
        return
    work = Work(on, load_calendar())
    for part in (_bases, _cities, _parks, _income, _seedlings, _wilt, _trees, _nature, _support, _checks):
        part(work)


@dataclass(frozen=True)
class Work:
    """Enters rows as the foresters of a place would."""

    on: date
    calendar: Calendar

    def hand(self, region_code: str, role: Role = Role.DATA_CLERK, on: date | None = None) -> Hand:
        """A forester of a place, who has no account: an official of the day, invented."""
        day = on or self.on
        office = Office.objects.responsible(
            kind="forestry", region_code=region_code, level=level_of(region_code), on=day
        )
        post = Post(office=office, role=role, region_code=region_code, user=User(name="示例人员"))
        at = timezone.make_aware(datetime.combine(day, time(9, 30)))
        return Hand(Actor(post=post), at, self.calendar)

    def enter(self, code: str, region_code: str, values: Mapping[str, Any], **options: Any) -> Any:
        """A row of a register."""
        register = REGISTERS[code]
        place = {"region_code": values.get("region_code", region_code)} if register.takes_region else {}
        return actions.enter(register=register, values={**values, **place}, hand=self.hand(region_code, **options))

    def take(self, code: str, step: str, row: RegisterRow, hand: Hand, **values: Any) -> Any:
        """A step of a row."""
        register = REGISTERS[code]
        return actions.take(register=register, step=register.step(step), row=row, values=values, hand=hand)


def mu(text: str) -> Decimal:
    """An area as written."""
    return Decimal(text)


def _townships(county: str, on: date) -> list[str]:
    codes = Region.objects.on(on).children_of(county).order_by("code").values_list("code", flat=True)
    return list(codes) or [county]


def _bases(work: Work) -> None:
    plans = (
        (ANJI, HUZHOU, "precious", "示例浙江楠基地", "420", "180", "0", "浙江楠"),
        (ANJI, HUZHOU, "colour", "示例枫香彩林", "260", "340", "150.5", "枫香"),
        (DEQING, HUZHOU, "precious", "示例榉树基地", "210.25", "90", "0", "榉树"),
        (CHUNAN, HANGZHOU, "colour", "示例湖岸彩林", "800", "1200", "400", "乌桕"),
    )
    for county, city, column, name, new, infill, tending, species in plans:
        areas = {"new": mu(new), "infill": mu(infill), "tending": mu(tending)}
        base = work.enter(
            "bases", county,
            {"name": name, "column": column, "area_mu": sum(areas.values()), "new_mu": areas["new"],
             "infill_mu": areas["infill"], "tending_mu": areas["tending"]},
        )  # fmt: skip
        plots = list(_plots(work, county, base, species, areas))
        is_left = county == DEQING  # one base waits for the city
        for plot in plots:
            checker, city_hand = work.hand(county, Role.PROJECT_CLERK), work.hand(city, Role.DATA_REVIEWER)
            work.take("plots", "check", plot, checker, checked_on=date(2019, 9, 10), check_result="示例：与登记一致")
            if not is_left:
                work.take("plots", "accept", plot, city_hand, accepted_on=date(2019, 9, 25))


def _plots(work: Work, county: str, base: Any, species: str, areas: Mapping[str, Decimal]) -> Iterator[Any]:
    townships = _townships(county, work.on)
    for place, (mode, area) in enumerate((mode, area) for mode, area in areas.items() if area):
        yield work.enter(
            "plots", county,
            {"base": base, "number": f"{base.pk:03d}-{place + 1:04d}", "mode": mode, "species": species,
             "area_mu": area, "year": 2019, "region_code": townships[place % len(townships)]},
        )  # fmt: skip


def _cities(work: Work) -> None:
    done = {
        "filed_on": date(2014, 3, 1), "plan_on": date(2014, 10, 1), "building_on": date(2015, 1, 1),
        "reviewed_on": date(2017, 8, 1),
    }  # fmt: skip
    for code, hand in ((HANGZHOU, HANGZHOU), (HUZHOU, HUZHOU), (ANJI, ANJI), (LONGQUAN, LONGQUAN)):
        city = work.enter("cities", hand, {**done, "region_code": code})
        work.take("cities", "name", city, work.hand(ZHEJIANG, Role.DATA_REVIEWER), named_on=date(2017, 10, 10))
    work.enter("cities", DEQING, {"filed_on": date(2018, 10, 8), "plan_on": date(2019, 3, 1)})
    work.enter("cities", CHUNAN, {"filed_on": date(2019, 5, 6)})


def _parks(work: Work) -> None:
    for county, is_forest in ((ANJI, True), (CHUNAN, True), (LONGQUAN, True), (DEQING, False), (TONGXIANG, False)):
        values = {"is_forest": is_forest, "valid_from": date(2018, 8, 14), "region_code": county}
        work.enter("forest-counties", ZHEJIANG, values, role=Role.DATA_REVIEWER)
    rows = (
        (ANJI, "reserve", "nation", "示例小鲵自然保护区", "18500"),
        (ANJI, "wetland_park", "province", "示例湿地公园", "3200"),
        (ANJI, "forest_park", "nation", "示例竹乡森林公园", "24900"),
        (CHUNAN, "forest_park", "nation", "示例湖区森林公园", "150000"),
        (CHUNAN, "wetland_park", "province", "示例湖湾湿地公园", "8600"),
        (DEQING, "wetland_park", "nation", "示例湖漾湿地公园", "5400"),
        (LONGQUAN, "reserve", "nation", "示例山地自然保护区", "39000"),
    )  # fmt: skip
    for county, kind, level, name, area in rows:
        work.enter("parks", county, {"name": name, "kind": kind, "level": level, "area_mu": mu(area)})


def _income(work: Work) -> None:
    rows = (
        (ANJI, "示例竹林鸡基地", "示例养殖合作社", "竹林养殖", "320", "4160000", "2300000", 58),
        (CHUNAN, "示例山核桃黄精基地", "示例药材公司", "林药套种", "560", "6720000", "3100000", 96),
        (LONGQUAN, "示例灵芝基地", "示例菌业合作社", "林下仿野生", "150", "1275000", "600000", 21),
    )
    for county, name, operator, pattern, area, output, cost, households in rows:
        base = work.enter(
            "income", county, {"name": name, "operator": operator, "pattern": pattern, "area_mu": mu(area)}
        )
        work.enter(
            "income-years", county,
            {"base": base, "year": 2018, "output_yuan": Decimal(output), "cost_yuan": Decimal(cost),
             "households": households},
        )  # fmt: skip


def _seedlings(work: Work) -> None:
    species = {
        name: work.enter("species", ZHEJIANG, {"name": name, "kind": kind}, role=Role.DATA_REVIEWER)
        for name, kind in (("浙江楠", "precious"), ("榉树", "precious"), ("香樟", "native"), ("枫香", "colour"))
    }
    nursery = work.enter(
        "nurseries", ANJI,
        {"name": "示例中心苗圃", "operator": "示例国有林场", "area_mu": mu("120"), "is_good_seed_base": True},
    )  # fmt: skip
    moves = (
        ("浙江楠", "raised", 12000, date(2019, 2, 20), ""), ("榉树", "bought", 8000, date(2019, 2, 26), ""),
        ("浙江楠", "gift", 3600, date(2019, 3, 12), "示例山村"), ("榉树", "gift", 2000, date(2019, 3, 12), "示例溪村"),
        ("榉树", "lost", 150, date(2019, 5, 8), ""),
    )  # fmt: skip
    for name, kind, quantity, moved_on, village in moves:
        values = {
            "nursery": nursery,
            "species": species[name],
            "kind": kind,
            "quantity": quantity,
            "moved_on": moved_on,
        }
        work.enter("movements", ANJI, {**values, "village": village, "remark": NOTE})


def _wilt(work: Work) -> None:
    for county, pine, infected, treated, dead in (
        (ANJI, "210000", "860", "820", 5400),
        (DEQING, "64000", "1200", "1200", 9100),
        (CHUNAN, "980000", "2300", "1900", 21000),
    ):  # fmt: skip
        areas = {"pine_mu": mu(pine), "infected_mu": mu(infected), "treated_mu": mu(treated), "dead_trees": dead}
        work.enter("wilt-years", county, {"year": 2018, **areas})
    found = {"found_on": date(2019, 6, 3), "area_mu": mu("12.5"), "dead_trees": 46}
    work.enter("outbreaks", ANJI, {"plot_number": "示例007-0012", **found})
    outbreak = work.enter("outbreaks", ANJI, {"plot_number": "示例007-0031", **found})
    work.take(
        "outbreaks", "treat", outbreak, work.hand(ANJI), treatment="fell_dead", treated_mu=mu("12.5"),
        treated_on=date(2019, 8, 2),
    )  # fmt: skip


def _trees(work: Work) -> None:
    rows = (
        (ANJI, "银杏", 1020, False, "示例古寺前"),
        (ANJI, "香樟", 340, False, "示例村水口"),
        (ANJI, "枫香", 180, False, "示例岭古道旁"),
        (DEQING, "银杏", 560, False, "示例书院内"),
        (DEQING, "罗汉松", 260, False, "示例祠堂"),
        (CHUNAN, "香榧", 610, False, "示例坞"),
        (CHUNAN, "水杉", 42, True, "示例纪念林"),
        (LONGQUAN, "柳杉", 720, False, "示例山口"),
    )  # fmt: skip
    for place, (county, species, age, is_famous, where) in enumerate(rows, start=1):
        townships = _townships(county, work.on)
        work.enter(
            "trees", county,
            {"number": f"{NOTE}{county}{place:04d}", "species": species, "age_years": age, "is_famous": is_famous,
             "place": where, "keeper": "示例村民委员会", "health": "weak" if place == 2 else "good",  # noqa: PLR2004
             "region_code": townships[place % len(townships)]},
        )  # fmt: skip


def _nature(work: Work) -> None:
    work.enter(
        "rescues", ANJI,
        {"name": "示例小鲵栖息地修复", "kingdom": "animal", "species": "安吉小鲵", "habitat_mu": mu("640"),
         "began_on": date(2018, 9, 1)},
    )  # fmt: skip
    for county, name, level, area in (
        (DEQING, "示例湖漾湿地", "nation", "5400"),
        (CHUNAN, "示例湖湾湿地", "province", "8600"),
    ):
        work.enter("wetlands", county, {"name": name, "level": level, "area_mu": mu(area), "keeper": "示例管理所"})


def _support(work: Work) -> None:
    rows = (
        (ANJI, "policy", "示例〔2018〕12号", "示例县国土绿化美化支持意见", "示例县政府"),
        (LONGQUAN, "guarantee", "示例〔2019〕3号", "示例林权抵押担保办法", "示例林业担保公司"),
    )
    for county, kind, number, title, issuer in rows:
        file = scan("示例文件")
        values = {"kind": kind, "number": number, "title": title, "issuer": issuer, "issued_on": date(2019, 3, 1)}
        work.enter("support", county, {**values, "file": file})


def _checks(work: Work) -> None:
    seen = date(2019, 9, 16)
    inspection = work.enter(
        "inspections", HUZHOU,
        {"title": "示例秋季绿化督查", "occasion": "regular", "inspected_on": seen, "first_inspector": "示例甲",
         "second_inspector": "示例乙", "summary": "示例：总体进展正常，个别小班补植不到位。", "region_code": ANJI},
        role=Role.DATA_REVIEWER, on=seen,
    )  # fmt: skip
    for text, days in (("示例：两个小班补植株数不足", 10), ("示例：养护责任牌缺失", 25)):
        values = {"inspection": inspection, "text": text, "days": days}
        problem = work.enter("problems", HUZHOU, values, role=Role.DATA_REVIEWER, on=seen)
    evidence = scan("示例整改照片")
    work.take(
        "problems", "mend", problem, work.hand(ANJI), mended_on=date(2019, 10, 9), mending="示例：已补齐责任牌",
        evidence=evidence,
    )  # fmt: skip

"""Foresters at each level, and rows of every register as they would enter them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from afforestation.models import GreenBase, IncomeBase, Inspection, Nursery, Plot, Problem, Species
from afforestation.registers import actions
from afforestation.registers.declarations import Hand
from afforestation.registers.registry import REGISTERS
from portal.people.actors import Actor
from portal.people.roles import Role
from portal.rules.rule import Calendar
from portal.workdays.calendar import load
from tests.afforestation.factories import make_forester
from tests.portal.cases.factories import ANJI, DEQING, HUZHOU, TODAY, ZHEJIANG, moment

PNG = b"\x89PNG\r\n\x1a\n" + bytes.fromhex(
    "0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


@dataclass
class Foresters:
    """Who has to do with the registers of a county."""

    clerk: Actor
    checker: Actor
    neighbour: Actor
    city: Actor
    province: Actor


def make_foresters() -> Foresters:
    return Foresters(
        clerk=make_forester(Role.DATA_CLERK),
        checker=make_forester(),
        neighbour=make_forester(Role.DATA_CLERK, DEQING),
        city=make_forester(Role.DATA_REVIEWER, HUZHOU, "city"),
        province=make_forester(Role.DATA_REVIEWER, ZHEJIANG, "province"),
    )


@cache
def calendar() -> Calendar:
    """The working days, read once: no test changes them."""
    return load()


def hand(by: Actor, on: date = TODAY, hour: int = 10) -> Hand:
    return Hand(by, moment(on, hour), calendar())


SAMPLES: dict[str, dict[str, Any]] = {
    "bases": {
        "name": "示例楠木基地", "column": "precious", "area_mu": "150", "new_mu": "100", "infill_mu": "50",
        "tending_mu": "0",
    },
    "plots": {"number": "012-0034", "mode": "new", "species": "浙江楠", "area_mu": "100", "year": "2019"},
    "cities": {"filed_on": "2017-03-01", "plan_on": "2017-09-01"},
    "parks": {"name": "示例湿地公园", "kind": "wetland_park", "level": "province", "area_mu": "3000"},
    "forest-counties": {"is_forest": "on", "valid_from": "2018-08-14"},
    "income": {"name": "示例香榧基地", "operator": "示例合作社", "pattern": "香榧间作", "area_mu": "200"},
    "income-years": {"year": "2018", "output_yuan": "2400000", "cost_yuan": "900000", "households": "36"},
    "nurseries": {"name": "示例苗圃", "operator": "示例苗木公司", "area_mu": "80"},
    "movements": {"kind": "raised", "quantity": "1000", "moved_on": "2019-03-01"},
    "species": {"name": "示例榉树", "kind": "precious"},
    "wilt-years": {
        "year": "2018", "pine_mu": "9000", "infected_mu": "300", "treated_mu": "280", "dead_trees": "1200",
    },
    "outbreaks": {"plot_number": "007-0001", "found_on": "2019-06-01", "area_mu": "12.5", "dead_trees": "40"},
    "trees": {
        "number": "0523100001", "species": "银杏", "age_years": "620", "place": "示例村口", "keeper": "示例村委会",
        "health": "good",
    },
    "rescues": {
        "name": "示例保护项目", "kingdom": "animal", "species": "安吉小鲵", "habitat_mu": "600",
        "began_on": "2018-09-01",
    },
    "wetlands": {"name": "示例湿地", "level": "province", "area_mu": "5000", "keeper": "示例管理所"},
    "support": {
        "kind": "policy", "number": "安政示〔2018〕1号", "title": "示例支持意见", "issuer": "示例县政府",
        "issued_on": "2018-10-01",
    },
    "inspections": {
        "title": "春季造林督查", "occasion": "regular", "inspected_on": "2019-10-10", "first_inspector": "甲",
        "second_inspector": "乙", "summary": "总体良好",
    },
    "problems": {"text": "补植不到位", "days": "10"},
}  # fmt: skip
ENTERED_BY = {
    "forest-counties": "province", "species": "province", "inspections": "city", "problems": "city",
}  # fmt: skip
NUMBERS = {"year", "quantity", "dead_trees", "age_years", "households", "days"}


def values_of(code: str, **changed: Any) -> dict[str, Any]:
    """What a form would give the action: typed values."""
    return {name: _typed(name, value) for name, value in {**SAMPLES[code], **changed}.items()}


def _typed(name: str, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if name.endswith(("_mu", "_yuan")):
        return Decimal(value)
    if name in NUMBERS:
        return int(value)
    if name.endswith("_on") or name in {"valid_from", "valid_to"}:
        return date.fromisoformat(value)
    return value == "on" if name.startswith("is_") else value


def enter(code: str, by: Actor, *, on: date = TODAY, **changed: Any) -> Any:
    """A row of a register, entered by the portal's own action."""
    register = REGISTERS[code]
    values = values_of(code, **changed)
    if register.takes_region:
        values.setdefault("region_code", ZHEJIANG if code == "species" else ANJI)
    return actions.enter(register=register, values=values, hand=hand(by, on))


def change(code: str, row: Any, by: Actor, *, version: int | None = None, on: date = TODAY, **changed: Any) -> Any:
    return actions.change(
        register=REGISTERS[code], row=row, values=values_of(code, **{**_parent_of(code, row), **changed})
        | ({"region_code": row.region_code} if REGISTERS[code].takes_region else {}),
        version=row.version if version is None else version, reason="更正", hand=hand(by, on),
    )  # fmt: skip


def _parent_of(code: str, row: Any) -> dict[str, Any]:
    parent = REGISTERS[code].parent
    return {parent: getattr(row, parent)} if parent else {}


def take(code: str, step: str, row: Any, by: Actor, *, on: date = TODAY, **values: Any) -> Any:
    register = REGISTERS[code]
    typed = {name: _typed(name, value) for name, value in values.items()}
    return actions.take(register=register, step=register.step(step), row=row, values=typed, hand=hand(by, on))


def remove(code: str, row: Any, by: Actor, reason: str = "登记有误") -> Any:
    return actions.remove(register=REGISTERS[code], row=row, reason=reason, hand=hand(by))


def make_base(by: Actor, **changed: Any) -> GreenBase:
    return enter("bases", by, **changed)


def make_plot(by: Actor, base: GreenBase | None = None, **changed: Any) -> Plot:
    return enter("plots", by, base=base or make_base(by), **changed)


def make_income_base(by: Actor, **changed: Any) -> IncomeBase:
    return enter("income", by, **changed)


def make_nursery(by: Actor, **changed: Any) -> Nursery:
    return enter("nurseries", by, **changed)


def make_species(by: Actor, **changed: Any) -> Species:
    return enter("species", by, **changed)


def make_inspection(by: Actor, **changed: Any) -> Inspection:
    return enter("inspections", by, **changed)


def make_problem(by: Actor, inspection: Inspection | None = None, **changed: Any) -> Problem:
    return enter("problems", by, inspection=inspection or make_inspection(by), **changed)


def png(name: str = "照片.png") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, PNG, "image/png")


def parents_of(code: str, people: Foresters) -> dict[str, Any]:
    """The rows that a row of a register stands on."""
    match code:
        case "plots":
            return {"base": make_base(people.clerk)}
        case "income-years":
            return {"base": make_income_base(people.clerk)}
        case "movements":
            return {"nursery": make_nursery(people.clerk), "species": make_species(people.province)}
        case "problems":
            return {"inspection": make_inspection(people.city)}
    return {}


def enter_any(code: str, people: Foresters, **changed: Any) -> Any:
    """A row of any register, by whoever enters such rows."""
    by = getattr(people, ENTERED_BY.get(code, "clerk"))
    return enter(code, by, **parents_of(code, people), **changed)

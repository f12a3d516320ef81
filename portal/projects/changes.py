"""A change request as pages show it: the old value beside the new one, line by line."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from portal.projects.models import ChangeRequest
from portal.projects.places import middle, positions
from portal.projects.states import Field, Source

SHAPES = {"Point": "点", "Polygon": "面", "MultiPolygon": "多个面"}
NOTHING = "—"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that changes."""

    label: str
    old: str
    new: str

    @property
    def is_changed(self) -> bool:
        return self.old != self.new


@dataclass(frozen=True, slots=True)
class Shown:
    """A request with its lines."""

    row: ChangeRequest
    lines: tuple[Line, ...]


def shown(row: ChangeRequest) -> Shown:
    """A request as people read it."""
    return Shown(row, tuple(_lines(Field(row.field), row.old, row.new)))


def _lines(field: Field, old: Any, new: Any) -> Iterable[Line]:
    match field:
        case Field.NAME:
            return [Line("名称", old, new)]
        case Field.PLANNED_DATES:
            return [
                Line(label, old[key] or NOTHING, new[key] or NOTHING)
                for key, label in (("start", "计划开始"), ("end", "计划完成"))
            ]
        case Field.MONEY:
            named = [source for source in Source if source in {*old, *new}]
            return [Line(source.label, _yuan(old.get(source)), _yuan(new.get(source))) for source in named]
        case Field.PLACE:
            return [Line("位置", place_words(old), place_words(new))]
        case Field.TERMINATION:
            return [Line("状态", "进行中", "已终止")]


def place_words(place: dict[str, Any] | None) -> str:
    """A geometry in a few words."""
    if not place:
        return NOTHING
    longitude, latitude = middle(place)
    count = sum(1 for _ in positions(place))
    more = "" if place["type"] == "Point" else f"，{count} 个边界点"
    return f"{SHAPES[place['type']]}：{longitude:.6f}, {latitude:.6f}{more}"


def _yuan(amount: str | None) -> str:
    return f"{Decimal(amount):,.2f} 元" if amount else NOTHING

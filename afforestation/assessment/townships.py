"""The townships of a county with their villages, and what the rule of coverage says of them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import cast

from afforestation.models import PublishedVillage, TreeVillage, VillageKind
from afforestation.rules import TOWNSHIP_COVERAGE
from portal.parameters.evaluation import Evaluator
from portal.projects.states import State
from portal.regions.models import Region
from portal.regions.scoped import CITY, PROVINCE, TOWNSHIP, level_of
from portal.rules.findings import Result

STREET = "街道"
COUNTY_DIGITS = 6
STEMS = {PROVINCE: 2, CITY: 4}  # the digits with which everything inside a region begins


@dataclass(frozen=True, slots=True)
class Line:
    """One township: what stands on the two lists, and what is on its way."""

    code: str
    name: str
    demo: int
    push: int
    under_way: int

    @property
    def is_street(self) -> bool:
        return self.name.endswith(STREET)

    @property
    def is_short(self) -> bool:
        """A town or 乡 that has no demonstration village yet."""
        return not self.is_street and not self.demo


@dataclass(frozen=True, slots=True)
class Coverage:
    """A county's townships and the rule's word on them. `elsewhere`: villages listed for the county alone."""

    lines: tuple[Line, ...]
    elsewhere: int
    result: Result | None

    @property
    def missing(self) -> list[str]:
        """The townships that lack a village; empty where none does or none is known."""
        return list(cast("list[str]", self.result.value["missing"])) if self.result else []


def coverage(county: str, on: date) -> Coverage:
    """One county's townships; no result where none are known."""
    return in_region(county, on, with_works=True).get(county) or Coverage((), 0, None)


def in_region(region_code: str, on: date, *, with_works: bool = False) -> dict[str, Coverage]:
    """The counties of a region whose townships are known, in a fixed number of statements."""
    digits = STEMS.get(level_of(region_code), COUNTY_DIGITS)
    townships = Region.objects.on(on).filter(level=TOWNSHIP, code__startswith=region_code[:digits]).order_by("code")
    by_county: dict[str, list[tuple[str, str]]] = {}
    for code, name, county in townships.values_list("code", "name", "parent_code"):
        by_county.setdefault(county, []).append((code, name))
    if not by_county:
        return {}
    listed = _listed(list(by_county), on)
    under_way = _under_way(list(by_county)) if with_works else Counter()
    asking = Evaluator()
    found = {}
    for county, rows in by_county.items():
        lines = tuple(
            Line(code, name, listed[code, VillageKind.DEMO], listed[code, VillageKind.PUSH], under_way[code])
            for code, name in rows
        )
        here = sum(number for (code, _), number in listed.items() if code.startswith(county))
        inside = sum(line.demo + line.push for line in lines)
        found[county] = Coverage(lines, here - inside, _result(asking, lines, on))
    return found


def _listed(counties: list[str], on: date) -> "Counter[tuple[str, str]]":
    rows = PublishedVillage.objects.filter(county_code__in=counties, published_on__lte=on)
    standing = rows.filter(left_on=None) | rows.filter(left_on__gt=on)
    return Counter(standing.values_list("region_code", "kind"))


def _under_way(counties: list[str]) -> "Counter[str]":
    rows = TreeVillage.objects.filter(project__county_code__in=counties, project__state=State.ONGOING)
    return Counter(rows.values_list("project__region_code", flat=True))


def _result(asking: Evaluator, lines: Iterable[Line], on: date) -> Result:
    townships = [
        {"name": line.name, "villages": str(line.demo), "is_street": line.is_street} for line in lines
    ]  # fmt: skip
    return asking.evaluate(TOWNSHIP_COVERAGE.key, {"townships": townships}, on).result

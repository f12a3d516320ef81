"""The townships of a county with their villages, and what the rule of coverage says of them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import cast

from django.db import connection
from django.db.models import Count, QuerySet

from afforestation.models import PublishedVillage, TreeVillage, VillageKind
from afforestation.rules import TOWNSHIP_COVERAGE
from portal.parameters.evaluation import Evaluator
from portal.projects.states import State
from portal.regions.models import Region, RegionQuerySet
from portal.regions.scoped import CITY, PROVINCE, TOWNSHIP, level_of
from portal.rules.findings import Result

STREET = "街道"
COUNTY_DIGITS = 6
STEMS = {PROVINCE: 2, CITY: 4}  # the digits with which everything inside a region begins
# Every dashboard asks, so it is written out: of each township one village is looked for, none is counted.
COVERED = """
    SELECT region.code, region.name, region.parent_code, EXISTS (
        SELECT FROM afforestation_publishedvillage village
        WHERE village.region_code = region.code AND village.kind = 'demo' AND village.published_on <= %(on)s
        AND (village.left_on IS NULL OR village.left_on > %(on)s))
    FROM regions_region region
    WHERE region.level = 'township' AND region.code LIKE %(inside)s
    AND region.valid_from <= %(on)s AND (region.valid_to IS NULL OR region.valid_to >= %(on)s)
    ORDER BY region.code
"""


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
    """One county's townships; no result where none are known. Four statements."""
    rows = list(_townships(county, on).values_list("code", "name"))
    if not rows:
        return Coverage((), 0, None)
    listed, under_way = _listed(county, on), _under_way(county)
    lines = tuple(
        Line(code, name, listed[code, VillageKind.DEMO], listed[code, VillageKind.PUSH], under_way[code])
        for code, name in rows
    )
    inside = sum(line.demo + line.push for line in lines)
    return Coverage(lines, listed.total() - inside, _result(Evaluator(), lines, on))


def uncovered(region_code: str, on: date) -> dict[str, list[str]]:
    """By county the townships that lack a demonstration village, where any is known. Two statements.

    The cost depends on townships, never on villages.
    """
    digits = STEMS.get(level_of(region_code), COUNTY_DIGITS)
    by_county: dict[str, list[Line]] = {}
    with connection.cursor() as cursor:
        cursor.execute(COVERED, {"inside": f"{region_code[:digits]}%", "on": on})
        rows = cursor.fetchall()
    for code, name, county, is_covered in rows:
        by_county.setdefault(county, []).append(Line(code, name, demo=int(is_covered), push=0, under_way=0))
    asking = Evaluator()
    found = {county: Coverage(tuple(lines), 0, _result(asking, lines, on)) for county, lines in by_county.items()}
    return {county: coverage.missing for county, coverage in found.items() if coverage.missing}


def _townships(region_code: str, on: date) -> RegionQuerySet:
    digits = STEMS.get(level_of(region_code), COUNTY_DIGITS)
    return Region.objects.on(on).filter(level=TOWNSHIP, code__startswith=region_code[:digits]).order_by("code")


def _standing(on: date) -> QuerySet[PublishedVillage]:
    """The villages that are on a list on a day."""
    rows = PublishedVillage.objects.filter(published_on__lte=on)
    return rows.filter(left_on=None) | rows.filter(left_on__gt=on)


def _listed(county: str, on: date) -> "Counter[tuple[str, str]]":
    rows = _standing(on).filter(county_code=county).order_by("region_code", "kind").values_list("region_code", "kind")
    return Counter({(code, kind): count for code, kind, count in rows.annotate(count=Count("pk"))})


def _under_way(county: str) -> "Counter[str]":
    rows = TreeVillage.objects.filter(project__county_code=county, project__state=State.ONGOING)
    return Counter(rows.values_list("project__region_code", flat=True))


def _result(asking: Evaluator, lines: Iterable[Line], on: date) -> Result:
    townships = [
        {"name": line.name, "villages": str(line.demo), "is_street": line.is_street} for line in lines
    ]  # fmt: skip
    return asking.evaluate(TOWNSHIP_COVERAGE.key, {"townships": townships}, on).result

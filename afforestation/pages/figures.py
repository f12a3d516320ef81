"""The figures of the public pages, summed from the registers; only rows that stand, and of areas only accepted ones."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Count, Q, Sum
from django.db.models.functions import Coalesce

from afforestation.models import (
    Column,
    ForestCity,
    ForestCounty,
    IncomeBase,
    IncomeYear,
    Inspection,
    Mode,
    Nursery,
    Park,
    Plot,
    PlotState,
    Problem,
    SeedMovement,
    WiltOutbreak,
    WiltYear,
)
from afforestation.models.parks import ParkKind
from afforestation.models.seedlings import MovementKind
from afforestation.registers.values import shown
from portal.parameters.evaluation import Evaluator
from portal.regions.models import CountyKind, Region
from portal.regions.succession import lines, taken_over
from portal.rules.findings import Finding

NO_AREA = Decimal(0)
WAN = Decimal(10_000)


@dataclass(frozen=True, slots=True)
class Line:
    """A county or city with its figures in words."""

    name: str
    figures: tuple[str, ...]


def names(on: date) -> dict[str, str]:
    """The names of the counties and cities of a day."""
    return dict(Region.objects.on(on).filter(level__in=["county", "city"]).values_list("code", "name"))


def named(codes: Iterable[str], on: date) -> dict[str, str]:
    """The names of counties on a day, in the order of their codes; one that has ended keeps its last name."""
    wanted, known = sorted(set(codes)), names(on)
    ended = Region.objects.filter(code__in=[code for code in wanted if code not in known]).order_by("valid_from")
    known |= dict(ended.values_list("code", "name")) if set(wanted) - set(known) else {}
    return {code: known.get(code, code) for code in wanted}


def accepted_areas() -> dict[str, dict[tuple[str, str], Decimal]]:
    """The accepted area in mu by county, column and mode."""
    rows = Plot.objects.live().filter(state=PlotState.ACCEPTED).order_by()
    found: dict[str, dict[tuple[str, str], Decimal]] = defaultdict(dict)
    for county, column, mode, area in rows.values_list("county_code", "column", "mode").annotate(Sum("area_mu")):
        found[county][column, mode] = area
    return found


def base_lines(on: date) -> list[Line]:
    """Accepted areas of each county: bases of precious species by mode, then forests of colour."""
    areas = accepted_areas()
    return [Line(name, _areas(areas[code])) for code, name in named(areas, on).items()]


def _areas(found: Mapping[tuple[str, str], Decimal]) -> tuple[str, ...]:
    new, infill = (found.get((Column.PRECIOUS, mode), NO_AREA) for mode in (Mode.NEW, Mode.INFILL))
    colour = sum((area for (column, _), area in found.items() if column == Column.COLOUR), NO_AREA)
    return tuple(shown(area) for area in (new + infill, new, infill, colour))


def total_areas() -> dict[str, Decimal]:
    """The accepted area in mu of each column in the whole province."""
    rows = Plot.objects.live().filter(state=PlotState.ACCEPTED).order_by()
    return dict(rows.values_list("column").annotate(Sum("area_mu")))


@dataclass(frozen=True, slots=True)
class Covered:
    """A county with its parks, and what the rule finds; nothing is found of one that the list does not name."""

    name: str
    is_forest: bool | None
    counts: tuple[int, ...]
    finding: Finding | None
    is_met: bool | None


def park_coverage(on: date) -> list[Covered]:
    """Every county of the day under the rule of 一区两园, with what the counties had whose business it carries on."""
    forest = dict(
        ForestCounty.objects.live()
        .filter(Q(valid_to__isnull=True) | Q(valid_to__gte=on), valid_from__lte=on)
        .values_list("region_code", "is_forest")
    )
    counts: dict[str, dict[str, int]] = defaultdict(dict)
    rows = Park.objects.live().order_by()
    for county, kind, number in rows.values_list("county_code", "kind").annotate(Count("pk")):
        counts[county][kind] = number
    evaluator, changes, covered = Evaluator(), lines(until=on), []
    for code, name in Region.objects.on(on).counties().order_by("code").values_list("code", "name"):
        codes = (code, *taken_over(code, changes))
        is_forest = next((forest[one] for one in codes if one in forest), None)
        found = tuple(sum(counts[one].get(kind, 0) for one in codes) for kind in ParkKind)
        covered.append(_covered(name, is_forest, found, evaluator, on))
    return covered


def _covered(
    name: str, is_forest: bool | None, counts: tuple[int, ...], evaluator: Evaluator, on: date  # noqa: FBT001
) -> Covered:  # fmt: skip
    if is_forest is None:
        return Covered(name, None, counts, None, None)
    facts = {
        "is_forest_county": is_forest,
        **dict(zip(("reserves", "wetland_parks", "forest_parks"), counts, strict=True)),
    }
    result = evaluator.evaluate("afforestation.park_coverage", facts, on).result
    return Covered(name, is_forest, counts, result.findings[0], bool(result.value["is_met"]))


@dataclass(frozen=True, slots=True)
class Share:
    """How many cities and counties are named, and what the rule finds of the counties."""

    cities: int
    all_cities: int
    counties: int
    all_counties: int
    findings: tuple[Finding, ...]


def forest_city_share(on: date) -> Share:
    """Named cities out of all, and the share of counties and county-level cities under the rule, on a day."""
    regions = Region.objects.on(on)
    cities = set(regions.filter(level="city").values_list("code", flat=True))
    counties = set(regions.counties(CountyKind.COUNTY, CountyKind.CITY).values_list("code", flat=True))
    found = set(ForestCity.objects.live().filter(named_on__lte=on).values_list("region_code", flat=True))
    facts = {"named": len(found & counties), "units": len(counties)}
    answer = Evaluator().evaluate("afforestation.forest_city_share", facts, on)
    return Share(len(found & cities), len(cities), len(found & counties), len(counties), answer.result.findings)


def income_lines(on: date) -> list[Line]:
    """Bases, their area, and the last year's output of each county, with the output per mu of the bases that told."""
    bases = {
        county: (number, area)
        for county, number, area in IncomeBase.objects.live()
        .order_by()
        .values_list("county_code")
        .annotate(Count("pk"), Sum("area_mu"))
    }
    years = IncomeYear.objects.live().filter(year=on.year - 1, base__removed_at__isnull=True).order_by()
    told = {
        county: (output, area)
        for county, output, area in years.values_list("county_code").annotate(Sum("output_yuan"), Sum("base__area_mu"))
    }
    evaluator = Evaluator()
    return [
        Line(name, (f"{bases[code][0]:,}", shown(bases[code][1]), *_output(told.get(code), evaluator, on)))
        for code, name in named(bases, on).items()
    ]


def _output(told: tuple[Decimal, Decimal] | None, evaluator: Evaluator, on: date) -> tuple[str, str]:
    if told is None:
        return "—", "—"
    output, area = told
    facts = {"area_mu": str(area), "output_yuan": str(output)}
    per_mu: Any = evaluator.evaluate("afforestation.income_per_mu", facts, on).result.value["yuan_per_mu"]
    return shown(output / WAN), shown(per_mu)


def seedling_lines(on: date) -> list[Line]:
    """Nurseries of each county, what they have in stock, what they gave to villages."""
    nurseries = dict(Nursery.objects.live().order_by().values_list("county_code").annotate(Count("pk")))
    stock = dict(
        Nursery.objects.live().order_by().values_list("county_code").annotate(trees=Coalesce(Sum("stock__quantity"), 0))
    )
    gifts = {
        county: (trees, villages)
        for county, trees, villages in SeedMovement.objects.filter(kind=MovementKind.GIFT)
        .order_by()
        .values_list("county_code")
        .annotate(Sum("quantity"), Count("village", distinct=True))
    }
    return [
        Line(
            name,
            tuple(f"{number:,}" for number in (nurseries.get(code, 0), stock.get(code, 0), *gifts.get(code, (0, 0)))),
        )
        for code, name in named({*nurseries, *gifts}, on).items()
    ]


def wilt_lines(on: date) -> list[Line]:
    """The last reported year of each county, and its outbreaks that are not closed."""
    rows = WiltYear.objects.live().filter(year__lte=on.year).order_by("county_code", "-year").distinct("county_code")
    last = {row.county_code: row for row in rows}
    is_open = WiltOutbreak.objects.live().filter(closed_on__isnull=True).order_by()
    outbreaks = dict(is_open.values_list("county_code").annotate(Count("pk")))
    return [
        Line(name, (*_wilt(last.get(code)), f"{outbreaks.get(code, 0):,}"))
        for code, name in named({*last, *outbreaks}, on).items()
    ]


def _wilt(row: WiltYear | None) -> tuple[str, ...]:
    if row is None:
        return ("—",) * 4
    return str(row.year), shown(row.infected_mu), shown(row.treated_mu), f"{row.dead_trees:,}"


def bulletin_lines(on: date) -> list[Line]:
    """Checks of each county, problems found, mended and closed, and those past their day."""
    checks = dict(Inspection.objects.live().order_by().values_list("county_code").annotate(Count("pk")))
    is_late = Q(closed_on__isnull=True, mended_on__isnull=True, due_on__lt=on)
    found = Problem.objects.live().order_by().values_list("county_code")
    problems = {
        county: numbers
        for county, *numbers in found.annotate(
            Count("pk"),
            mended=Count("pk", filter=Q(mended_on__isnull=False)),
            closed=Count("pk", filter=Q(closed_on__isnull=False)),
            late=Count("pk", filter=is_late),
        )
    }
    return [
        Line(name, (f"{checks[code]:,}", *(f"{number:,}" for number in problems.get(code, (0, 0, 0, 0)))))
        for code, name in named(checks, on).items()
    ]


def forest_cities() -> list[tuple[str, str, date, date | None]]:
    """Every city and county on its way: name, how far, since when, named when; those named first."""
    rows = ForestCity.objects.live().order_by("named_on", "region_code")
    return [(row.region_name, row.stage, row.filed_on, row.named_on) for row in rows]

"""The regions one level below, each with those whose figures it takes over after a reform."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from portal.regions.lookup import regions_below
from portal.regions.models import Region
from portal.regions.scoped import CITY, COUNTY, PROVINCE, level_of, parent_of
from portal.regions.succession import heir_by, lines, taken_over

BELOW = {PROVINCE: CITY, CITY: COUNTY}


@dataclass(frozen=True, slots=True)
class Place:
    """A region of a day with the codes under which its figures were reported.

    `ended`: those of its own level that it took over, whose tasks are its own as well.
    """

    code: str
    name: str
    known_as: tuple[str, ...]
    ended: tuple[str, ...] = ()


def is_counted(region_code: str) -> bool:
    """Whether figures are kept for a region: for a county and what lies above it, as it stands or stood."""
    return Region.objects.filter(code=region_code, level__in=(PROVINCE, CITY, COUNTY)).exists()


def scope_of(region_code: str) -> str:
    """The region that is read to see where one stands: a county takes over figures of its neighbours that ended."""
    return parent_of(region_code) if level_of(region_code) == COUNTY else region_code


def counted_for(region_code: str, on: date) -> tuple[str, ...]:
    """The region and the ended ones whose reports and figures are its own. No statement above the county."""
    if level_of(region_code) != COUNTY:
        return (region_code,)
    return region_code, *taken_over(region_code, lines(until=on))


def below(region_code: str, *, on: date, known: Iterable[str]) -> list[Place]:
    """The cities of a province or the counties of a city on a day, in the order of their codes.

    `known` are the codes that figures and tasks bear; one that stands no longer goes to its heir. Nothing lies below
    a county.
    """
    level = BELOW.get(level_of(region_code))
    if level is None:
        return []
    rows = [(region.code, region.name) for region in regions_below(region_code, on)]
    return _places(rows, known, on=on, level=level)


def counties(region_code: str, *, on: date, known: Iterable[str]) -> list[Place]:
    """Every county inside a region on a day, as `below`."""
    start = {PROVINCE: region_code[:2], CITY: region_code[:4]}.get(level_of(region_code), region_code[:6])
    found = Region.objects.on(on).counties().filter(code__startswith=start).order_by("code")
    return _places(list(found.values_list("code", "name")), known, on=on, level=COUNTY)


def _places(rows: Sequence[tuple[str, str]], known: Iterable[str], *, on: date, level: str) -> list[Place]:
    """Regions that stand, by code and name, with what is known of each."""
    homes = _homes(known, {code for code, _ in rows}, on=on, level=level)
    return [_place(code, name, homes[code], level) for code, name in rows]


def _place(code: str, name: str, known_as: Sequence[str], level: str) -> Place:
    others = [other for other in known_as if other != code] if level == COUNTY else []  # cities do not end
    return Place(code, name, tuple(known_as), tuple(other for other in others if level_of(other) == COUNTY))


def _homes(known: Iterable[str], standing: set[str], *, on: date, level: str) -> dict[str, list[str]]:
    """For each standing region the codes whose figures are its own. One statement where one of them has ended."""
    places = {code: f"{code[:4]}00" if level == CITY else code[:6] for code in sorted(set(known))}
    changes = [] if standing.issuperset(places.values()) else lines(until=on)
    homes: dict[str, list[str]] = defaultdict(list)
    for code, home in places.items():
        homes[home if home in standing else heir_by(home, changes)].append(code)
    return homes


def name_of(region_code: str, *, on: date) -> str:
    """The name of a region on a day, or the last it had; the code where nothing is known of it."""
    rows = Region.objects.filter(code=region_code, valid_from__lte=on).order_by("-valid_from")
    return rows.values_list("name", flat=True).first() or region_code

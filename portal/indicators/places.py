"""The regions one level below, each with those whose figures it takes over after a reform."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from portal.regions.lookup import regions_below
from portal.regions.models import Region
from portal.regions.scoped import CITY, COUNTY, PROVINCE, level_of, parent_of
from portal.regions.succession import heir, lines, taken_over

BELOW = {PROVINCE: CITY, CITY: COUNTY}


@dataclass(frozen=True, slots=True)
class Place:
    """A region of a day with the codes under which its figures were reported and its tasks set."""

    code: str
    name: str
    known_as: tuple[str, ...]

    @property
    def peers(self) -> tuple[str, ...]:
        """Those of the codes that lie on its own level: the region itself, then the ended ones that it took over."""
        return self.code, *(
            code for code in self.known_as if code != self.code and level_of(code) == level_of(self.code)
        )


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
    homes = _homes(known, {code for code, _ in rows}, on=on, level=level)
    return [Place(code, name, tuple(homes[code])) for code, name in rows]


def counties(region_code: str, *, on: date, known: Iterable[str]) -> list[Place]:
    """Every county inside a region on a day, as `below`."""
    start = {PROVINCE: region_code[:2], CITY: region_code[:4]}.get(level_of(region_code), region_code[:6])
    found = Region.objects.on(on).counties().filter(code__startswith=start).order_by("code")
    rows = list(found.values_list("code", "name"))
    homes = _homes(known, {code for code, _ in rows}, on=on, level=COUNTY)
    return [Place(code, name, tuple(homes[code])) for code, name in rows]


def _homes(known: Iterable[str], standing: set[str], *, on: date, level: str) -> dict[str, list[str]]:
    """For each standing region the codes whose figures are its own."""
    homes: dict[str, list[str]] = defaultdict(list)
    for code in sorted(set(known)):
        home = f"{code[:4]}00" if level == CITY else code[:6]
        homes[home if home in standing else heir(home, on)].append(code)
    return homes


def name_of(region_code: str, *, on: date) -> str:
    """The name of a region on a day, or the last it had; the code where nothing is known of it."""
    rows = Region.objects.filter(code=region_code, valid_from__lte=on).order_by("-valid_from")
    return rows.values_list("name", flat=True).first() or region_code

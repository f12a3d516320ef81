"""Where regions stand in the grid of equal squares that stands in for a map (`data/tiles.csv`).

Squares show neither borders nor areas; under such a drawing stands CAPTION.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from portal.regions.lookup import regions_at, regions_below
from portal.regions.models import Region
from portal.regions.reference import DATA, day_or_none, read_rows
from portal.regions.scoped import CITY, COUNTY

CAPTION = "方格统计图，非地图，不表示行政区域界线"
SHORT = 2  # characters that tell any two regions of one level in the province apart
WIDEST = 12

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class TilePlace:
    """One square: `group` is the region above, so that a line can be drawn between cities."""

    code: str
    name: str
    short_name: str
    column: int
    row: int
    group: str


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the file."""

    code: str
    place: Place
    valid_from: date
    valid_to: date | None


def city_tiles(on: date) -> tuple[TilePlace, ...]:
    """The cities of a day in their squares, by code."""
    return _placed(regions_at(CITY, on), on)


def county_tiles(on: date, city: str | None = None) -> tuple[TilePlace, ...]:
    """The county-level units of a day in their squares, by code; those of one city are cut out of the whole grid."""
    return _placed(regions_at(COUNTY, on) if city is None else regions_below(city, on), on)


def _placed(standing: Sequence[Region], on: date) -> tuple[TilePlace, ...]:
    """Each region in its square; one that has none yet stands in a row of its own below, so that nobody is left out."""
    squares = _places(on)
    places = {region.code: squares.get(region.code) for region in standing}
    known = [place for place in places.values() if place]
    left, top = (min((place[axis] for place in known), default=0) for axis in (0, 1))
    below = max((row for _, row in known), default=top - 2) + 2
    unplaced = [code for code, place in places.items() if place is None]
    spare = {
        code: (left + turn % WIDEST, below + turn // WIDEST) for turn, code in enumerate(unplaced)
    }  # fmt: skip
    tiles = []
    for region in standing:
        column, row = places[region.code] or spare[region.code]
        tiles.append(
            TilePlace(region.code, region.name, region.name[:SHORT], column - left, row - top, region.parent_code)
        )  # fmt: skip
    return tuple(tiles)


def _places(on: date) -> dict[str, Place]:
    """The square of each code on a day."""
    return {
        line.code: line.place
        for line in _lines()
        if line.valid_from <= on and (line.valid_to is None or on <= line.valid_to)
    }


@cache
def _lines() -> tuple[_Line, ...]:
    return tuple(
        _Line(
            code=row["code"],
            place=(int(row["column"]), int(row["row"])),
            valid_from=date.fromisoformat(row["valid_from"]),
            valid_to=day_or_none(row["valid_to"]),
        )
        for row in read_rows(DATA / "tiles.csv")
    )

"""The grid of squares holds exactly the regions that stand, each city in one piece."""

from collections import defaultdict
from datetime import date

import pytest

from portal.regions.models import Region
from portal.regions.tiles import city_tiles, county_tiles

pytestmark = pytest.mark.django_db

DAYS = (
    date(2018, 9, 1), date(2019, 8, 15), date(2019, 8, 16), date(2019, 10, 15), date(2021, 4, 8), date(2021, 4, 9),
    date(2022, 1, 1),
)  # fmt: skip
# A city and its neighbours, by land or bridge; each pair stands once.
NEIGHBOURS = (
    "杭州湖州嘉兴绍兴金华衢州", "嘉兴湖州绍兴宁波", "绍兴宁波金华台州", "宁波台州舟山", "金华衢州台州丽水",
    "丽水衢州台州温州", "台州温州",
)  # fmt: skip


def places(tiles):
    return {(tile.column, tile.row) for tile in tiles}


def touch(one, other):
    return max(abs(one.column - other.column), abs(one.row - other.row)) == 1


def is_in_one_piece(squares):
    found, left = [next(iter(squares))], set(squares)
    while found:
        column, row = found.pop()
        if (column, row) in left:
            left.remove((column, row))
            found += [(column + 1, row), (column - 1, row), (column, row + 1), (column, row - 1)]
    return not left


@pytest.mark.parametrize("day", DAYS)
def test_the_grids_hold_the_regions_that_stand(day):
    for tiles, level in [(city_tiles(day), "city"), (county_tiles(day), "county")]:
        standing = Region.objects.on(day).at_level(level).values_list("code", "name", "parent_code")
        assert {(tile.code, tile.name, tile.group) for tile in tiles} == set(standing)
        assert len(places(tiles)) == len(tiles)
        assert len({tile.short_name for tile in tiles}) == len(tiles)


@pytest.mark.parametrize("day", DAYS)
def test_the_grids_have_the_size_that_pages_reckon_with(day):
    assert {(max(column), max(row)) for column, row in [zip(*places(city_tiles(day)), strict=True)]} == {(4, 3)}
    assert {(max(column), max(row)) for column, row in [zip(*places(county_tiles(day)), strict=True)]} == {(11, 11)}


@pytest.mark.parametrize("day", DAYS)
def test_each_city_is_in_one_piece(day):
    cities = defaultdict(set)
    for tile in county_tiles(day):
        cities[tile.group].add((tile.column, tile.row))
    assert set(cities) == {tile.code for tile in city_tiles(day)}
    assert [city for city, squares in cities.items() if not is_in_one_piece(squares)] == []


def test_cities_that_are_neighbours_touch():
    cities = {tile.short_name: tile for tile in city_tiles(DAYS[0])}
    for line in NEIGHBOURS:
        city, *others = [cities[line[start : start + 2]] for start in range(0, len(line), 2)]
        assert all(touch(city, other) for other in others), line


@pytest.mark.parametrize(
    ("day", "there", "not_there"),
    [
        (date(2018, 9, 1), {"330103", "330104"}, {"330383", "330113", "330114"}),
        (date(2019, 10, 15), {"330103", "330104", "330383"}, {"330113", "330114"}),
        (date(2022, 1, 1), {"330383", "330113", "330114"}, {"330103", "330104"}),
    ],
)
def test_the_grid_follows_the_reforms(day, there, not_there):
    codes = {tile.code for tile in county_tiles(day)}
    assert there <= codes
    assert not there & not_there
    assert not not_there & codes


def test_new_districts_take_the_squares_of_old_ones():
    old = {tile.code: (tile.column, tile.row) for tile in county_tiles(date(2019, 10, 15))}
    new = {tile.code: (tile.column, tile.row) for tile in county_tiles(date(2022, 1, 1))}
    assert (old["330103"], old["330104"]) == (new["330113"], new["330114"])


def test_a_city_is_cut_out_of_the_grid():
    tiles = county_tiles(date(2019, 10, 15), "330500")
    assert {tile.short_name: (tile.column, tile.row) for tile in tiles} == {
        "长兴": (1, 0), "吴兴": (2, 0), "南浔": (3, 0), "安吉": (0, 1), "德清": (1, 1),
    }  # fmt: skip
    assert county_tiles(date(2019, 10, 15), "339900") == ()


def test_a_region_without_a_square_stands_below():
    Region.objects.create(
        code="330599", name="新设区", level="county", parent_code="330500", valid_from=date(2030, 1, 1)
    )
    tiles = county_tiles(date(2030, 6, 1), "330500")
    assert {(tile.column, tile.row) for tile in tiles if tile.code == "330599"} == {(0, 3)}
    assert len(places(tiles)) == 6


def test_a_grid_takes_one_query(django_assert_num_queries):
    with django_assert_num_queries(1):
        county_tiles(date(2019, 10, 15))

"""Townships, parks and forest cities: what is covered, what is missing, and where nothing is asked."""

from decimal import Decimal

import pytest

from afforestation.rules import FOREST_CITY_SHARE, PARK_COVERAGE, TOWNSHIP_COVERAGE
from portal.rules.facts import InputError
from portal.rules.findings import Outcome
from tests.afforestation.rules.asking import ask, texts


def township(name, villages, **more):
    return {"name": name, "villages": villages, **more}


@pytest.mark.parametrize(
    ("townships", "is_met", "missing"),
    [
        ([township("甲镇", "1"), township("乙乡", "3")], True, []),
        ([township("甲镇", "1"), township("乙乡", "0"), township("丙镇", "0")], False, ["乙乡", "丙镇"]),
        ([township("甲镇", "1"), township("丁街道", "0", is_street=True)], True, []),
        ([township("甲镇", "0"), township("丁街道", "5", is_street=True)], False, ["甲镇"]),
    ],
)
def test_each_township_has_a_village_and_streets_do_not_count(townships, is_met, missing):
    result = ask(TOWNSHIP_COVERAGE, townships=townships)
    assert result.value == {"is_met": is_met, "missing": missing}
    assert result.outcome is (Outcome.OK if is_met else Outcome.WARN)
    assert all(name in texts(result) for name in missing)


@pytest.mark.parametrize("townships", [[], [township("丁街道", "0", is_street=True)]])
def test_without_a_township_nothing_is_asked(townships):
    result = ask(TOWNSHIP_COVERAGE, townships=townships)
    assert (result.value, result.outcome) == ({"is_met": None, "missing": []}, Outcome.OK)
    assert "不适用" in texts(result)


def test_the_number_of_villages_is_that_of_the_day():
    asked = {"townships": [township("甲镇", "1")], "figures": {"least_villages": Decimal(2)}}
    assert ask(TOWNSHIP_COVERAGE, **asked).value["missing"] == ["甲镇"]


@pytest.mark.parametrize(
    ("is_forest_county", "counts", "is_met", "word"),
    [
        (True, (1, 1, 1), True, "齐全"),
        (True, (0, 1, 1), False, "还缺：自然保护区。"),
        (True, (1, 0, 1), False, "还缺：湿地公园。"),
        (True, (1, 1, 0), False, "还缺：森林公园。"),
        (True, (0, 0, 0), False, "还缺：自然保护区、湿地公园、森林公园。"),
        (False, (0, 1, 0), True, "现有 1 个"),
        (False, (0, 0, 1), True, "现有 1 个"),
        (False, (3, 0, 0), False, "现只有 0 个"),
    ],
)
def test_a_forest_county_needs_all_three_kinds_and_another_one_park(is_forest_county, counts, is_met, word):
    parks = dict(zip(("reserves", "wetland_parks", "forest_parks"), map(str, counts), strict=True))
    result = ask(PARK_COVERAGE, is_forest_county=is_forest_county, **parks)
    assert result.value == {"is_met": is_met}
    assert word in texts(result)


@pytest.mark.parametrize(
    ("named", "units", "share", "minimum", "is_met"),
    [
        ("17", "52", "0.326923", 18, False),
        ("18", "52", "0.346154", 18, True),
        ("18", "53", "0.339623", 18, True),
        ("17", "51", "0.333333", 17, True),
        ("333333", "1000000", "0.333333", 333334, False),
        ("333334", "1000000", "0.333334", 333334, True),
        ("0", "1", "0.000000", 1, False),
        ("1", "1", "1.000000", 1, True),
    ],
)
def test_a_third_is_reached_exactly(named, units, share, minimum, is_met):
    result = ask(FOREST_CITY_SHARE, named=named, units=units)
    assert result.value == {"share": Decimal(share), "minimum": minimum, "is_met": is_met}
    assert result.outcome is (Outcome.OK if is_met else Outcome.WARN)


def test_without_a_county_the_share_does_not_apply():
    result = ask(FOREST_CITY_SHARE, named="0", units="0")
    assert (result.value["share"], result.value["is_met"], result.outcome) == (None, None, Outcome.OK)


def test_a_share_of_nothing_waits_for_the_figure():
    result = ask(FOREST_CITY_SHARE, named="1", units="3", figures={"one_in": Decimal(0)})
    assert (result.value["is_met"], result.outcome) == (None, Outcome.PENDING)


def test_more_named_than_there_are_can_not_be():
    with pytest.raises(InputError) as caught:
        ask(FOREST_CITY_SHARE, named="4", units="3")
    assert caught.value.field == "named"

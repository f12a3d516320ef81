from datetime import date

import pytest

from portal.people.models import Office
from portal.regions.scoped import covers, level_of, parent_of, within

PLACES = {
    "330000": (None, None),
    "330500": ("330500", None),
    "330523": ("330500", "330523"),
    "330523110": ("330500", "330523"),
    "330523110201": ("330500", "330523"),
    "330521": ("330500", "330521"),
    "330100": ("330100", None),
    "330102": ("330100", "330102"),
}


def rows_of_a_test_kind():
    """One office of an unused kind in each place."""
    Office.objects.bulk_create(
        Office(kind="test", region_code=code, name="测试机构", short_name="测试", valid_from=date(2018, 1, 1))
        for code in PLACES
    )
    return Office.objects.filter(kind="test")


def test_the_level_shows_in_the_code():
    codes = ["330000", "330500", "330523", "330523110", "330523110201"]
    assert [level_of(code) for code in codes] == ["province", "city", "county", "township", "village"]
    assert [parent_of(code) for code in codes] == ["", "330000", "330500", "330523", "330523110"]


@pytest.mark.parametrize("code", ["", "33", "3305231", "33052a", "3305231102011"])
def test_other_texts_are_no_codes(code):
    with pytest.raises(ValueError, match="no region code"):
        level_of(code)


@pytest.mark.django_db
def test_the_database_derives_city_and_county():
    rows = rows_of_a_test_kind().values_list("region_code", "city_code", "county_code")
    assert {code: (city, county) for code, city, county in rows} == PLACES


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("codes", "inside"),
    [
        (["330000"], set(PLACES)),
        (["330500"], {"330500", "330523", "330523110", "330523110201", "330521"}),
        (["330523"], {"330523", "330523110", "330523110201"}),
        (["330523110"], {"330523110", "330523110201"}),
        (["330523110201"], {"330523110201"}),
        (["330521", "330102"], {"330521", "330102"}),
        (["330521", "330000"], set(PLACES)),
        (["330499"], set()),
        ([], set()),
    ],
)
def test_within_finds_the_rows_inside(codes, inside):
    rows = rows_of_a_test_kind().filter(within(*codes))
    assert set(rows.values_list("region_code", flat=True)) == inside


@pytest.mark.parametrize("outer", PLACES)
@pytest.mark.parametrize("inner", PLACES)
def test_covers_agrees_with_the_derived_columns(outer, inner):
    city, county = PLACES[inner]
    expected = outer == "330000" or outer in {city, county, inner} or (len(outer) > 6 and inner.startswith(outer))
    assert covers(outer, inner) is expected

from collections import Counter
from datetime import date

import pytest
from django.core.management import call_command

from portal.regions import reference
from portal.regions.models import CountyKind, Region, RegionChange
from portal.regions.scoped import CITY, COUNTY, LEVELS, PROVINCE, TOWNSHIP

pytestmark = pytest.mark.django_db

SEED_DAY = date(2018, 8, 14)
LONGGANG_DAY = date(2019, 8, 16)
HANGZHOU_DAY = date(2021, 4, 9)
DAY_BEFORE_HANGZHOU = date(2021, 4, 8)


@pytest.mark.parametrize(
    ("day", "counties"),
    [
        (SEED_DAY, 89),
        (date(2019, 8, 15), 89),
        (LONGGANG_DAY, 90),
        (date(2019, 10, 15), 90),
        (DAY_BEFORE_HANGZHOU, 90),
        (HANGZHOU_DAY, 90),
        (date(2021, 6, 1), 90),
    ],
)
def test_the_table_counts_the_regions_of_a_day(day, counties):
    standing = Region.objects.on(day)
    assert standing.at_level(PROVINCE).count() == 1
    assert standing.at_level(CITY).count() == 11
    assert standing.counties().count() == counties


def test_nothing_stands_before_the_first_day():
    assert not Region.objects.on(date(2017, 12, 31)).exists()


def test_each_city_has_its_counties():
    cities = Region.objects.on(SEED_DAY).at_level(CITY)
    counts = {city.name: Region.objects.on(SEED_DAY).children_of(city.code).count() for city in cities}
    assert counts == {
        "杭州市": 13,
        "宁波市": 10,
        "温州市": 11,
        "嘉兴市": 7,
        "湖州市": 5,
        "绍兴市": 6,
        "金华市": 9,
        "衢州市": 6,
        "舟山市": 4,
        "台州市": 9,
        "丽水市": 9,
    }


def test_kinds_of_counties_follow_their_names():
    kinds = Counter(county.county_kind for county in Region.objects.on(SEED_DAY).counties())
    assert kinds == {CountyKind.DISTRICT: 37, CountyKind.CITY: 19, CountyKind.COUNTY: 33}
    assert Region.objects.on(SEED_DAY).counties(CountyKind.CITY, CountyKind.COUNTY).count() == 52
    assert Region.objects.get(name="景宁畲族自治县").county_kind is CountyKind.COUNTY


def test_a_city_has_no_county_kind():
    with pytest.raises(ValueError, match="湖州市"):
        _ = Region.objects.get(code="330500").county_kind


def test_every_region_has_its_parent_on_its_first_day():
    for region in Region.objects.exclude(level=PROVINCE):
        parent = Region.objects.on(region.valid_from).get(code=region.parent_code)
        assert LEVELS.index(parent.level) == LEVELS.index(region.level) - 1


@pytest.mark.parametrize(("county", "towns", "streets"), [("330523", 11, 4), ("330521", 8, 5)])
def test_demo_counties_have_their_townships(county, towns, streets):
    townships = Region.objects.on(date(2019, 10, 15)).children_of(county)
    assert {township.level for township in townships} == {TOWNSHIP}
    assert townships.filter(name__endswith="街道").count() == streets
    assert townships.exclude(name__endswith="街道").count() == towns


def test_a_name_is_that_of_its_day():
    assert Region.objects.name_on("330523", SEED_DAY) == "安吉县"
    assert Region.objects.name_on("330103", DAY_BEFORE_HANGZHOU) == "下城区"
    for code, day in [("330103", HANGZHOU_DAY), ("330113", DAY_BEFORE_HANGZHOU), ("330383", SEED_DAY)]:
        with pytest.raises(Region.DoesNotExist):
            Region.objects.name_on(code, day)


def test_loading_again_changes_nothing():
    before = [list(model.objects.order_by("pk").values()) for model in (Region, RegionChange)]
    reference.load()
    assert [list(model.objects.order_by("pk").values()) for model in (Region, RegionChange)] == before


def test_migrate_brings_the_data_back():
    Region.objects.filter(level=COUNTY).delete()
    call_command("migrate", verbosity=0)
    assert Region.objects.on(SEED_DAY).counties().exists()


def test_a_later_file_amends_what_an_earlier_one_said(tmp_path):
    (tmp_path / "regions-2030.csv").write_text(
        "# test\ncode,name,valid_from,valid_to\n330523,安吉县,2018-01-01,2029-12-31\n330524,安吉市,2030-01-01,\n"
    )
    (tmp_path / "changes.csv").write_text("old_code,new_code,changed_on,takes_over\n330523,330524,2030-01-01,1\n")
    reference.load(tmp_path)
    standing = Region.objects.on(date(2030, 1, 1))
    assert list(standing.filter(name__startswith="安吉").values_list("code", flat=True)) == ["330524"]
    assert Region.objects.name_on("330523", date(2029, 12, 31)) == "安吉县"

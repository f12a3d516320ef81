"""What dashboards ask of regions is what the managers answer, before and after reforms."""

from datetime import date

import pytest

from portal.regions.lookup import names_of, region_on, regions_at, regions_below
from portal.regions.models import Region
from portal.regions.scoped import CITY, COUNTY

pytestmark = pytest.mark.django_db
DAYS = [date(2018, 6, 1), date(2019, 10, 15), date(2021, 4, 8), date(2021, 7, 1)]
HANGZHOU, JIANGGAN, QIANTANG = "330100", "330104", "330114"


@pytest.mark.parametrize("day", DAYS)
def test_lists_are_those_of_the_day_in_the_order_of_codes(day):
    standing = Region.objects.on(day).order_by("code")
    assert regions_below(HANGZHOU, day) == list(standing.children_of(HANGZHOU))
    assert regions_at(CITY, day) == list(standing.at_level(CITY))
    assert regions_at(COUNTY, day) == list(standing.at_level(COUNTY))


@pytest.mark.parametrize("day", DAYS)
def test_a_code_names_the_region_that_bears_it_on_the_day(day):
    for code in (HANGZHOU, JIANGGAN, QIANTANG, "339999"):
        found = Region.objects.on(day).filter(code=code).first()
        assert region_on(code, day) == found
        assert names_of([code], day) == ({code: found.name} if found else {})


def test_a_region_is_read_once(django_assert_num_queries):
    region_on(QIANTANG, DAYS[-1])
    with django_assert_num_queries(0):
        assert region_on(QIANTANG, DAYS[-1]).name == "钱塘区"

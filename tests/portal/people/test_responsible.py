from datetime import date

import pytest

from portal.people.models import Office
from portal.regions.scoped import CITY, COUNTY, PROVINCE, TOWNSHIP
from portal.rules.refusal import Refusal
from tests.portal.people.factories import ANJI, DEQING, HUZHOU, TODAY, ZHEJIANG, make_office

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("level", "code"), [(COUNTY, ANJI), (CITY, HUZHOU), (PROVINCE, ZHEJIANG)])
def test_the_responsible_office_is_found_at_each_level(level, code):
    for region_code in (ANJI, DEQING, HUZHOU, ZHEJIANG):
        make_office(region_code=region_code)
        make_office(region_code=region_code, kind="other")
    office = Office.objects.responsible(kind="sample", region_code=ANJI, level=level, on=TODAY)
    assert (office.kind, office.region_code) == ("sample", code)


def test_a_township_is_answered_for_by_its_county():
    office = make_office()
    found = Office.objects.responsible(kind="sample", region_code=f"{ANJI}102", level=COUNTY, on=TODAY)
    assert found == office


def test_the_office_of_the_day_answers_not_its_successor():
    old = make_office(valid_from=date(2010, 1, 1), valid_to=date(2018, 10, 31))
    new = Office.objects.create(
        kind="sample", region_code=ANJI, name="新局", short_name="新局", valid_from=date(2018, 11, 1)
    )
    ask = {"kind": "sample", "region_code": ANJI, "level": COUNTY}
    assert Office.objects.responsible(**ask, on=date(2018, 10, 31)) == old
    assert Office.objects.responsible(**ask, on=date(2018, 11, 1)) == new


def test_a_missing_office_is_told_in_chinese():
    with pytest.raises(Refusal) as refusal:
        Office.objects.responsible(kind="sample", region_code=ANJI, level=COUNTY, on=TODAY)
    assert refusal.value.code == "people.no_office"
    assert "没有登记" in refusal.value.text


@pytest.mark.parametrize(("region_code", "level"), [(HUZHOU, COUNTY), (ANJI, TOWNSHIP), (ZHEJIANG, CITY)])
def test_a_level_below_the_region_is_a_mistake_of_the_caller(region_code, level):
    with pytest.raises(ValueError, match="has no"):
        Office.objects.responsible(kind="sample", region_code=region_code, level=level, on=TODAY)

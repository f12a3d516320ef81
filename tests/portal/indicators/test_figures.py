"""Figures add up over regions and months as their definitions say, and follow the reforms of regions."""

from datetime import date
from decimal import Decimal

import pytest

from portal.indicators.figures import read
from portal.indicators.models import RollUp
from portal.indicators.places import below, counties
from portal.indicators.rollups import settle
from portal.indicators.standing import standings
from portal.indicators.states import Stage, Task
from tests.portal.cases.factories import ANJI, DEQING, HUZHOU, TODAY, ZHEJIANG
from tests.portal.indicators.factories import PREFIX, SEPTEMBER

pytestmark = pytest.mark.django_db
BASE, DEMO, COVER = f"{PREFIX}base_wan_mu", f"{PREFIX}demo_villages", f"{PREFIX}forest_cover"
AUGUST, OCTOBER = date(2019, 8, 1), date(2019, 10, 1)


def hold(code, region_code, month, flash, final=None):
    RollUp.objects.create(indicator=code, region_code=region_code, month=month, flash=flash, final=final)
    settle(region_code)


def total(code, month, region=ZHEJIANG):
    return read([code], region_code=region, months=[month]).total(code, month)


def test_what_stands_is_the_last_report_of_each_region_added_over_regions():
    hold(BASE, ANJI, AUGUST, 100)
    hold(BASE, ANJI, SEPTEMBER, 120)
    hold(BASE, DEQING, AUGUST, 30)
    assert (total(BASE, AUGUST), total(BASE, SEPTEMBER), total(BASE, OCTOBER)) == (130, 150, 150)


def test_a_month_that_comes_late_holds_until_the_next():
    hold(BASE, ANJI, OCTOBER, 150)
    hold(BASE, ANJI, AUGUST, 100)
    hold(BASE, ANJI, SEPTEMBER, 120)
    assert [total(BASE, month) for month in (AUGUST, SEPTEMBER, OCTOBER)] == [100, 120, 150]


def test_what_is_not_confirmed_yet_does_not_end_what_is():
    hold(BASE, ANJI, AUGUST, 100, final=100)
    hold(BASE, ANJI, SEPTEMBER, 120)
    final = read([BASE], region_code=ANJI, months=[SEPTEMBER], stage=Stage.FINAL)
    assert (total(BASE, SEPTEMBER), final.total(BASE, SEPTEMBER)) == (120, 100)


def test_what_was_taken_back_leaves_the_report_before_it():
    hold(BASE, ANJI, AUGUST, 100)
    hold(BASE, ANJI, SEPTEMBER, None)
    assert total(BASE, SEPTEMBER) == 100


def test_what_is_counted_adds_up_over_months_from_the_day_its_window_opens():
    hold(DEMO, ANJI, date(2017, 12, 1), 5)
    hold(DEMO, ANJI, date(2018, 1, 1), 2)
    hold(DEMO, ANJI, SEPTEMBER, 3)
    assert (total(DEMO, AUGUST), total(DEMO, SEPTEMBER)) == (2, 5)


def test_nothing_reported_is_unknown_and_nothing_counted_is_zero():
    assert (total(BASE, SEPTEMBER), total(DEMO, SEPTEMBER)) == (None, Decimal(0))


def test_a_ratio_divides_sums_and_is_no_mean_of_ratios():
    for region, forest, land in ((ANJI, 70, 100), (DEQING, 100, 300)):
        hold(f"{PREFIX}forest_area_mu", region, date(2018, 12, 1), forest)
        hold(f"{PREFIX}land_area_mu", region, date(2018, 12, 1), land)
    assert total(COVER, SEPTEMBER) == Decimal("0.425")


def test_a_ratio_without_a_denominator_is_unknown():
    hold(f"{PREFIX}forest_area_mu", ANJI, date(2018, 12, 1), 1)
    assert total(COVER, SEPTEMBER) is None


def test_a_region_is_read_by_itself():
    hold(BASE, ANJI, SEPTEMBER, 100)
    hold(BASE, "330127", SEPTEMBER, 40)
    assert [total(BASE, SEPTEMBER, region) for region in (ANJI, HUZHOU, "330100", DEQING)] == [100, 100, 40, None]


def test_read_by_city_each_city_has_the_sum_of_its_counties_and_the_province_its_own():
    for code in (BASE, DEMO):
        for region, month, amount in (
            (ANJI, AUGUST, 100), (ANJI, SEPTEMBER, 120), (DEQING, AUGUST, 30), (HUZHOU, AUGUST, 7),
            ("330127", SEPTEMBER, 40), (ZHEJIANG, AUGUST, 1),
        ):  # fmt: skip
            hold(code, region, month, amount)
    reading = read([BASE, DEMO], region_code=ZHEJIANG, months=[SEPTEMBER, AUGUST], by_city=True)
    assert reading.of(BASE, AUGUST) == {HUZHOU: 137, ZHEJIANG: 1}
    assert reading.of(BASE, SEPTEMBER) == {HUZHOU: 157, "330100": 40, ZHEJIANG: 1}
    assert reading.of(DEMO, SEPTEMBER) == {HUZHOU: 257, "330100": 40, ZHEJIANG: 1}


def test_reading_no_indicator_finds_nothing():
    assert read([], region_code=ZHEJIANG, months=[SEPTEMBER]).regions == set()


@pytest.mark.parametrize("rows", [1, 3])
def test_reading_takes_one_statement_for_any_number_of_rows(rows, django_assert_num_queries):
    for month in (AUGUST, SEPTEMBER, OCTOBER)[:rows]:
        hold(BASE, ANJI, month, 1)
    with django_assert_num_queries(1):
        read([BASE, DEMO, COVER], region_code=ZHEJIANG, months=[AUGUST, SEPTEMBER])


def test_those_below_stand_beside_their_tasks():
    hold(BASE, ANJI, SEPTEMBER, 51_000)
    own, cities = standings(BASE, region_code=ZHEJIANG, month=SEPTEMBER, on=TODAY)
    huzhou = next(city for city in cities if city.region_code == HUZHOU)
    assert (own.shown_value, own.shown_target) == (Decimal("5.1"), Decimal(100))
    assert (huzhou.progress.rate, huzhou.progress.task) == (Decimal("0.500000"), Task.SET)
    assert len(cities) == 11


def test_figures_of_a_region_that_ended_go_to_its_heir():
    later = date(2021, 12, 1)
    reading_of = {"330103", "330105"}  # 下城 became part of 拱墅 in 2021
    homes = {place.code: place.known_as for place in counties(ZHEJIANG, on=later, known=reading_of)}
    assert homes["330105"] == ("330103", "330105")
    assert "330103" not in homes


def test_nothing_lies_below_a_county():
    assert below(ANJI, on=TODAY, known=[]) == []

"""What everybody reads: figures by county, only of rows that stand and of areas that were accepted."""

from datetime import date
from decimal import Decimal

import pytest

from afforestation.pages import figures
from portal.clock.models import BusinessDate
from portal.people.roles import Role
from tests.afforestation.factories import make_forester
from tests.afforestation.registers.factories import (
    enter,
    make_base,
    make_inspection,
    make_nursery,
    make_plot,
    make_problem,
    make_species,
    png,
    remove,
    take,
)
from tests.portal.cases.factories import ANJI, DEQING, TODAY

pytestmark = pytest.mark.django_db
JIANGGAN = "330104"
PAGES = (
    "", "trees/", "bases/", "cities/", "parks/", "parks/list/", "income/", "seedlings/", "wilt/", "wetlands/",
    "rescues/", "support/", "bulletin/",
)  # fmt: skip


@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens_empty_and_says_so(browser_of, page):
    answer = browser_of().get(f"/afforestation/{page}")
    assert answer.status_code == 200
    assert "浙政办发〔2018〕82号" in answer.content.decode()


def test_only_accepted_plots_that_stand_count(people):
    base = make_base(people.clerk)
    plots = [make_plot(people.clerk, base), make_plot(people.clerk, base, number="2", mode="infill", area_mu="50")]
    assert figures.base_lines(TODAY) == []
    for plot in plots:
        take("plots", "check", plot, people.checker, checked_on="2019-10-14", check_result="属实")
    take("plots", "accept", plots[0], people.city, accepted_on="2019-10-15")
    assert figures.base_lines(TODAY) == [figures.Line("安吉县", ("100", "100", "0", "0"))]
    take("plots", "accept", plots[1], people.city, accepted_on="2019-10-15")
    assert figures.total_areas() == {"precious": Decimal(150)}


def test_parks_are_held_against_the_rule_on_the_day(people):
    def anji(on):
        return next(row for row in figures.park_coverage(on) if row.name == "安吉县")

    assert anji(TODAY).finding is None
    county = enter("forest-counties", people.province)
    enter("parks", people.clerk)
    assert (anji(TODAY).is_met, anji(TODAY).counts) == (False, (0, 1, 0))
    assert anji(date(2018, 8, 13)).is_forest is None
    remove("forest-counties", county, people.province)
    enter("forest-counties", people.province, is_forest="")
    assert anji(TODAY).is_met


def test_parks_of_an_ended_county_count_for_the_one_that_carries_on(people):
    enter("forest-counties", people.province, is_forest="", region_code=JIANGGAN)
    enter("parks", make_forester(Role.DATA_CLERK, JIANGGAN), region_code=JIANGGAN)
    found = {row.name: row for row in figures.park_coverage(date(2021, 7, 1))}
    assert (found["上城区"].is_met, found["上城区"].counts) == (True, (0, 1, 0))
    assert "江干区" not in found
    assert (found["钱塘区"].is_forest, found["钱塘区"].counts) == (None, (0, 0, 0))


def test_what_was_given_is_told_after_the_nursery_has_gone(people):
    on = {"nursery": make_nursery(people.clerk), "species": make_species(people.province)}
    enter("movements", people.clerk, **on)
    enter("movements", people.clerk, **on, kind="gift", quantity=1000, village="示例村")
    remove("nurseries", on["nursery"], people.clerk)
    assert figures.seedling_lines(TODAY) == [figures.Line("安吉县", ("0", "0", "1,000", "1"))]


def test_the_share_counts_counties_and_county_cities_named_by_the_day(people):
    city = enter("cities", people.clerk, building_on="2018-01-01", reviewed_on="2019-09-01")
    take("cities", "name", city, people.province, named_on="2019-10-15")
    share = figures.forest_city_share(TODAY)
    assert (share.cities, share.all_cities, share.counties) == (0, 11, 1)
    assert figures.forest_city_share(date(2019, 10, 14)).counties == 0
    assert share.findings


def test_income_is_last_years_of_those_who_told(people):
    told = enter("income", people.clerk)
    enter("income", people.clerk, name="未填报基地", area_mu="999")
    enter("income-years", people.clerk, base=told)
    enter("income-years", people.clerk, base=told, year=2017, output_yuan="1")
    assert figures.income_lines(TODAY) == [figures.Line("安吉县", ("2", "1,199", "240", "12,000"))]


def test_seedlings_wilt_and_bulletin(people):
    on = {"nursery": make_nursery(people.clerk), "species": make_species(people.province)}
    enter("movements", people.clerk, **on)
    enter("movements", people.clerk, **on, kind="gift", quantity=400, village="示例村")
    assert figures.seedling_lines(TODAY) == [figures.Line("安吉县", ("1", "600", "400", "1"))]
    enter("wilt-years", people.clerk)
    enter("wilt-years", people.clerk, year=2017)
    enter("outbreaks", people.clerk)
    enter("outbreaks", people.neighbour, region_code=DEQING)
    assert figures.wilt_lines(TODAY) == [
        figures.Line("德清县", ("—", "—", "—", "—", "1")),
        figures.Line("安吉县", ("2018", "300", "280", "1,200", "1")),
    ]
    inspection = make_inspection(people.city)
    mended = make_problem(people.city, inspection)
    make_problem(people.city, inspection, text="另一问题", days=1)
    take("problems", "mend", mended, people.clerk, mended_on="2019-10-14", mending="x", evidence=png())
    assert figures.bulletin_lines(TODAY) == [figures.Line("安吉县", ("1", "2", "1", "0", "0"))]
    assert figures.bulletin_lines(date(2019, 10, 17))[0].figures[-1] == "1"


def test_a_county_keeps_its_last_name_after_it_ended(people):
    enter("nurseries", people.clerk)
    assert figures.named([ANJI, "999999"], TODAY) == {ANJI: "安吉县", "999999": "999999"}
    assert BusinessDate.objects.count() <= 1

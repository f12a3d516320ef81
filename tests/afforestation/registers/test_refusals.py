"""What each register refuses of its own, kept by the database wherever it can be."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from afforestation.models import ForestCity, IncomeYear, OldTree, Plot, PlotState, Problem, SeedMovement, SeedStock
from portal.files.refusals import NETWORK_SECURITY
from portal.people.actors import actor_for
from portal.people.roles import Role
from portal.regions.models import Region
from portal.rules.refusal import Refusal
from tests.afforestation.factories import make_forester
from tests.afforestation.registers.factories import (
    change,
    enter,
    enter_any,
    make_base,
    make_income_base,
    make_inspection,
    make_nursery,
    make_plot,
    make_problem,
    make_species,
    png,
    remove,
    take,
)
from tests.portal.cases.factories import ANJI, DEQING, HUZHOU, TODAY, ZHEJIANG, days_later

pytestmark = pytest.mark.django_db
CHUNAN = "330127"


def refused(code: str):
    return pytest.raises(Refusal, check=lambda refusal: refusal.code == f"afforestation.{code}")


# --- a. bases and sub-compartments


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"area_mu": "149.9999"}, "green_base_adds_up"),
        ({"new_mu": "160", "infill_mu": "-10"}, "green_base_areas"),
        ({"new_mu": "90", "tending_mu": "10"}, "green_base_modes_of_column"),
        ({"area_mu": "0", "new_mu": "0", "infill_mu": "0"}, "green_base_has_area"),
    ],
)
def test_a_base_adds_up_by_mode(people, changed, code):
    with refused(code):
        make_base(people.clerk, **changed)


def test_one_plot_stands_once_in_a_column_of_a_township(people):
    base = make_base(people.clerk)
    make_plot(people.clerk, base, area_mu="1")
    with refused("plot_once"):
        make_plot(people.clerk, base, area_mu="1")
    colour = make_base(people.clerk, column="colour", area_mu="250", tending_mu="100")
    assert make_plot(people.clerk, colour, mode="tending", area_mu="1").column == "colour"
    assert make_plot(people.clerk, base, area_mu="1", number="012-0035")


@pytest.mark.parametrize("typed", ["０１２－００３４", " 012 - 0034 ", "012–0034"])
def test_a_number_is_the_same_however_it_is_written(people, typed):
    base = make_base(people.clerk)
    make_plot(people.clerk, base, area_mu="1")
    with refused("plot_once"):
        make_plot(people.clerk, base, area_mu="1", number=typed)
    assert make_plot(people.clerk, base, area_mu="1", number="012-0034b").number == "012-0034B"


def test_a_plot_names_its_township_where_townships_are_known(people):
    base = make_base(people.clerk)
    with refused("plot_township"):
        make_plot(people.clerk, base, area_mu="1", region_code=ANJI)
    there = make_forester(Role.DATA_CLERK, CHUNAN)
    assert make_plot(there, make_base(there, region_code=CHUNAN), area_mu="1", region_code=CHUNAN)


def test_a_plot_of_the_county_is_not_entered_again_for_a_township(people):
    there, township = make_forester(Role.DATA_CLERK, CHUNAN), f"{CHUNAN}100"
    base = make_base(there, region_code=CHUNAN)
    first = make_plot(there, base, area_mu="1", region_code=CHUNAN)
    make_plot(there, make_base(there, region_code=CHUNAN, column="colour"), area_mu="1", region_code=township)
    with refused("plot_once"):
        make_plot(there, base, area_mu="1", region_code=township)
    remove("plots", first, there)
    make_plot(there, base, area_mu="1", region_code=township)
    with refused("plot_once"):
        make_plot(there, base, area_mu="1", region_code=CHUNAN)


def test_plots_of_one_number_lie_in_different_townships(people):
    base = make_base(people.clerk)
    first, second = Region.objects.filter(parent_code=ANJI).order_by("code").values_list("code", flat=True)[:2]
    make_plot(people.clerk, base, area_mu="1", region_code=first)
    plot = make_plot(people.clerk, base, area_mu="1", region_code=second)
    assert plot.region_name.startswith("安吉县")
    with refused("plot_once"):
        make_plot(people.clerk, base, area_mu="1", region_code=first)


def test_plots_stay_within_their_base_and_the_base_above_its_plots(people):
    base = make_base(people.clerk)
    make_plot(people.clerk, base, area_mu="60")
    with refused("plots_exceed_base"):
        make_plot(people.clerk, base, area_mu="40.0001", number="2")
    with refused("base_too_small"):
        change("bases", base, people.clerk, area_mu="100", new_mu="50")
    with refused("base_in_use"):
        remove("bases", base, people.clerk)
    with refused("column_in_use"):
        change("bases", base, people.clerk, column="colour")
    with refused("other_county"):
        make_plot(people.clerk, make_base(people.neighbour, region_code=DEQING), area_mu="1", number="3")


def test_a_plot_of_a_year_to_come_and_a_tended_plot_of_a_precious_base(people):
    base = make_base(people.clerk)
    with refused("plot_year"):
        make_plot(people.clerk, base, year=2020)
    with pytest.raises(IntegrityError), transaction.atomic():
        Plot.objects.filter(pk=make_plot(people.clerk, base).pk).update(mode="tending")


def full_base(people):
    base = make_base(people.clerk)
    return [make_plot(people.clerk, base), make_plot(people.clerk, base, number="2", mode="infill", area_mu="50")]


def test_only_what_the_city_accepted_counts_and_only_when_the_base_adds_up(people):
    base = make_base(people.clerk)
    plot = make_plot(people.clerk, base)
    with refused("out_of_turn"):
        take("plots", "accept", plot, people.city, accepted_on="2019-10-15")
    plot = take("plots", "check", plot, people.checker, checked_on="2019-10-14", check_result="属实")
    with refused("base_does_not_add_up"):
        take("plots", "accept", plot, people.city, accepted_on="2019-10-15")
    make_plot(people.clerk, base, number="2", mode="infill", area_mu="50")
    with refused("plot_states"):
        take("plots", "accept", plot, people.city, accepted_on="2019-10-13")
    plot = take("plots", "accept", plot, people.city, accepted_on="2019-10-15")
    assert (plot.state, plot.accepted_by) == (PlotState.ACCEPTED, people.city.label)
    with refused("fixed"):
        change("plots", plot, people.clerk)
    with refused("fixed"):
        remove("plots", plot, people.clerk)
    plot = take("plots", "return", plot, people.city, reason="面积重复")
    assert (plot.state, plot.checked_on, plot.accepted_on) == (PlotState.ENTERED, None, None)


def test_whoever_entered_a_plot_does_not_check_it_and_steps_have_their_levels(people):
    plot, _ = full_base(people)
    own = make_plot(people.checker, make_base(people.clerk, name="另一基地"), number="9")
    with refused("same_person"):
        take("plots", "check", own, people.checker, checked_on="2019-10-14", check_result="属实")
    for by in (people.clerk, people.neighbour, people.city, people.province):
        with refused("forbidden"):
            take("plots", "check", plot, by, checked_on="2019-10-14", check_result="属实")
    with refused("day_to_come"):
        take("plots", "check", plot, people.checker, checked_on="2019-10-16", check_result="属实")


def test_a_checked_plot_that_changes_is_checked_anew(people):
    plot, _ = full_base(people)
    plot = take("plots", "check", plot, people.checker, checked_on="2019-10-14", check_result="属实")
    plot = change("plots", plot, people.clerk, species="榉树")
    assert (plot.state, plot.checked_on, plot.checked_by) == (PlotState.ENTERED, None, "")


# --- b. forest cities


def test_a_forest_city_goes_step_by_step(people):
    city = enter("cities", people.clerk)
    with refused("forest_city_dates"):
        change("cities", city, people.clerk, building_on="2017-08-31")
    with refused("forest_city_dates"):
        change("cities", city, people.clerk, plan_on="2017-01-01")
    with pytest.raises(IntegrityError), transaction.atomic():
        ForestCity.objects.filter(pk=city.pk).update(named_on=TODAY)
    with refused("forest_city_once"):
        enter("cities", people.clerk)
    with refused("day_to_come"):
        change("cities", city, people.clerk, building_on="2018-01-01", reviewed_on="2019-10-16")


def test_the_province_names_and_districts_follow_their_city(people):
    city = enter("cities", people.clerk, building_on="2018-01-01", reviewed_on="2019-09-01")
    with refused("forbidden"):
        take("cities", "name", city, people.checker, named_on="2019-10-01")
    city = take("cities", "name", city, people.province, named_on="2019-10-01")
    assert city.stage == "已命名"
    with refused("fixed"):
        remove("cities", city, people.clerk)
    from_city = make_forester(region_code=HUZHOU, level="city")
    with refused("no_district"):
        enter("cities", from_city, region_code="330502")
    assert enter("cities", from_city, region_code=HUZHOU).stage == "已备案规划"


# --- c. reserves and parks


def test_a_park_once_and_not_before_its_day(people):
    enter("parks", people.clerk)
    with refused("park_once"):
        enter("parks", people.clerk)
    with refused("park_founded"):
        enter("parks", people.clerk, name="另一公园", founded_on="2019-10-16")


def test_a_county_is_of_one_kind_on_a_day(people):
    first = enter("forest-counties", people.province)
    with refused("forest_county_one_a_day"):
        enter("forest-counties", people.province, is_forest="", valid_from="2019-01-01")
    change("forest-counties", first, people.province, valid_to="2018-12-31")
    assert not enter("forest-counties", people.province, is_forest="", valid_from="2019-01-01").is_forest
    with refused("forbidden"):
        enter("forest-counties", people.clerk)


# --- d. income


@pytest.mark.parametrize("year", [2020, 2999])
def test_no_output_of_a_year_to_come_nor_twice(people, year):
    base = make_income_base(people.clerk)
    with refused("income_year_begun"):
        enter("income-years", people.clerk, base=base, year=year)
    row = enter("income-years", people.clerk, base=base)
    with refused("income_year_once"):
        enter("income-years", people.clerk, base=base)
    with pytest.raises(IntegrityError), transaction.atomic():
        IncomeYear.objects.filter(pk=row.pk).update(year=year)
    with refused("base_in_use"):
        remove("income", base, people.clerk)


# --- e. seedlings


def stock(nursery, species):
    return SeedStock.objects.get(nursery=nursery, species=species).quantity


def test_stock_follows_movements_and_is_never_overdrawn(people):
    on = {"nursery": make_nursery(people.clerk), "species": make_species(people.province)}
    enter("movements", people.clerk, **on)
    enter("movements", people.clerk, **on, kind="gift", quantity=400, village="示例村")
    assert stock(**on) == 600
    with refused("seed_stock_not_negative"):
        enter("movements", people.clerk, **on, kind="sold", quantity=601)
    enter("movements", people.clerk, **on, kind="lost", quantity=600)
    assert stock(**on) == 0


def test_a_movement_stays_and_only_movements_move_stock(people):
    row = enter_any("movements", people)
    for change_it in (
        lambda: SeedMovement.objects.filter(pk=row.pk).update(quantity=1),
        lambda: SeedMovement.objects.filter(pk=row.pk).delete(),
        lambda: SeedStock.objects.update(quantity=9),
    ):
        with pytest.raises(IntegrityError, match="is refused"), transaction.atomic():
            change_it()
    with refused("fixed"):
        remove("movements", row, people.clerk)
    with refused("stock_left"):
        remove("nurseries", row.nursery, people.clerk)
    with refused("species_in_use"):
        remove("species", row.species, people.province)


def test_a_gift_names_its_village_and_a_movement_has_happened(people):
    on = {"nursery": make_nursery(people.clerk), "species": make_species(people.province)}
    for changed, code in (
        ({"kind": "gift"}, "seed_movement_village"),
        ({"village": "示例村"}, "seed_movement_village"),
        ({"moved_on": "2019-10-16"}, "seed_movement_day"),
        ({"quantity": "0"}, "seed_movement_quantity"),
    ):
        with refused(code):
            enter("movements", people.clerk, **on, **changed)


# --- f. pine wilt


def test_figures_of_wilt_hold_together(people):
    for changed, code in (
        ({"treated_mu": "300.0001"}, "wilt_year_treated"),
        ({"infected_mu": "9000.0001"}, "wilt_year_infected"),
        ({"year": "2020"}, "wilt_year_begun"),
    ):
        with refused(code):
            enter("wilt-years", people.clerk, **changed)
    enter("wilt-years", people.clerk)
    with refused("wilt_year_once"):
        enter("wilt-years", people.clerk)


def test_an_outbreak_closes_only_after_a_check_that_followed_the_treatment(people):
    outbreak = enter("outbreaks", people.clerk)
    with refused("outbreak_closed_after_check"):
        take("outbreaks", "close", outbreak, people.checker, closed_on="2019-10-15")
    with refused("outbreak_checked_on"):
        take("outbreaks", "pass", outbreak, people.checker, checked_on="2019-09-01", check_result="合格")
    with refused("outbreak_treated"):
        take(
            "outbreaks",
            "treat",
            outbreak,
            people.clerk,
            treatment="clear",
            treated_mu="12.5001",
            treated_on=date(2019, 8, 1),
        )
    outbreak = treat(outbreak, people)
    with refused("outbreak_checked_on"):
        take("outbreaks", "pass", outbreak, people.checker, checked_on="2019-07-31", check_result="合格")
    outbreak = take("outbreaks", "fail", outbreak, people.checker, checked_on="2019-09-01", check_result="枯死木未清")
    with refused("outbreak_closed_after_check"):
        take("outbreaks", "close", outbreak, people.checker, closed_on="2019-10-15")
    outbreak = take(
        "outbreaks", "pass", treat(outbreak, people), people.checker, checked_on="2019-09-10", check_result="合格"
    )
    outbreak = take("outbreaks", "close", outbreak, people.checker, closed_on="2019-10-15")
    assert outbreak.stage == "已销号"
    assert enter("outbreaks", people.clerk).pk != outbreak.pk


def treat(outbreak, people):
    return take(
        "outbreaks", "treat", outbreak, people.clerk, treatment="clear", treated_mu="12.5", treated_on="2019-08-01"
    )


def test_one_plot_has_one_open_outbreak(people):
    enter("outbreaks", people.clerk)
    with refused("outbreak_once_open"):
        enter("outbreaks", people.clerk)


# --- g. old trees


@pytest.mark.parametrize(
    ("age", "is_famous", "grade"),
    [("500", "", "一级"), ("499", "", "二级"), ("300", "", "二级"), ("299", "", "三级"), ("100", "", "三级"),
     ("99", "on", "名木"), ("500", "on", "一级、名木")],
)  # fmt: skip
def test_the_database_grades_a_tree_by_its_age(people, age, is_famous, grade):
    assert enter("trees", people.clerk, age_years=age, is_famous=is_famous).grade_name == grade


def test_a_young_tree_is_famous_or_stays_out(people):
    with refused("old_tree_old_or_famous"):
        enter("trees", people.clerk, age_years="99")
    tree = enter("trees", people.clerk)
    with pytest.raises(IntegrityError), transaction.atomic():
        OldTree.objects.filter(pk=tree.pk).update(age_years=99)
    with refused("old_tree_once"):
        enter("trees", people.neighbour, region_code=DEQING)


# --- h, i. rescues, wetlands, support


def test_rescues_wetlands_and_policies_stand_once_and_in_the_order_of_their_days(people):
    for code, name, changed in (
        ("rescues", "rescue_dates", {"ended_on": "2018-08-31"}),
        ("support", "support_dates", {"issued_on": "2019-10-16"}),
        ("support", "support_dates", {"ends_on": "2018-09-30"}),
        ("wetlands", "wetland_has_area", {"area_mu": "0"}),
    ):
        with refused(name):
            enter(code, people.clerk, **changed)
    for code, name in (("rescues", "rescue_once_open"), ("wetlands", "wetland_once"), ("support", "support_once")):
        enter(code, people.clerk)
        with refused(name):
            enter(code, people.clerk)


# --- j. inspections


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"second_inspector": "甲"}, "inspection_two_people"),
        ({"second_inspector": ""}, "inspection_two_people"),
        ({"inspected_on": "2019-10-16"}, "inspection_day"),
        ({"region_code": HUZHOU}, "inspection_not_by_itself"),
    ],
)
def test_two_inspectors_from_above_on_a_day_that_has_come(people, changed, code):
    with refused(code):
        make_inspection(people.city, **changed)


def test_the_county_does_not_inspect_and_another_office_does_not_meddle(people):
    with refused("forbidden"):
        make_inspection(people.checker)
    inspection = make_inspection(people.city)
    with refused("forbidden"):
        make_problem(people.province, inspection)
    with refused("forbidden"):
        change("inspections", inspection, people.province)
    problem = make_problem(people.city, inspection)
    with refused("forbidden"):
        remove("problems", problem, people.province)
    assert remove("problems", problem, people.city).is_removed


def test_a_deadline_counts_working_days(people):
    assert make_problem(people.city).due_on == date(2019, 10, 29)
    with refused("unknown_year"):
        make_problem(people.city, make_inspection(people.city, title="另一次督查"), days=32000)


def test_whoever_inspected_closes_after_evidence_and_nobody_else(people):
    problem = make_problem(people.city)
    with refused("problem_closed_after_evidence"):
        take("problems", "close", problem, people.city)
    with refused("day_to_come"):
        mend(problem, people, mended_on="2019-10-16")
    with refused("mended_before"):
        mend(problem, people, mended_on="2019-10-09")
    problem = mend(problem, people)
    with refused("fixed"):
        remove("problems", problem, people.city)
    for by in (people.clerk, people.checker):
        with refused("forbidden"):
            take("problems", "close", problem, by)
    with refused("forbidden"):
        take("problems", "close", problem, people.province)
    problem = take("problems", "return", problem, people.city, sent_back="照片不清")
    problem = take("problems", "close", mend(problem, people), people.city)
    assert (problem.closed_on, problem.closed_office) == (TODAY, people.city.post.office)
    with pytest.raises(IntegrityError), transaction.atomic():
        Problem.objects.filter(pk=problem.pk).update(closed_office=people.clerk.post.office)


def test_the_office_that_carries_on_closes_what_the_old_one_found(people):
    old = make_forester(Role.DATA_REVIEWER, ZHEJIANG, "province", on=date(2018, 9, 10))
    inspection = make_inspection(old, on=date(2018, 9, 10), inspected_on="2018-09-10")
    problem = mend(make_problem(old, inspection, on=date(2018, 9, 10)), people)
    heir = actor_for(people.province.user, people.province.post.pk, on=TODAY)
    assert heir.post.office != problem.office
    assert take("problems", "close", problem, heir).closed_office == problem.office


def mend(problem, people, mended_on="2019-10-14"):
    return take("problems", "mend", problem, people.clerk, mended_on=mended_on, mending="已补植", evidence=png())


def test_evidence_is_looked_into(people):
    bad = png("照片.pdf")
    with pytest.raises(Refusal) as found:
        take(
            "problems",
            "mend",
            make_problem(people.city),
            people.clerk,
            mended_on="2019-10-14",
            mending="x",
            evidence=bad,
        )
    assert found.value.citation == NETWORK_SECURITY


def test_areas_are_exact(people):
    base = make_base(people.clerk, area_mu="0.3000", new_mu="0.1000", infill_mu="0.2000")
    assert base.area_mu == Decimal("0.3000")
    assert days_later(0) == base.changed_on

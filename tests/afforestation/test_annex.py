"""The annex as printed: it adds up, column by column and row by row, and nothing changes it."""

from decimal import Decimal

import pytest
from django.db import DatabaseError, transaction

from afforestation import annex, indicators
from portal.indicators.models import Target
from portal.indicators.seeds import sync
from portal.indicators.states import Task
from portal.indicators.targets import tasks
from tests.portal.cases.factories import TODAY

CITIES, TOTALS = annex.table()[:-1], annex.table()[-1].amounts


def test_every_city_stands_in_it_once():
    assert len({row.code for row in CITIES}) == 11


@pytest.mark.parametrize("column", annex.COLUMNS)
def test_each_column_adds_up_to_its_printed_total(column):
    assert sum((row.amounts[column] or Decimal(0) for row in CITIES), Decimal(0)) == TOTALS[column]


@pytest.mark.parametrize("row", annex.table(), ids=lambda row: row.city)
def test_each_row_is_the_sum_of_its_parts(row):
    assert row.amounts["base"] == row.amounts["new_forest"] + row.amounts["infill"]


@pytest.mark.django_db
def test_rows_hold_own_units_and_a_dash_is_no_task():
    owed = tasks([one.code for one in indicators.ANNEX], region_code="330000", on=TODAY)
    assert owed.of(indicators.BASE.code, "330500") == (Task.SET, Decimal(102_000))
    assert owed.of(indicators.INCOME_BASE.code, "330400") == (Task.NONE, None)
    assert owed.of(indicators.DEMO_VILLAGES.code, "330000") == (Task.SET, Decimal(1000))


@pytest.mark.django_db
def test_a_county_owes_nothing_where_its_city_does_not_and_is_unassigned_until_the_city_splits():
    owed = tasks([indicators.INCOME_BASE.code], region_code="330000", on=TODAY)
    assert owed.of(indicators.INCOME_BASE.code, "330421") == (Task.NONE, None)
    assert owed.of(indicators.INCOME_BASE.code, "330523") == (Task.UNASSIGNED, None)


@pytest.mark.django_db
def test_a_printed_target_can_not_be_changed_or_taken_away():
    seed = Target.objects.filter(is_seed=True)
    for change in (lambda: seed.update(amount=1), seed.delete):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


@pytest.mark.django_db
def test_writing_the_seeds_again_changes_nothing():
    before = Target.objects.count()
    sync()
    assert Target.objects.count() == before


def test_what_the_clauses_ask_of_the_province_beside_the_annex_is_a_target():
    asked = {
        one.code.partition(".")[2]: [(target.region_code, target.amount) for target in one.targets]
        for one in indicators.INDICATORS
        if one.targets and one not in indicators.ANNEX
    }
    assert asked == {
        name: [("330000", amount)]
        for name, amount in {
            "precious_trees": 10_000, "corridors_li": 10_000, "colour_total_wan_mu": 1000, "income_output_yi": 500,
            "forest_cover": 61, "plain_cover": 20,
        }.items()
    }  # fmt: skip

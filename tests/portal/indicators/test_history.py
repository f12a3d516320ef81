"""What a region said before a period, and what the year has brought with it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from portal.indicators.declarations import Aggregation
from portal.indicators.history import Past, past_of
from portal.indicators.models import Report
from portal.indicators.registry import indicator, report_form
from portal.indicators.sheet import sheet
from tests.portal.indicators.factories import (
    FORM,
    PREFIX,
    SEPTEMBER,
    amounts,
    make_endorsed,
    make_report,
    make_reporters,
    make_submitted,
)

BASE = f"{PREFIX}base_wan_mu"
YEAR = date(2019, 1, 1)
DECEMBER, JUNE, AUGUST = date(2018, 12, 1), date(2019, 6, 1), date(2019, 8, 1)


def brought(column, amount, **months):
    """The year to date by what was said in the months given."""
    names = {"december": DECEMBER, "june": JUNE, "august": AUGUST}
    past = Past(YEAR, {names[name]: {column.code: Decimal(said)} for name, said in months.items()})
    return past.year_to_date(column, None if amount is None else Decimal(amount))


def test_a_cumulative_figure_has_grown_since_the_last_report_of_the_year_before():
    assert brought(indicator(BASE), 150, december=100, june=120) == 50


def test_without_a_report_of_the_year_before_it_is_not_known_unless_the_window_opened_this_year():
    assert brought(indicator(BASE), 150, june=120) is None
    opened = replace(indicator(BASE), window=replace(indicator(BASE).window, starts_on=YEAR))
    assert brought(opened, 150, june=120) == 150


def test_what_each_period_brought_adds_up_over_the_year():
    flow = replace(indicator(BASE), aggregation=Aggregation.SUM, cumulative=False)
    assert brought(flow, 5, december=100, june=2, august=3) == 10


def test_what_only_stands_and_what_is_not_filled_in_has_no_such_sum():
    assert brought(replace(indicator(BASE), cumulative=False), 150, december=100) is None
    assert brought(indicator(BASE), None, december=100) is None


@pytest.mark.django_db
def test_only_what_counts_is_the_past(django_assert_num_queries):
    people = make_reporters()
    for month, base in ((date(2018, 11, 1), "90"), (DECEMBER, "100"), (AUGUST, "140")):
        make_endorsed(people, make_report(month=month), base_wan_mu=base, new_forest_wan_mu=base, infill_wan_mu="0")
    make_submitted(
        people, make_report(month=date(2019, 7, 1)), base_wan_mu="110", new_forest_wan_mu="110", infill_wan_mu="0"
    )
    report = make_report(month=SEPTEMBER)
    with django_assert_num_queries(1):
        past = past_of(report)
    assert list(past.months) == [DECEMBER, AUGUST]
    assert past.last[BASE] == 140
    assert not past.next
    assert past_of(Report.objects.select_related("period").get(period__month=DECEMBER)).next[BASE] == 140


@pytest.mark.django_db
def test_the_year_stands_below_a_monthly_form_and_not_below_a_yearly_one():
    people = make_reporters()
    make_endorsed(people, make_report(month=DECEMBER), base_wan_mu="100", new_forest_wan_mu="100", infill_wan_mu="0")
    report = make_submitted(people, make_report(month=SEPTEMBER), explanations=dict.fromkeys(amounts(), "春季造林"))
    drawn = sheet(report, report_form(FORM))
    assert drawn.has_year
    assert drawn.totals[0].year == 200
    yearly = make_report(month=DECEMBER, form="afforestation.yearly")
    assert not sheet(yearly, report_form("afforestation.yearly")).has_year

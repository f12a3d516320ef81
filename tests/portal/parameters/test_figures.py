"""On each day exactly one figure is in force: the latest confirmed one, else the clause's own."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from portal.parameters.actions import withdraw
from portal.parameters.figures import figure_set, figures_on
from tests.portal.parameters.factories import JANUARY, NOW, RULE, TODAY, make_confirmed, make_owner, make_proposal
from tests.portal.rules.factories import rule

pytestmark = pytest.mark.django_db
EVE = JANUARY - timedelta(days=1)


def percent_on(day):
    return figures_on(RULE, day)["online_percent"]


def test_the_clause_stands_until_somebody_confirms_another_figure():
    make_proposal()
    assert percent_on(JANUARY) == 15
    assert figure_set(RULE, JANUARY).version == "0"


def test_a_confirmed_figure_begins_on_its_day():
    confirmed = make_confirmed()
    assert (percent_on(EVE), percent_on(JANUARY)) == (15, Decimal("12.5"))
    assert figure_set(RULE, EVE).version == "0"
    assert figure_set(RULE, JANUARY).version == str(confirmed.pk)


def test_the_latest_figure_replaces_those_before_it():
    make_confirmed(effective_from=date(2020, 6, 1), value=Decimal(10))
    make_confirmed(effective_from=JANUARY, value=Decimal(12))
    assert [percent_on(day) for day in (TODAY, JANUARY, date(2020, 5, 31), date(2020, 6, 1))] == [15, 12, 12, 10]


def test_a_withdrawn_figure_never_was():
    withdraw(pk=make_confirmed().pk, by=make_owner(), at=NOW)
    assert percent_on(JANUARY) == 15


def test_other_figures_stay():
    make_confirmed()
    other = make_confirmed(name="auction_cap_yuan", value=Decimal(3_000_000))
    figures = figures_on(RULE, JANUARY)
    assert (figures["auction_cap_yuan"], figures["online_cap_yuan"]) == (3_000_000, 1_000_000)
    assert figure_set(RULE, JANUARY).version.split("-")[-1] == str(other.pk)


def test_a_stored_figure_prints_as_it_was_meant():
    make_confirmed(name="auction_cap_yuan", value=Decimal("3000000.00"))
    assert f"{figures_on(RULE, JANUARY)['auction_cap_yuan']:f}" == "3000000"


def test_one_query_for_all_figures_and_none_without_any(django_assert_num_queries):
    with django_assert_num_queries(1):
        figures_on(RULE, TODAY)
    with django_assert_num_queries(0):
        assert figures_on(rule(parameters=()), TODAY) == {}

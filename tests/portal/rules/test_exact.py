"""Quantities are rounded once, half up, and never by the way."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.rules import exact


@pytest.mark.parametrize(("amount", "shown"), [("0.005", "0.01"), ("0.0049999", "0.00"), ("2.675", "2.68")])
def test_money_rounds_half_up_to_the_cent(amount, shown):
    assert str(exact.yuan(Decimal(amount))) == shown


def test_area_and_energy_round_half_up_to_the_ten_thousandth():
    assert str(exact.mu(Decimal("0.00005"))) == "0.0001"
    assert str(exact.tce(Decimal("0.00005"))) == "0.0001"


def test_square_metres_become_mu_exactly():
    assert exact.mu_from_m2(Decimal(10_000)) == 15
    assert exact.mu_from_m2(Decimal(2_000)) == 3


def test_a_share_of_nothing_is_none():
    assert exact.fraction(0, 0) is None
    assert exact.percent(1, 0) is None


def test_a_share_is_printed_with_six_decimals_and_a_percentage_with_two():
    assert str(exact.fraction(2, 3)) == "0.666667"
    assert str(exact.percent(2, 3)) == "66.67"


@given(st.integers(0, 10**48), st.integers(1, 10**48))
def test_a_share_is_the_nearest_millionth(part, whole):
    shown = Fraction(exact.fraction(part, whole))
    assert shown - Fraction(part, whole) <= Fraction(1, 2_000_000)
    assert Fraction(part, whole) - shown < Fraction(1, 2_000_000)


def test_a_required_count_reaches_the_share():
    assert exact.required_count(Decimal("4.0")) == 4
    assert exact.required_count(Decimal("4.000000000000000000000000000001")) == 5


@pytest.mark.parametrize(
    ("amount", "shown"),
    [("3000000", "3,000,000.00"), ("1000000.005", "1,000,000.005"), ("0.10", "0.10"), ("1E+3", "1,000.00")],
)
def test_a_quantity_for_the_eye_is_grouped_and_whole(amount, shown):
    assert exact.grouped(Decimal(amount)) == shown


@pytest.mark.parametrize(("figure", "shown"), [("15.0000", "15"), ("0.600", "0.6"), ("1E+2", "100"), ("0", "0")])
def test_a_figure_is_written_as_people_write_it(figure, shown):
    assert exact.plain(Decimal(figure)) == shown


def test_large_figures_are_rounded_once_and_half_up():
    assert exact.wan(Decimal(123450)) == Decimal("12.35")
    assert str(exact.yi(Decimal(1234500000))) == "12.35"
    assert str(exact.wan(Decimal(0))) == "0.00"


def test_points_lie_between_percentages():
    assert exact.points(Decimal("83.905"), Decimal("83.30")) == Decimal("0.61")
    assert exact.points(Decimal(10), Decimal("83.30")) == Decimal("-73.30")


@pytest.mark.parametrize(
    ("now", "then", "grown"), [(110, 100, "10.00"), (50, 100, "-50.00"), (5, 0, None), (5, -5, None), (0, 3, "-100.00")]
)
def test_growth_needs_something_to_grow_from(now, then, grown):
    found = exact.growth_percent(Decimal(now), Decimal(then))
    assert found == (None if grown is None else Decimal(grown))


@pytest.mark.parametrize(
    ("figure", "text"), [("0.6", "+0.60"), ("-1.2", "-1.20"), ("1234.5", "+1,234.50"), ("-0.001", "0.00")]
)
def test_changes_always_bear_a_sign(figure, text):
    assert exact.signed(Decimal(figure)) == text

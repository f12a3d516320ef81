"""How amounts, days and terms are written."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from portal.web.templatetags import format as written


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (Decimal("1234.5"), "1,234.50"),
        (0, "0.00"),
        ("2.005", "2.01"),
        (Decimal(-5), "-5.00"),
        (None, ""),
        ("", ""),
        ("x", ""),
        (Decimal("NaN"), ""),
    ],
)
def test_yuan(amount, text):
    assert written.yuan(amount) == text


@pytest.mark.parametrize(("amount", "text"), [(1_000_000, "壹佰万元整"), (None, ""), (-1, ""), ("x", "")])
def test_capital_yuan(amount, text):
    assert written.capital_yuan(amount) == text


def test_days_and_moments_are_those_of_the_portals_place():
    evening = datetime(2019, 10, 15, 16, 30, tzinfo=UTC)
    assert written.day(evening) == "2019年10月16日"
    assert written.day(date(2019, 1, 5)) == "2019年1月5日"
    assert written.moment(evening) == "2019-10-16 00:30"
    assert (written.day(None), written.moment(None)) == ("", "")


@pytest.mark.parametrize(
    ("count", "text"), [(9, "1 千字节"), (345_678, "338 千字节"), (2_621_440, "2.5 兆"), (None, "")]
)
def test_size(count, text):
    assert written.size(count) == text


def test_working_days_are_spelt_out():
    assert written.working_days(5) == "5 个工作日"
    assert written.working_days(None) == ""


@pytest.mark.parametrize(
    ("amount", "figure", "wan", "yi"),
    [
        (Decimal("123456.785"), "123,456.79", "12.35", "0.00"),
        (1_234_567_890, "1,234,567,890.00", "123,456.79", "12.35"),
        ("50", "50.00", "0.01", "0.00"),
        (Decimal(-50), "-50.00", "-0.01", "0.00"),
        (0, "0.00", "0.00", "0.00"),
        (None, "—", "—", "—"),
        ("x", "—", "—", "—"),
    ],
)
def test_large_figures(amount, figure, wan, yi):
    assert (written.figure(amount), written.wan(amount), written.yi(amount)) == (figure, wan, yi)


@pytest.mark.parametrize(
    ("amount", "percent", "points", "change"),
    [
        (Decimal("6.2"), "6.20%", "+6.20 个百分点", "↑ 6.20%"),
        (Decimal("-1.305"), "-1.31%", "-1.31 个百分点", "↓ 1.31%"),
        (Decimal("0.004"), "0.00%", "0.00 个百分点", "持平"),
        (Decimal("-0.004"), "0.00%", "0.00 个百分点", "持平"),
        (None, "—", "—", "—"),
    ],
)
def test_changes_bear_their_sign(amount, percent, points, change):
    assert (written.percent(amount), written.points(amount), written.change(amount)) == (percent, points, change)

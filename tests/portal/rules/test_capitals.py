"""Amounts in Chinese capitals."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.rules.capitals import capital_yuan

DIGITS = {digit: value for value, digit in enumerate("零壹贰叁肆伍陆柒捌玖")}
UNITS = {"拾": 10, "佰": 100, "仟": 1000}


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        ("0", "零元整"),
        ("0.05", "伍分"),
        ("0.30", "叁角整"),
        ("0.35", "叁角伍分"),
        ("1", "壹元整"),
        ("10", "壹拾元整"),
        ("10.05", "壹拾元零伍分"),
        ("11.50", "壹拾壹元伍角整"),
        ("105", "壹佰零伍元整"),
        ("1005", "壹仟零伍元整"),
        ("1050", "壹仟零伍拾元整"),
        ("1680.32", "壹仟陆佰捌拾元叁角贰分"),
        ("10000", "壹万元整"),
        ("10001", "壹万零壹元整"),
        ("10100", "壹万零壹佰元整"),
        ("100000.05", "壹拾万元零伍分"),
        ("107000.53", "壹拾万零柒仟元伍角叁分"),
        ("1000000", "壹佰万元整"),
        ("10101010.10", "壹仟零壹拾万零壹仟零壹拾元壹角整"),
        ("20000000", "贰仟万元整"),
        ("100000000", "壹亿元整"),
        ("100000001", "壹亿零壹元整"),
        ("100010000", "壹亿零壹万元整"),
        ("1000000000.01", "壹拾亿元零壹分"),
        ("999999999999.99", "玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"),
        ("1.005", "壹元零壹分"),
    ],
)
def test_amounts_are_written_as_papers_require(amount, text):
    assert capital_yuan(Decimal(amount)) == text


@pytest.mark.parametrize("amount", ["-0.01", "1000000000000", "NaN", "999999999999.995"])
def test_what_has_no_capitals_is_refused(amount):
    with pytest.raises(ValueError, match="capitals"):
        capital_yuan(Decimal(amount))


def read_back(text):
    """The cents that a text in capitals says."""
    whole, _, cents = text.partition("元") if "元" in text else ("", "", text)
    total = group = digit = 0
    for mark in whole:
        if mark in DIGITS:
            digit = DIGITS[mark]
        elif mark in UNITS:
            group, digit = group + digit * UNITS[mark], 0
        else:
            total, group, digit = total + (group + digit) * {"万": 10**4, "亿": 10**8}[mark], 0, 0
    total = (total + group + digit) * 100
    for unit, worth in (("角", 10), ("分", 1)):
        if unit in cents:
            total += DIGITS[cents[cents.index(unit) - 1]] * worth
    return total


@given(st.integers(min_value=0, max_value=10**14 - 1))
def test_what_is_written_reads_back(cents):
    assert read_back(capital_yuan(Decimal(cents) / 100)) == cents

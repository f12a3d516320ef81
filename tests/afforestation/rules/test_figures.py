"""Progress against a task and output of a mu: exact at the edge, rounded only where shown."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afforestation import clauses
from afforestation.rules import INCOME_PER_MU, PROGRESS, RULES
from portal.rules.facts import InputError
from portal.rules.findings import Outcome
from tests.afforestation.rules.asking import ask, texts


@pytest.mark.parametrize(
    ("target", "done", "rate", "is_met"),
    [
        ("100", "100", "1.000000", True),
        ("100", "99.9999999", "1.000000", False),
        ("100", "0", "0.000000", False),
        ("3", "1", "0.333333", False),
        ("3", "2", "0.666667", False),
        ("10.8", "12.96", "1.200000", True),
    ],
)
def test_progress_is_compared_exactly_and_rounded_only_in_print(target, done, rate, is_met):
    result = ask(PROGRESS, target=target, done=done)
    assert result.value == {"rate": Decimal(rate), "is_met": is_met}
    assert result.outcome is (Outcome.OK if is_met else Outcome.WARN)


@pytest.mark.parametrize("target", [None, "–", "-", "0"])
def test_without_a_task_there_is_no_rate_and_no_lamp(target):
    result = ask(PROGRESS, target=target, done="6.5")
    assert (result.value, result.outcome) == ({"rate": None, "is_met": None}, Outcome.OK)
    assert "不适用" in texts(result)
    assert "6.5" in texts(result)


def test_a_task_that_is_not_named_is_none():
    assert ask(PROGRESS, done="1").value["rate"] is None


@pytest.mark.parametrize(
    ("area_mu", "output_yuan", "per_mu", "is_flagged"),
    [
        ("1", "10000", "10000.00", False),
        ("1", "9999.99", "9999.99", True),
        ("3", "29999.999", "10000.00", True),
        ("3", "30000", "10000.00", False),
        ("0.5", "0", "0.00", True),
        ("7", "100000", "14285.71", False),
    ],
)
def test_a_base_below_ten_thousand_a_mu_is_flagged(area_mu, output_yuan, per_mu, is_flagged):
    result = ask(INCOME_PER_MU, area_mu=area_mu, output_yuan=output_yuan)
    assert result.value == {"yuan_per_mu": Decimal(per_mu), "is_flagged": is_flagged}
    assert result.outcome is (Outcome.WARN if is_flagged else Outcome.OK)


def test_a_shortfall_that_rounding_hides_is_said_in_words():
    (finding,) = ask(INCOME_PER_MU, area_mu="3", output_yuan="29999.99").findings
    assert finding.text == "亩均产值略低于 10,000.00 元，请核实。"


def test_the_line_is_that_of_the_day():
    asked = {"area_mu": "1", "output_yuan": "10000", "figures": {"least_yuan_per_mu": Decimal(12_000)}}
    assert ask(INCOME_PER_MU, **asked).value["is_flagged"]


def test_a_base_without_area_can_not_be():
    with pytest.raises(InputError) as caught:
        ask(INCOME_PER_MU, area_mu="0", output_yuan="1")
    assert caught.value.field == "area_mu"


@given(st.decimals("0.0001", 10**9, places=4), st.decimals(0, 10**12, places=2))
def test_a_base_is_flagged_just_when_its_output_falls_short(area_mu, output_yuan):
    is_flagged = ask(INCOME_PER_MU, area_mu=str(area_mu), output_yuan=str(output_yuan)).value["is_flagged"]
    assert is_flagged == (output_yuan < 10_000 * area_mu)


def test_rules_of_the_document_cite_only_its_clauses():
    assert {citation for rule in RULES for citation in rule.citations} <= set(clauses.CLAUSES)

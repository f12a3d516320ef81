"""The rule at its edges."""

from datetime import date
from decimal import Decimal

import pytest

from portal.rules.findings import Outcome
from portal.rules.rule import Given
from tests.samplepolicy.rules import GRANT, Spending

FIGURES = {parameter.name: parameter.default for parameter in GRANT.parameters}


def ask(amount, figures=FIGURES):
    return GRANT.answer(Spending(Decimal(amount)), Given(date(2019, 10, 15), figures, calendar=None))


@pytest.mark.parametrize(
    ("spent", "granted"),
    [
        ("0.01", "0.01"),
        ("0.10", "0.05"),
        ("19999.98", "9999.99"),
        ("20000", "10000.00"),
        ("20000.01", "10000.00"),
        ("999999999999999999", "10000.00"),
    ],
)
def test_half_of_the_spending_up_to_the_cap(spent, granted):
    result = ask(spent)
    assert (str(result.value["amount_yuan"]), result.outcome) == (granted, Outcome.OK)


def test_without_spending_there_is_nothing_to_grant():
    result = ask("0")
    assert (str(result.value["amount_yuan"]), result.outcome) == ("0.00", Outcome.REFUSE)


def test_the_figures_of_the_day_count():
    assert ask("20000", {**FIGURES, "cap_yuan": Decimal(8000)}).value["amount_yuan"] == Decimal(8000)


def test_every_finding_and_step_cites_a_clause():
    result = ask("20000")
    assert all(row.citation in GRANT.citations for row in (*result.findings, *result.steps))

"""An answer carries all that led to it."""

from datetime import date
from decimal import Decimal

import pytest

from portal.parameters.comparison import compare
from portal.parameters.evaluation import evaluate
from portal.rules.facts import InputError
from portal.rules.reading import read
from tests.portal.parameters.factories import JANUARY, RULE, TODAY, make_confirmed, make_proposal

pytestmark = pytest.mark.django_db
DEAL = {"channel": "online", "deal_amount_yuan": "3000000", "is_industrialisation": True}


def test_an_answer_carries_facts_figures_and_day():
    answer = evaluate(RULE.key, DEAL, TODAY)
    assert (answer.rule, answer.on, answer.facts.deal_amount_yuan) == (RULE, TODAY, 3_000_000)
    assert answer.figures.version == "0"
    assert answer.result.value == {"amount_yuan": Decimal(450_000)}


def test_the_version_names_the_confirmed_values():
    confirmed = make_confirmed()
    answer = evaluate(RULE.key, DEAL, JANUARY)
    assert answer.figures.version == str(confirmed.pk)


@pytest.mark.parametrize(("key", "data"), [("no.rule", DEAL), (RULE.key, {}), (RULE.key, [])])
def test_what_cannot_be_asked_is_an_input_error(key, data):
    with pytest.raises(InputError):
        evaluate(key, data, TODAY)


def test_a_rule_that_counts_no_days_does_not_load_the_calendar(django_assert_num_queries):
    with django_assert_num_queries(1):
        evaluate(RULE.key, DEAL, TODAY)


def test_a_proposal_is_compared_with_what_would_hold_without_it():
    make_confirmed(value=Decimal(14), effective_from=date(2019, 12, 1))
    row = make_proposal(value=Decimal(10))
    comparison = compare(RULE, read(RULE.facts, DEAL), row)
    amounts = [answer.result.value["amount_yuan"] for answer in (comparison.before, comparison.after)]
    assert amounts == [420_000, 300_000]
    assert not comparison.is_same


def test_a_proposal_without_effect_on_these_facts_says_so():
    row = make_proposal(name="auction_percent", value=Decimal(10))
    assert compare(RULE, read(RULE.facts, DEAL), row).is_same

"""The acceptance of a village: trees, score, what lives; and the figures are those of the day."""

from decimal import Decimal

import pytest

from afforestation.rules import VILLAGE_ACCEPTANCE
from portal.rules.facts import InputError
from portal.rules.findings import Outcome
from tests.afforestation.rules.asking import ask, texts


def village(**changes):
    return {"kind": "demo", "planted": "10000", "survived": "9800", "score": "90"} | changes


def test_a_village_at_every_limit_is_accepted_and_its_trees_are_told_in_mu():
    result = ask(VILLAGE_ACCEPTANCE, **village())
    assert result.value == {"is_accepted": True, "converted_mu": Decimal(200)}
    assert result.outcome is Outcome.OK


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"planted": "9999", "survived": "1"}, "最低株数 10000 株"),
        ({"score": "89.99"}, "低于示范村的 90 分"),
        ({"survived": None}, "还没有县级自查的成活株数"),
        ({"survived": "10001"}, "多于新植的 10000 株"),
        ({"kind": "push", "planted": "299", "survived": "1"}, "最低株数 300 株"),
        ({"kind": "push", "score": "74.99"}, "低于推进村的 75 分"),
    ],
)
def test_what_stands_in_the_way_is_named(changes, word):
    result = ask(VILLAGE_ACCEPTANCE, **village(**changes))
    assert result.outcome is Outcome.REFUSE
    assert not result.value["is_accepted"]
    assert word in texts(result)


def test_limits_are_those_of_the_day():
    figures = {"demo_trees": Decimal(12_000), "trees_per_mu": Decimal(0)}
    result = ask(VILLAGE_ACCEPTANCE, **village(), figures=figures)
    assert result.value == {"is_accepted": False, "converted_mu": None}


def test_no_score_is_above_a_hundred():
    with pytest.raises(InputError, match="100"):
        ask(VILLAGE_ACCEPTANCE, **village(score="100.01"))

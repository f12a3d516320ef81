"""Shorter promises and good ratings, at their edges."""

from decimal import Decimal

import pytest

from portal.cases.rules import RATING, TERM
from portal.rules.facts import InputError
from portal.rules.findings import Outcome
from portal.rules.reading import read
from portal.rules.rule import book


def ask(key, data):
    rule = book[key]
    return rule.answer(read(rule.facts, data), None)


def ratings(*counts):
    return {"counts": {str(level): count for level, count in zip((5, 4, 3, 2, 1), counts, strict=True)}}


@pytest.mark.parametrize(
    ("statutory", "promised", "percent"),
    [("20", "8", "60.00"), ("20", "20", "0.00"), ("20", "0", "100.00"), ("3", "1", "66.67"), ("3", "2", "33.33")],
)
def test_a_promise_is_measured_against_the_law(statutory, promised, percent):
    result = ask("cases.compression", {"statutory_days": statutory, "promised_days": promised})
    assert (result.outcome, str(result.value["percent"])) == (Outcome.OK, percent)
    assert result.steps[0].citation is TERM


def test_a_promise_may_not_exceed_the_law():
    result = ask("cases.compression", {"statutory_days": "20", "promised_days": "21"})
    assert (result.outcome, result.value["percent"]) == (Outcome.REFUSE, None)


def test_without_a_statutory_term_there_is_nothing_to_compress():
    result = ask("cases.compression", {"statutory_days": "0", "promised_days": "0"})
    assert (result.outcome, result.value["percent"]) == (Outcome.OK, None)
    assert "不适用" in result.findings[0].text


def test_a_promise_beyond_no_days_at_all_is_refused_too():
    result = ask("cases.compression", {"statutory_days": "0", "promised_days": "1"})
    assert result.outcome is Outcome.REFUSE


@pytest.mark.parametrize("data", [{}, {"statutory_days": "20"}, {"statutory_days": "2.5", "promised_days": "1"}])
def test_terms_are_whole_days(data):
    with pytest.raises(InputError):
        ask("cases.compression", data)


@pytest.mark.parametrize(
    ("counts", "share", "bad"),
    [
        ((1, 1, 1, 0, 0), "1.000000", 0),
        ((0, 0, 0, 1, 1), "0.000000", 2),
        ((0, 0, 2, 1, 0), "0.666667", 1),
        ((90, 5, 3, 1, 1), "0.980000", 2),
    ],
)
def test_the_three_upper_levels_are_good(counts, share, bad):
    result = ask("cases.rating_share", ratings(*counts))
    assert result.outcome is Outcome.OK
    assert result.value == {"share": Decimal(share), "bad": bad}
    assert str(result.value["share"]) == share
    assert result.findings[0].citation is RATING


def test_without_ratings_there_is_no_share():
    result = ask("cases.rating_share", ratings(0, 0, 0, 0, 0))
    assert (result.outcome, result.value) == (Outcome.OK, {"share": None, "bad": 0})
    assert "不适用" in result.findings[0].text


def test_each_level_is_asked_for_by_its_number():
    data = ratings(1, 1, 1, 1, 1)
    del data["counts"]["2"]
    with pytest.raises(InputError) as caught:
        ask("cases.rating_share", data)
    assert caught.value.field == "counts.2"

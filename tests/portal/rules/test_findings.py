"""The worst finding is the outcome, and values travel exactly."""

from datetime import date
from decimal import Decimal

import pytest

from portal.rules.findings import Outcome, Result, as_json, ok, pending, refuse, warn
from portal.rules.refusal import Refusal
from tests.portal.rules.factories import LAW


@pytest.mark.parametrize(
    ("findings", "outcome"),
    [
        ((ok,), "ok"),
        ((ok, warn), "warn"),
        ((pending, warn, ok), "pending"),
        ((pending, refuse, warn), "refuse"),
    ],
)
def test_the_worst_finding_is_the_outcome(findings, outcome):
    result = Result({}, tuple(finding(LAW, "说明") for finding in findings))
    assert result.outcome == Outcome(outcome)


def test_a_result_without_a_finding_cannot_be():
    with pytest.raises(ValueError, match="at least one"):
        Result({}, ())


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Decimal("1E+3"), "1000"),
        (Decimal("0.00"), "0.00"),
        (3, 3),
        (True, True),
        (None, None),
        (Outcome.OK, "ok"),
        (date(2019, 10, 15), "2019-10-15"),
        ({5: [Decimal("1.5"), (date(2019, 1, 1),)]}, {"5": ["1.5", ["2019-01-01"]]}),
    ],
)
def test_a_value_travels_exactly(value, shown):
    assert as_json(value) == shown


def test_a_binary_float_does_not_travel():
    with pytest.raises(TypeError):
        as_json({"amount": [0.1]})


def test_a_refusal_says_what_why_and_what_next():
    refusal = Refusal("rules.sample", "不能办理。", LAW, "请联系窗口。")
    assert str(refusal) == "不能办理。（依据：中华人民共和国民法典 第二百零三条）请联系窗口。"
    assert hash(refusal)

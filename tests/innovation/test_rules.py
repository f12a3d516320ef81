"""技术交易产业化补助: each figure of the clause at its edge, each refusal with its reason."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from innovation import clauses
from innovation.rules import TECH_TRADE_SUBSIDY, Deal
from portal.rules.findings import Outcome
from portal.rules.reading import read
from portal.rules.rule import Given

FIGURES = {parameter.name: parameter.default for parameter in TECH_TRADE_SUBSIDY.parameters}


def ask(amount, channel="online", *, figures=FIGURES, **facts):
    data = {"channel": channel, "deal_amount_yuan": amount, "is_industrialisation": True, **facts}
    return TECH_TRADE_SUBSIDY.answer(read(Deal, data), Given(date(2019, 10, 15), figures, calendar=None))


def amount_of(result):
    return str(result.value["amount_yuan"])


@pytest.mark.parametrize(
    ("deal", "subsidy"),
    [
        ("1000000.01", "150000.00"),
        ("1000000.000000001", "150000.00"),
        ("1000000.05", "150000.01"),
        ("3000000", "450000.00"),
        ("3333333.33", "500000.00"),
        ("6666666.66", "1000000.00"),
        ("6666666.60", "999999.99"),
        ("6666666.67", "1000000.00"),
        ("999999999999999999.99", "1000000.00"),
    ],
)
def test_an_online_deal_above_the_threshold_gets_its_share_up_to_the_cap(deal, subsidy):
    result = ask(deal)
    assert (result.outcome, amount_of(result)) == (Outcome.OK, subsidy)


@pytest.mark.parametrize("deal", ["1000000", "1000000.00", "999999.99", "0.01", "0"])
def test_an_online_deal_must_exceed_the_threshold(deal):
    result = ask(deal)
    assert (result.outcome, amount_of(result)) == (Outcome.REFUSE, "0.00")
    assert "须高于 1,000,000.00 元" in result.findings[0].text


@pytest.mark.parametrize(
    ("deal", "subsidy"),
    [
        ("0", "0.00"),
        ("0.02", "0.00"),
        ("0.025", "0.01"),
        ("1", "0.20"),
        ("500000", "100000.00"),
        ("1000000", "200000.00"),
        ("9999999.97", "1999999.99"),
        ("9999999.98", "2000000.00"),
        ("10000000", "2000000.00"),
        ("10000000.01", "2000000.00"),
    ],
)
def test_an_auction_has_no_minimum_and_its_own_share_and_cap(deal, subsidy):
    result = ask(deal, "auction")
    assert (result.outcome, amount_of(result)) == (Outcome.OK, subsidy)


@pytest.mark.parametrize("channel", ["online", "auction"])
@pytest.mark.parametrize(
    ("facts", "word"),
    [
        ({"is_industrialisation": False}, "产业化"),
        ({"is_subsidised_before": True}, "只补助一次"),
        ({"is_cancelled": True}, "已撤销"),
    ],
)
def test_each_ground_refuses_whatever_the_amount(channel, facts, word):
    result = ask("3000000", channel, **facts)
    refusals = [finding for finding in result.findings if finding.outcome is Outcome.REFUSE]
    assert amount_of(result) == "0.00"
    assert len(refusals) == 1
    assert word in refusals[0].text
    assert not result.steps


def test_a_refusal_names_every_reason_at_once():
    result = ask("1000000", is_industrialisation=False, is_subsidised_before=True, is_cancelled=True)
    assert [finding.outcome for finding in result.findings] == [Outcome.REFUSE] * 4


def test_every_finding_and_step_cites_the_clause():
    for result in (ask("3000000"), ask("1"), ask("1", "auction", is_cancelled=True)):
        assert {row.citation for row in (*result.findings, *result.steps)} == {clauses.TECH_MARKET}
    assert clauses.TECH_MARKET.cite == "浙政发〔2018〕31号 一(二)"


def test_the_steps_show_the_arithmetic():
    share, cap = ask("12000000").steps
    assert (share.expression, share.result) == ("12,000,000.00 × 15 %", "1,800,000.00 元")
    assert (cap.expression, cap.result) == ("1,800,000.00 与 1,000,000.00 取较小者", "1,000,000.00 元")


def test_the_figures_of_the_day_decide():
    figures = {**FIGURES, "online_threshold_yuan": Decimal(500_000), "online_percent": Decimal("12.5")}
    result = ask("800000", figures=figures)
    assert amount_of(result) == "100000.00"
    assert result.steps[0].expression == "800,000.00 × 12.5 %"


def test_the_defaults_are_the_figures_of_the_clause():
    printed = {
        figure.amount
        for part in clauses.TECH_MARKET.parts
        if part.id in {"31-02c", "31-02d"}
        for figure in part.figures
    }
    assert set(FIGURES.values()) == printed


@given(st.decimals(0, 10**12, places=3), st.decimals(0, 10**12, places=3), st.sampled_from(["online", "auction"]))
def test_a_larger_deal_never_gets_less_and_none_gets_more_than_the_cap(first, second, channel):
    smaller, larger = (ask(amount, channel).value["amount_yuan"] for amount in sorted((first, second)))
    assert 0 <= smaller <= larger <= FIGURES[f"{channel}_cap_yuan"]

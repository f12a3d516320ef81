"""What may not be submitted, cell by cell: hard faults stand in the way, soft ones ask for words."""

from datetime import date
from decimal import Decimal

import pytest

from portal.indicators.history import Past
from portal.indicators.registry import columns_of, report_form
from portal.indicators.validation import check, shape_fault
from tests.portal.indicators.factories import FORM, PREFIX, amounts

COLUMNS = columns_of(report_form(FORM))
BY_NAME = {column.code.removeprefix(PREFIX): column for column in COLUMNS}


def faults(last=None, explanations=None, following=None, **changed):
    before, after = (
        {PREFIX + name: Decimal(text) for name, text in (said or {}).items()} for said in (last, following)
    )
    past = Past(date(2019, 1, 1), {date(2019, 8, 1): before}, next=after)
    words = {PREFIX + name: text for name, text in (explanations or {}).items()}
    found = check(COLUMNS, amounts(**changed), past, words)
    return [(fault.indicator.removeprefix(PREFIX), fault.is_hard) for fault in found]


def test_good_figures_have_no_fault():
    assert faults() == []


def test_every_cell_has_to_be_filled():
    assert faults(colour_forest_wan_mu=None) == [("colour_forest_wan_mu", True)]


def test_a_total_is_the_sum_of_its_parts_to_the_last_digit():
    assert faults(base_wan_mu="300.0001") == [("base_wan_mu", True)]
    assert faults(base_wan_mu="300.0001", infill_wan_mu="200.0001") == []


def test_a_total_is_not_judged_while_a_part_is_empty():
    assert faults(infill_wan_mu=None) == [("infill_wan_mu", True)]


def test_a_cumulative_figure_may_stand_still_and_may_not_fall():
    assert faults(last={"colour_forest_wan_mu": "50.5"}) == []
    assert faults(last={"colour_forest_wan_mu": "50.5001"}) == [("colour_forest_wan_mu", True)]


def test_a_cumulative_figure_that_is_corrected_may_reach_the_next_one_and_not_pass_it():
    assert faults(following={"colour_forest_wan_mu": "50.5"}) == []
    assert faults(following={"colour_forest_wan_mu": "50.4999"}) == [("colour_forest_wan_mu", True)]


def test_a_jump_of_more_than_half_asks_for_words_and_exactly_half_does_not():
    assert faults(last={"precious_trees": "800"}) == []
    assert faults(last={"precious_trees": "799"}) == [("precious_trees", False)]
    assert faults(last={"precious_trees": "799"}, explanations={"precious_trees": "春季集中造林"}) == []


def test_words_of_blanks_are_no_words():
    assert faults(last={"precious_trees": "799"}, explanations={"precious_trees": "  "}) == [("precious_trees", False)]


def test_from_nothing_to_something_is_no_jump():
    assert faults(last={"precious_trees": "0"}) == []


@pytest.mark.parametrize(
    ("name", "text", "is_good"),
    [
        ("precious_trees", "1200", True),
        ("precious_trees", "1200.5", False),
        ("corridors_li", "3.25", True),
        ("corridors_li", "3.255", False),
        ("base_wan_mu", "0.0001", True),
        ("base_wan_mu", "0.00001", False),
        ("base_wan_mu", "1.50000", True),
        ("base_wan_mu", "-0.0001", False),
        ("base_wan_mu", "NaN", False),
        ("base_wan_mu", "Infinity", False),
        ("base_wan_mu", "1E+17", True),
        ("base_wan_mu", "1E+18", False),
    ],
)
def test_what_can_be_kept_at_all(name, text, is_good):
    assert (shape_fault(BY_NAME[name], Decimal(text)) == "") is is_good

"""A figure against its task and against the time that has gone: exact, and silent where there is nothing to judge."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from portal.indicators.declarations import Direction, Window
from portal.indicators.progress import Pace, elapsed_percent, progress
from portal.indicators.registry import indicator
from portal.indicators.states import Task

BASE = indicator("afforestation.base_wan_mu")
YEAR = Window(date(2019, 1, 1), date(2019, 12, 31))
MIDDLE = date(2019, 10, 15)


def held(amount, target, *, task=Task.SET, on=MIDDLE):
    number = {name: None if text is None else Decimal(text) for name, text in (("amount", amount), ("target", target))}
    return progress(BASE, task=task, on=on, **number)


@pytest.mark.parametrize(
    ("on", "percent"),
    [
        (date(2018, 12, 31), "0.00"),
        (date(2019, 1, 1), "0.27"),
        (date(2019, 10, 31), "83.29"),
        (date(2019, 12, 31), "100.00"),
        (date(2020, 1, 1), "100.00"),
    ],
)
def test_the_elapsed_share_counts_the_days_of_the_window(on, percent):
    assert elapsed_percent(YEAR, on) == Decimal(percent)


def test_a_rate_is_a_fraction_with_six_decimals():
    assert held("100", "300").rate == Decimal("0.333333")
    assert held("200", "300").rate == Decimal("0.666667")


def test_reaching_the_task_exactly_is_reaching_it():
    assert held("102000", "102000").is_met is True
    assert held("101999.9999", "102000").is_met is False


def test_without_a_task_nothing_is_judged_and_the_result_still_counts():
    found = held("10", None, task=Task.NONE)
    assert (found.amount, found.rate, found.pace, found.is_met) == (Decimal(10), None, Pace.NONE, None)


def test_a_task_not_split_yet_has_no_rate():
    assert held("10", "300", task=Task.UNASSIGNED).rate is None


def test_a_task_of_zero_gives_neither_nothing_nor_all():
    assert (held("0", "0").rate, held("0", "0").pace) == (None, Pace.NONE)


def test_nothing_reported_is_not_zero():
    assert (held(None, "300").rate, held(None, "300").pace) == (None, Pace.NONE)


def test_pace_is_compared_before_anything_is_rounded():
    gone, whole = BASE.window.elapsed(MIDDLE)
    assert held(str(gone), str(whole)).pace is Pace.LEVEL
    assert held(f"{gone}.0001", str(whole)).pace is Pace.AHEAD
    assert held(f"{gone - 1}.9999", str(whole)).pace is Pace.BEHIND


def test_after_the_window_there_is_no_lamp():
    assert held("1", "300", on=date(2022, 12, 31)).pace is Pace.BEHIND
    assert held("1", "300", on=date(2023, 1, 1)).pace is Pace.OVER


def test_where_less_is_better_less_is_ahead():
    less = replace(BASE, direction=Direction.DOWN)
    found = progress(less, amount=Decimal(1), task=Task.SET, target=Decimal(300), on=MIDDLE)
    assert found.pace is Pace.AHEAD

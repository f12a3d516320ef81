"""The clock against a slow oracle that walks day by day, over random lives of cases."""

import random
from datetime import date, timedelta

import pytest

from portal.cases.clock import EXTENSION_DAYS, Tick, read
from portal.workdays.calendar import load

FIRST, LAST = date(2018, 1, 1), date(2020, 6, 30)
LIVES = 10_000

pytestmark = pytest.mark.django_db


@pytest.fixture
def calendar():
    return load()


def days_between(first, last):
    return {first + timedelta(n) for n in range((last - first).days + 1)}


def told(ticks):
    """The days of all stops, both ends included, and whether one is open at the end."""
    days, opened = set(), None
    for tick in ticks:
        if tick.kind == "pause":
            opened = tick.on
        elif tick.kind in {"resume", "stop"} and opened:
            days |= days_between(opened, tick.on)
            opened = None
    return days, opened is not None


def oracle(ticks, days, calendar):
    """Count working days one by one from the day after acceptance; days inside a told stop don't count."""
    stopped, is_open = told(ticks)
    if is_open:
        return None
    day, left = ticks[0].on, days + EXTENSION_DAYS * sum(tick.kind == "extend" for tick in ticks)
    while left:
        day += timedelta(1)
        left -= calendar.is_workday(day) and day not in stopped
    return day


def random_life(rng):
    on = FIRST + timedelta(rng.randrange((LAST - FIRST).days))
    ticks, is_paused = [Tick("start", on)], False
    for _ in range(rng.randrange(7)):
        on += timedelta(rng.randrange(9))
        kind = "resume" if is_paused else rng.choice(["pause", "pause", "extend"])
        if kind == "extend" and any(tick.kind == "extend" for tick in ticks):
            continue
        ticks.append(Tick(kind, on))
        is_paused = kind == "pause" or (is_paused and kind == "extend")
    if rng.random() < 0.2:
        ticks.append(Tick("stop", on + timedelta(rng.randrange(5))))
    return ticks


def test_ten_thousand_lives_agree_with_the_oracle(calendar):
    rng = random.Random(20191015)
    for _ in range(LIVES):
        ticks, days = random_life(rng), rng.randrange(1, 46)
        due_on = read(ticks, days=days, calendar=calendar, today=ticks[-1].on).due_on
        assert due_on == oracle(ticks, days, calendar), ticks


def test_a_case_not_accepted_has_no_date(calendar):
    assert read([], days=20, calendar=calendar, today=FIRST).due_on is None


def test_while_the_clock_stands_still_there_is_no_date(calendar):
    ticks = [Tick("start", date(2019, 10, 8)), Tick("pause", date(2019, 10, 10))]
    reading = read(ticks, days=10, calendar=calendar, today=date(2019, 10, 15))
    assert reading.is_paused
    assert reading.due_on is None


def test_the_adjusted_saturday_after_national_day_counts(calendar):
    # 2019-10-12, a Saturday, was worked: five working days from Tuesday the 8th end on Monday the 14th.
    assert read([Tick("start", date(2019, 10, 8))], days=5, calendar=calendar, today=date(2019, 10, 8)).due_on == date(
        2019, 10, 14
    )


def test_both_ends_of_a_stop_do_not_count(calendar):
    ticks = [
        Tick("start", date(2019, 10, 14)),
        Tick("pause", date(2019, 10, 15)),
        Tick("resume", date(2019, 10, 16)),
    ]
    assert read(ticks, days=1, calendar=calendar, today=date(2019, 10, 16)).due_on == date(2019, 10, 17)

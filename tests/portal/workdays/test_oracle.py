"""Ten thousand random periods against a slow count, day by day, from another calendar."""

import random
from datetime import date, timedelta
from functools import cache

import chinese_calendar

from portal.workdays.rules import Stop, due_on, light, workdays_between
from tests.portal.workdays.factories import FIRST_DAY, LAST_DAY, days_from, published

CASES = 10_000
SEED = 20191015
DAYS = (LAST_DAY - FIRST_DAY).days + 1
EDGES = [date(year, month, day) for year in range(2004, 2026) for month, day in [(1, 20), (4, 1), (9, 25), (12, 27)]]


@cache
def workdays():
    """Each day on which one works, by the other calendar; asked when a test runs, not by every worker that looks in."""
    return {day for day in days_from(FIRST_DAY, DAYS) if chinese_calendar.is_workday(day)}


def slow_due_on(start, working_days, stops):
    """Write down every day and cross out what does not count."""
    stopped = {
        day
        for stop in stops
        if stop.is_notified
        for day in days_from(stop.from_on, (stop.to_on - stop.from_on).days + 1)
    }
    day, counted, out = start, 0, 0
    while counted < working_days:
        day += timedelta(days=1)
        if day in workdays():
            if day in stopped:
                out += 1
            else:
                counted += 1
    return day, out


def random_period(dice):
    near_an_edge = dice.random() < 0.7
    start = dice.choice(EDGES) if near_an_edge else FIRST_DAY
    start += timedelta(days=dice.randint(-5, 20) if near_an_edge else dice.randint(0, 8000))
    stops = []
    for _ in range(dice.randint(0, 4)):
        begin = start + timedelta(days=dice.randint(-10, 60))
        end = begin + timedelta(days=dice.choice([0, 1, 6, 20, dice.randint(0, 40)]))
        stops.append(Stop(begin, end, is_notified=dice.random() < 0.8))
    return start, dice.choice([1, 2, 5, 7, 10, 15, 20, 30, 45]), stops


def test_deadlines_agree_with_the_slow_count():
    dice, calendar = random.Random(SEED), published()
    for _ in range(CASES):
        start, working_days, stops = random_period(dice)
        found = due_on(start, working_days, stops, calendar)
        assert (found.due_on, found.stopped_days) == slow_due_on(start, working_days, stops), (start, stops)
        passed = (found.due_on - start).days
        assert passed == working_days + len(found.skipped)
        assert len({day for day, _ in found.skipped}) == len(found.skipped)


def test_the_count_between_turns_the_deadline_round():
    dice, calendar = random.Random(SEED + 1), published()
    for _ in range(CASES):
        start, working_days, _ = random_period(dice)
        end = due_on(start, working_days, (), calendar).due_on
        assert workdays_between(start, end, calendar) == working_days
        assert light(end, start, calendar).remaining == working_days
        assert workdays_between(end, start, calendar) == -working_days

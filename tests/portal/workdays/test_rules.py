from datetime import date
from time import perf_counter

import pytest

from portal.rules.rule import UnknownYearError
from portal.workdays.rules import Lamp, Light, Skip, Stop, add_months, due_on, light, workdays_between
from tests.portal.workdays.factories import published

FRIDAY_BEFORE_NATIONAL_DAY = date(2019, 9, 27)


def due(start, days, *stops):
    return due_on(start, days, stops, published())


@pytest.mark.parametrize(
    ("start", "days", "expected"),
    [
        (date(2019, 10, 15), 1, date(2019, 10, 16)),  # the day of the event is not counted
        (date(2019, 10, 15), 5, date(2019, 10, 22)),
        (date(2019, 10, 15), 20, date(2019, 11, 12)),
        (date(2019, 9, 27), 1, date(2019, 9, 29)),  # a Sunday that is worked
        (date(2019, 9, 30), 1, date(2019, 10, 8)),  # over the National Day
        (date(2019, 9, 30), 5, date(2019, 10, 12)),  # 8, 9, 10, 11 and the Saturday that is worked
        (date(2019, 10, 1), 1, date(2019, 10, 8)),  # an event on a holiday
        (date(2018, 2, 14), 1, date(2018, 2, 22)),  # over the Spring Festival
        (date(2018, 2, 14), 3, date(2018, 2, 24)),  # a Saturday that is worked
        (date(2018, 12, 28), 1, date(2018, 12, 29)),  # a Saturday worked for the New Year
        (date(2018, 12, 28), 2, date(2019, 1, 2)),  # over the end of the year
        (date(2020, 1, 23), 1, date(2020, 2, 3)),  # the prolonged festival of 2020
    ],
)
def test_periods_end_where_the_law_ends_them(start, days, expected):
    assert due(start, days).due_on == expected


def test_no_days_at_all_end_on_the_day_or_the_next_that_counts():
    assert due(date(2019, 10, 15), 0).due_on == date(2019, 10, 15)
    assert due(date(2019, 10, 5), 0).due_on == date(2019, 10, 8)
    assert due(date(2019, 10, 15), 0, Stop(date(2019, 10, 15), date(2019, 10, 16), is_notified=True)).due_on == date(
        2019, 10, 17
    )


def test_a_told_stop_does_not_count_both_ends_included():
    found = due(date(2019, 10, 15), 5, Stop(date(2019, 10, 17), date(2019, 10, 21), is_notified=True))
    assert found.due_on == date(2019, 10, 25)
    assert found.stopped_days == 3
    assert [day for day, why in found.skipped if why is Skip.STOP] == [
        date(2019, 10, 17),
        date(2019, 10, 18),
        date(2019, 10, 21),
    ]


def test_an_untold_stop_counts():
    stop = Stop(date(2019, 10, 17), date(2019, 10, 21), is_notified=False)
    assert due(date(2019, 10, 15), 5, stop) == due(date(2019, 10, 15), 5)


def test_overlapping_stops_count_once():
    one = Stop(date(2019, 10, 16), date(2019, 10, 18), is_notified=True)
    other = Stop(date(2019, 10, 17), date(2019, 10, 21), is_notified=True)
    long = Stop(date(2019, 10, 16), date(2019, 10, 21), is_notified=True)
    inside = Stop(date(2019, 10, 17), date(2019, 10, 17), is_notified=True)
    expected = due(date(2019, 10, 15), 5, long)
    assert due(date(2019, 10, 15), 5, one, other) == expected
    assert due(date(2019, 10, 15), 5, other, inside, one) == expected
    assert due(date(2019, 10, 15), 5, long, inside) == expected
    assert expected.stopped_days == 4


@pytest.mark.parametrize(
    "stop",
    [
        Stop(date(2019, 10, 1), date(2019, 10, 15), is_notified=True),  # up to the day of the event
        Stop(date(2019, 10, 23), date(2019, 10, 30), is_notified=True),  # from the day after the end
        Stop(date(2019, 10, 19), date(2019, 10, 20), is_notified=True),  # a weekend
    ],
)
def test_a_stop_that_touches_no_counted_day_moves_nothing(stop):
    found = due(date(2019, 10, 15), 5, stop)
    assert found.due_on == date(2019, 10, 22)
    assert found.stopped_days == 0


def test_a_stop_on_the_last_day_moves_the_end():
    stop = Stop(date(2019, 10, 22), date(2019, 10, 22), is_notified=True)
    assert due(date(2019, 10, 15), 5, stop).due_on == date(2019, 10, 23)


def test_a_stop_cannot_end_before_it_begins():
    with pytest.raises(ValueError, match="before it begins"):
        Stop(date(2019, 10, 2), date(2019, 10, 1), is_notified=True)


def test_every_day_on_the_way_is_accounted_for():
    found = due(FRIDAY_BEFORE_NATIONAL_DAY, 7)
    assert found.due_on == date(2019, 10, 12)
    assert found.worked_weekends == (date(2019, 9, 29), date(2019, 10, 12))
    assert dict(found.skipped) == {
        date(2019, 9, 28): Skip.WEEKEND,
        **{date(2019, 10, day): Skip.HOLIDAY for day in (1, 2, 3, 4, 7)},
        date(2019, 10, 5): Skip.WEEKEND,
        date(2019, 10, 6): Skip.WEEKEND,
    }


@pytest.mark.parametrize(
    ("start", "days"),
    [(date(2026, 12, 31), 1), (date(2026, 12, 1), 60), (date(2003, 12, 1), 1), (date.max, 1), (date.max, 0)],
)
def test_a_year_without_data_is_no_guess(start, days):
    with pytest.raises(UnknownYearError):
        due(start, days)


def test_an_endless_stop_runs_into_the_unknown_year():
    with pytest.raises(UnknownYearError):
        due(date(2019, 10, 15), 1, Stop(date.min, date.max, is_notified=True))


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (date(2019, 10, 15), date(2019, 10, 15), 0),
        (date(2019, 10, 15), date(2019, 10, 16), 1),
        (date(2019, 10, 16), date(2019, 10, 15), -1),
        (date(2019, 9, 30), date(2019, 10, 8), 1),
        (date(2019, 10, 11), date(2019, 10, 14), 2),
        (date(2018, 12, 31), date(2019, 12, 31), 250),
    ],
)
def test_working_days_between(start, end, expected):
    assert workdays_between(start, end, published()) == expected


@pytest.mark.parametrize(
    ("due_date", "today", "lamp"),
    [
        (date(2019, 10, 15), date(2019, 10, 10), Lamp(Light.GREEN, 4)),
        (date(2019, 10, 15), date(2019, 10, 11), Lamp(Light.GREEN, 3)),
        (date(2019, 10, 15), date(2019, 10, 12), Lamp(Light.YELLOW, 2)),  # the Saturday is worked
        (date(2019, 10, 15), date(2019, 10, 13), Lamp(Light.YELLOW, 2)),
        (date(2019, 10, 15), date(2019, 10, 15), Lamp(Light.YELLOW, 0)),  # due today is not overdue
        (date(2019, 10, 15), date(2019, 10, 16), Lamp(Light.RED, -1)),
        (date(2019, 9, 30), date(2019, 10, 1), Lamp(Light.RED, 0)),  # overdue, though no working day has passed
        (date(2019, 9, 30), date(2019, 10, 8), Lamp(Light.RED, -1)),
    ],
)
def test_lamps(due_date, today, lamp):
    assert light(due_date, today, published()) == lamp


@pytest.mark.parametrize(("yellow_days", "colour"), [(0, Light.GREEN), (3, Light.GREEN), (4, Light.YELLOW)])
def test_a_lamp_turns_yellow_where_told(yellow_days, colour):
    assert light(date(2019, 10, 15), date(2019, 10, 10), published(), yellow_days=yellow_days).light is colour


@pytest.mark.parametrize(
    ("start", "months", "expected"),
    [
        (date(2019, 10, 15), 1, date(2019, 11, 15)),
        (date(2019, 1, 31), 1, date(2019, 2, 28)),
        (date(2020, 1, 31), 1, date(2020, 3, 2)),  # the 29th of February 2020 is a Saturday
        (date(2019, 9, 1), 1, date(2019, 10, 8)),  # ends on the National Day
        (date(2018, 11, 30), 1, date(2019, 1, 2)),  # ends on a Sunday, then come the New Year's days
        (date(2019, 9, 12), 1, date(2019, 10, 12)),  # ends on a Saturday that is worked
        (date(2018, 12, 15), 12, date(2019, 12, 16)),
        (date(2019, 10, 15), 0, date(2019, 10, 15)),
    ],
)
def test_months_end_on_the_same_day_number_or_the_next_working_day(start, months, expected):
    assert add_months(start, months, published()) == expected


@pytest.mark.parametrize(
    ("start", "months"), [(date(2026, 12, 15), 1), (date(9999, 12, 1), 1), (date(2019, 1, 1), 10**9)]
)
def test_months_do_not_guess_either(start, months):
    with pytest.raises(UnknownYearError):
        add_months(start, months, published())


def test_a_deadline_is_counted_in_microseconds():
    calendar = published()
    begun = perf_counter()
    for _ in range(1000):
        due_on(date(2019, 9, 20), 20, (), calendar)
    assert perf_counter() - begun < 0.5  # half a millisecond each at the very worst; some twenty microseconds here

"""Terms and lag, edge by edge; no database."""

from datetime import date

import pytest

from portal.duties.rules import Term, Today, expected_percent, is_behind, term, today
from portal.rules.rule import UnknownYearError

ON, LAID = date(2019, 10, 15), date(2019, 1, 1)
HERE = Today(ON, date(2019, 11, 12))


class Weekdays:
    """Every weekday of 2019 is a working day; other years are not announced."""

    def is_workday(self, day):
        if day.year != 2019:
            raise UnknownYearError(day.year)
        return day.weekday() < 5


@pytest.mark.parametrize(
    ("due_on", "laid_on", "expected"),
    [
        (None, LAID, Term.ENDLESS),
        (date(2022, 12, 31), LAID, Term.RUNNING),
        (date(2019, 11, 13), LAID, Term.RUNNING),
        (date(2019, 11, 12), LAID, Term.SOON),
        (ON, LAID, Term.SOON),
        (date(2019, 10, 14), LAID, Term.OVERDUE),
        (LAID, LAID, Term.OVERDUE),
        (date(2018, 12, 31), LAID, Term.EXPIRED),
    ],
)
def test_a_term_on_a_day(due_on, laid_on, expected):
    assert term(due_on=due_on, laid_on=laid_on, today=HERE) is expected


def test_soon_is_twenty_working_days_and_four_weeks_where_the_year_is_unknown():
    assert today(ON, Weekdays()).soon_on == date(2019, 11, 12)
    assert today(date(2019, 12, 20), Weekdays()).soon_on == date(2020, 1, 17)


@pytest.mark.parametrize(
    ("on", "expected"),
    [(date(2017, 1, 1), 0), (date(2018, 1, 1), 0), (date(2018, 7, 2), 50), (date(2018, 12, 31), 100), (ON, 100)],
)
def test_the_share_of_a_window(on, expected):
    assert expected_percent(begun_on=date(2018, 1, 1), due_on=date(2018, 12, 31), on=on) == expected


def test_a_window_of_no_days_has_passed():
    assert expected_percent(begun_on=ON, due_on=ON, on=ON) == 100


@pytest.mark.parametrize(("percent", "due_on", "behind"), [(50, True, False), (49, True, True), (0, False, False)])
def test_behind_is_below_the_share(percent, due_on, behind):
    due = date(2018, 12, 31) if due_on else None
    assert is_behind(percent=percent, begun_on=date(2018, 1, 1), due_on=due, on=date(2018, 7, 2)) is behind

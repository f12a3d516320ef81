"""When notices end: by working days, by calendar days, across holidays."""

from datetime import date

import pytest

from portal.notices.kinds import Unit
from portal.notices.rules import ends_on, withdraw_by
from portal.rules.rule import UnknownYearError
from tests.portal.workdays.factories import published


@pytest.mark.parametrize(
    ("published_on", "days", "unit", "last_day"),
    [
        (date(2019, 10, 15), 5, Unit.WORKING, date(2019, 10, 22)),
        (date(2019, 10, 18), 1, Unit.WORKING, date(2019, 10, 21)),
        (date(2019, 9, 27), 5, Unit.WORKING, date(2019, 10, 10)),  # Sunday 29 September is worked
        (date(2019, 10, 15), 7, Unit.CALENDAR, date(2019, 10, 22)),
        (date(2019, 10, 14), 5, Unit.CALENDAR, date(2019, 10, 21)),  # Saturday the 19th moves to Monday
        (date(2019, 9, 24), 7, Unit.CALENDAR, date(2019, 10, 8)),  # the first day of the holidays moves behind them
        (date(2019, 10, 5), 7, Unit.CALENDAR, date(2019, 10, 12)),  # a Saturday that is worked
    ],
)
def test_the_last_day(published_on, days, unit, last_day):
    assert ends_on(published_on, days, unit, published()) == last_day


@pytest.mark.parametrize("unit", Unit)
def test_nobody_guesses_a_year_without_calendar(unit):
    with pytest.raises(UnknownYearError):
        ends_on(date(2026, 12, 30), 5, unit, published())


def test_a_wrong_notice_goes_within_three_working_days():
    assert withdraw_by(date(2019, 10, 18), published()) == date(2019, 10, 23)

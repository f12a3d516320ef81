from datetime import date

import chinese_calendar
import pytest

from portal.rules.rule import UnknownYearError
from portal.workdays.announced import AnnouncedCalendar, AnnouncedDay
from tests.portal.workdays.factories import FIRST_DAY, LAST_DAY, days_from, published

# The days of 2018 and 2019 as the State Council announced them, written down by hand.
OFF = {
    2018: "01-01 02-15 02-16 02-19 02-20 02-21 04-05 04-06 04-30 05-01 06-18 09-24 "
    "10-01 10-02 10-03 10-04 10-05 12-31",
    2019: "01-01 02-04 02-05 02-06 02-07 02-08 04-05 05-01 05-02 05-03 06-07 09-13 "
    "10-01 10-02 10-03 10-04 10-07",
}  # fmt: skip
WORKED = {
    2018: "02-11 02-24 04-08 04-28 09-29 09-30 12-29",
    2019: "02-02 02-03 04-28 05-05 09-29 10-12",
}


@pytest.mark.parametrize("year", [2018, 2019])
def test_the_years_of_the_seed_are_as_announced(year):
    calendar = published()
    days = days_from(date(year, 1, 1), 365)
    off = [f"{day:%m-%d}" for day in days if day.weekday() < 5 and not calendar.is_workday(day)]
    worked = [f"{day:%m-%d}" for day in days if day.weekday() >= 5 and calendar.is_workday(day)]
    assert off == OFF[year].split()
    assert worked == WORKED[year].split()


def test_every_day_agrees_with_the_library():
    calendar = published()
    for day in days_from(FIRST_DAY, (LAST_DAY - FIRST_DAY).days + 1):
        assert calendar.is_workday(day) == chinese_calendar.is_workday(day), day


@pytest.mark.parametrize("day", [date(2003, 12, 31), date(2027, 1, 1), date.min, date.max])
def test_an_unknown_year_is_no_guess(day):
    with pytest.raises(UnknownYearError) as error:
        published().is_workday(day)
    assert error.value.year == day.year


def test_a_day_of_the_year_before_does_not_make_that_year_known():
    calendar = AnnouncedCalendar(
        [
            AnnouncedDay(date(2018, 12, 31), False, "元旦", "test"),
            AnnouncedDay(date(2019, 1, 1), False, "元旦", "test"),
        ]
    )
    assert calendar.years == {2019}
    with pytest.raises(UnknownYearError):
        calendar.is_workday(date(2018, 12, 31))


def test_days_have_the_name_of_their_holiday():
    calendar = published()
    assert calendar.name_of(date(2019, 10, 1)) == calendar.name_of(date(2019, 10, 12)) == "National Day"
    assert calendar.name_of(date(2019, 10, 15)) == ""
    assert calendar.announced(date(2019, 10, 15)) is None

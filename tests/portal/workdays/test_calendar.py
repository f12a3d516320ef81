from datetime import date

import pytest

from portal.workdays import calendar, seed
from portal.workdays.models import WorkCalendarDay
from tests.portal.workdays.factories import published

pytestmark = pytest.mark.django_db


def test_migrate_brings_the_published_days():
    loaded = calendar.load()
    assert loaded.years == published().years == set(range(2004, 2027))
    for row in WorkCalendarDay.objects.all():
        assert loaded.is_workday(row.date) == row.is_workday == published().is_workday(row.date)
    assert {row.name for row in WorkCalendarDay.objects.filter(date__year=2019)} == {
        "元旦",
        "春节",
        "清明节",
        "劳动节",
        "端午节",
        "中秋节",
        "国庆节",
    }


def test_the_calendar_is_one_query(django_assert_num_queries):
    with django_assert_num_queries(1):
        calendar.load()


def test_a_change_counts_from_the_next_load():
    WorkCalendarDay.objects.filter(date=date(2019, 10, 12)).delete()
    assert not calendar.load().is_workday(date(2019, 10, 12))
    WorkCalendarDay.objects.filter(date=date(2019, 10, 7)).update(name="国庆长假")
    assert calendar.load().name_of(date(2019, 10, 7)) == "国庆长假"


def test_an_empty_table_knows_no_year_and_a_standing_one_is_built_once():
    loaded = calendar.load()
    assert calendar.load() is loaded
    WorkCalendarDay.objects.all().delete()
    assert calendar.load().years == set()


def test_seeding_again_keeps_what_was_announced_later():
    WorkCalendarDay.objects.filter(date=date(2020, 1, 31)).update(is_workday=True)
    count = WorkCalendarDay.objects.count()
    seed.load()
    assert calendar.load().is_workday(date(2020, 1, 31))
    assert WorkCalendarDay.objects.count() == count


@pytest.mark.parametrize(
    ("on", "missing"),
    [
        (date(2019, 10, 15), ()),
        (date(2026, 10, 2), ()),
        (date(2026, 10, 3), (2027,)),
        (date(2026, 12, 31), (2027,)),
        (date(2027, 1, 1), (2027,)),
        (date(2027, 11, 1), (2027, 2028)),
    ],
)
def test_a_year_within_reach_that_is_not_announced_is_an_alarm(on, missing):
    assert calendar.missing_years(on) == missing

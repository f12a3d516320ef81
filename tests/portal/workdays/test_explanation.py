from datetime import date

from portal.workdays.announced import AnnouncedCalendar, AnnouncedDay
from portal.workdays.explanation import Line, explain
from portal.workdays.rules import Stop, due_on


def calendar():
    off = [date(2019, 1, 1), *(date(2019, 10, day) for day in range(1, 8))]
    worked = [date(2019, 9, 29), date(2019, 10, 12)]
    return AnnouncedCalendar(
        [AnnouncedDay(day, False, "国庆节", "test") for day in off]
        + [AnnouncedDay(day, True, "国庆节", "test") for day in worked]
    )


def test_a_date_is_explained_line_by_line():
    stops = [
        Stop(date(2019, 10, 9), date(2019, 10, 15), is_notified=True, reason="专家评审"),
        Stop(date(2019, 9, 26), date(2019, 9, 27), is_notified=False, reason="未告知"),
    ]
    deadline = due_on(date(2019, 9, 25), 8, stops, calendar())
    assert deadline.due_on == date(2019, 10, 18)
    assert explain(deadline, stops, calendar()) == (
        Line(date(2019, 9, 28), date(2019, 9, 28), "周末", False),
        Line(date(2019, 9, 29), date(2019, 9, 29), "国庆节调休上班", True),
        Line(date(2019, 10, 1), date(2019, 10, 7), "国庆节", False),
        Line(date(2019, 10, 9), date(2019, 10, 15), "特别程序：专家评审", False),
    )


def test_the_lines_account_for_all_days():
    deadline = due_on(date(2019, 9, 20), 20, (), calendar())
    lines = explain(deadline, (), calendar())
    assert sum(line.days for line in lines if not line.is_counted) == len(deadline.skipped)
    assert sum(line.days for line in lines if line.is_counted) == len(deadline.worked_weekends)

"""How a term stands on a day, in words."""

from datetime import date

import pytest

from portal.cases import lamps
from portal.cases.models import HELD, Case, CaseStage
from portal.cases.states import StageState, State
from portal.workdays.calendar import load

pytestmark = pytest.mark.django_db
DUE = date(2019, 10, 11)  # a Friday; Saturday the 12th was worked, Sunday the 13th was not


def desk(due_on=DUE, state=StageState.OPEN):
    return CaseStage(state=state, opened_on=date(2019, 10, 8), due_on=due_on)


@pytest.mark.parametrize(
    ("today", "colour", "words"),
    [
        (date(2019, 9, 30), "green", "剩余 4 工作日"),  # the national holiday and its exchanged days lie between
        (date(2019, 10, 8), "green", "剩余 3 工作日"),
        (date(2019, 10, 9), "amber", "剩余 2 工作日"),
        (date(2019, 10, 11), "amber", "今日到期"),
        (date(2019, 10, 12), "red", "超期 1 工作日"),
        (date(2019, 10, 13), "red", "超期 1 工作日"),
        (date(2019, 10, 14), "red", "超期 2 工作日"),
    ],
)
def test_an_open_desk(today, colour, words):
    shown = lamps.of_desk(desk(), today=today, calendar=load())
    assert (shown.colour, shown.words) == (colour, words)


def test_late_over_rest_days_only_counts_no_working_day():
    shown = lamps.of_desk(desk(date(2019, 10, 18)), today=date(2019, 10, 19), calendar=load())
    assert (shown.colour, shown.words) == ("red", "已超期")


def test_a_held_desk_stands_still_and_a_closed_one_has_no_lamp():
    assert lamps.of_desk(desk(HELD), today=DUE, calendar=load()) == lamps.PAUSED
    assert lamps.of_desk(desk(state=StageState.DONE), today=DUE, calendar=load()) == lamps.OFF


@pytest.mark.parametrize(
    ("fields", "colour"),
    [
        ({"state": State.SUBMITTED}, "off"),
        ({"state": State.IN_REVIEW, "accepted_on": DUE, "due_on": date(2019, 10, 30)}, "green"),
        ({"state": State.IN_REVIEW, "accepted_on": DUE, "due_on": None}, "paused"),
        ({"state": State.ON_NOTICE, "accepted_on": DUE, "due_on": DUE, "decided_on": DUE}, "off"),
        ({"state": State.WITHDRAWN, "accepted_on": DUE, "due_on": DUE}, "off"),
    ],
)
def test_the_promise_of_a_case(fields, colour):
    assert lamps.of_case(Case(**fields), today=DUE, calendar=load()).colour == colour

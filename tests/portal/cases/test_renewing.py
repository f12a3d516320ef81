"""A later announcement of working days moves open dates, and the journal says so."""

from datetime import date

import pytest

from portal.cases.actions.renewing import renew_terms
from portal.journal.models import JournalEntry
from portal.workdays.calendar import load
from portal.workdays.models import WorkCalendarDay
from tests.portal.cases.factories import TODAY, make_accepted, make_staff

pytestmark = pytest.mark.django_db


def test_a_day_declared_free_moves_what_lies_beyond_it():
    case = make_accepted(make_staff())
    assert renew_terms(on=TODAY, calendar=load()) == 0
    WorkCalendarDay.objects.update_or_create(
        date=date(2019, 10, 18), defaults={"is_workday": False, "name": "临时放假", "source": "测试"}
    )
    assert renew_terms(on=TODAY, calendar=load()) == 1
    case.refresh_from_db()
    assert case.due_on == date(2019, 10, 30)
    assert case.stages.get(code="handling").due_on == date(2019, 10, 21)
    entry = JournalEntry.objects.get(action="cases.renew_term")
    assert "2019-10-30" in entry.payload

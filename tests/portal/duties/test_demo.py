"""The demonstration's duties stand in several states and are loaded once."""

import pytest

from portal.duties import demo
from portal.duties.models import Assignment, Duty, DutyProgress, Extension, State, Urge
from portal.people import demo as people
from tests.portal.cases.factories import TODAY

pytestmark = pytest.mark.django_db


def test_duties_of_the_demonstration():
    people.load(on=TODAY)
    demo.load(on=TODAY)
    told = [model.objects.count() for model in (DutyProgress, Urge, Extension, Assignment)]
    assert all(told)
    assert Duty.objects.filter(state=State.CLOSED).exists()
    assert Duty.objects.filter(document="2018-82", office=None).exists()
    demo.load(on=TODAY)
    assert [model.objects.count() for model in (DutyProgress, Urge, Extension, Assignment)] == told

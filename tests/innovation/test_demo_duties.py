"""The duties of document 31 stand in several states and are loaded once."""

import pytest

from innovation import demo_duties as demo
from innovation.clauses import DOCUMENT
from portal.duties.models import Duty, DutyProgress, State, Urge
from portal.duties.sync import sync
from portal.people import demo as people
from tests.portal.cases.factories import TODAY

pytestmark = pytest.mark.django_db


def test_duties_of_the_demonstration():
    people.load(on=TODAY)
    sync(TODAY)
    demo.load(on=TODAY)
    told = [model.objects.count() for model in (DutyProgress, Urge)]
    assert all(told)
    assert Duty.objects.filter(document=DOCUMENT.slug, state=State.CLOSED).exists()
    demo.load(on=TODAY)
    assert [model.objects.count() for model in (DutyProgress, Urge)] == told

"""The demonstration of document 82 stands in several states and is loaded once."""

import pytest

from afforestation import demo_services as demo
from afforestation.models import PlantingEvent, PlantingPlace, SeedlingGift
from portal.cases.models import Case
from portal.people import demo as people
from tests.portal.cases.factories import TODAY

pytestmark = pytest.mark.django_db


def test_cases_of_both_services_stand_in_several_states():
    people.load(on=TODAY)
    demo.load(on=TODAY)
    states = {item: set(_states(item)) for item in ("gift-seedlings", "tree-sign-up")}
    assert states["gift-seedlings"] >= {"draft", "submitted", "accepted", "in_review", "effective", "delivered"}
    assert states["tree-sign-up"] >= {"submitted", "accepted", "effective", "delivered", "withdrawn"}
    assert SeedlingGift.objects.filter(handed_over_on__isnull=False).count() == 1
    for event in PlantingEvent.objects.all():
        assert event.taken == sum(PlantingPlace.objects.filter(event=event).values_list("places", flat=True))
    before = Case.objects.count()
    demo.load(on=TODAY)
    assert Case.objects.count() == before


def _states(item):
    return Case.objects.filter(item__code=item).values_list("state", flat=True)

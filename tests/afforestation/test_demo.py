"""The demonstration of document 82 stands in several states and is loaded once."""

import pytest

from afforestation import demo_registers as registers
from afforestation import demo_services as demo
from afforestation import demo_villages as villages
from afforestation.models import PlantingEvent, PlantingPlace, PublishedVillage, SeedlingGift, SeedMovement
from afforestation.projects import TREE_VILLAGE
from portal.cases.models import Case
from portal.indicators.recount import differences
from portal.people import demo as people
from portal.projects.models import Project
from tests.portal.cases.factories import TODAY

pytestmark = pytest.mark.django_db


def test_cases_of_both_services_stand_in_several_states():
    people.load(on=TODAY)
    registers.load(on=TODAY)
    demo.load(on=TODAY)
    states = {item: set(_states(item)) for item in ("gift-seedlings", "tree-sign-up")}
    assert states["gift-seedlings"] >= {"draft", "submitted", "accepted", "in_review", "effective", "delivered"}
    assert states["tree-sign-up"] >= {"submitted", "accepted", "effective", "delivered", "withdrawn"}
    assert SeedlingGift.objects.filter(handed_over_on__isnull=False).count() == 1
    assert SeedMovement.objects.filter(gift_line__isnull=False).count() == 3
    for event in PlantingEvent.objects.all():
        assert event.taken == sum(PlantingPlace.objects.filter(event=event).values_list("places", flat=True))
    before = Case.objects.count()
    demo.load(on=TODAY)
    assert Case.objects.count() == before


def test_villages_stand_in_every_stage_and_are_counted():
    people.load(on=TODAY)
    villages.load(on=TODAY)
    stages = Project.objects.filter(kind="tree-village").values_list("stage", flat=True)
    assert set(stages) == {"", *(stage.code for stage in TREE_VILLAGE.stages)}
    assert differences() == []
    assert PublishedVillage.objects.count() == 4
    villages.load(on=TODAY)
    assert PublishedVillage.objects.count() == 4


def _states(item):
    return Case.objects.filter(item__code=item).values_list("state", flat=True)

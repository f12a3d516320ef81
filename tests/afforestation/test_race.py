"""Places that several people want at once: the database never lets more in than there is room for."""

import threading

import pytest
from django.db import connection, transaction

from afforestation.actions.signups import hold
from afforestation.models import PlantingEvent, PlantingPlace, SignUpApplication
from portal.rules.refusal import Refusal
from tests.afforestation.factories import Forestry, make_household

PEOPLE, ROOM = 6, 4


@pytest.mark.django_db(transaction=True)
def test_the_last_places_go_to_as_many_as_there_is_room_for():
    forestry = Forestry()
    event = forestry.event(capacity=ROOM)
    cases = []
    for number in range(PEOPLE):
        by = make_household(f"农户{number}")
        case = forestry.sign_up_draft(by, event)
        SignUpApplication.objects.create(case=case, event=event, places=1, certificate_name="甲")
        cases.append(case)
    refused, ready = [], threading.Barrier(PEOPLE)

    def sign_up(case):
        ready.wait()
        try:
            with transaction.atomic():
                hold(case=case)
        except Refusal as refusal:
            refused.append(refusal.code)
        finally:
            connection.close()

    threads = [threading.Thread(target=sign_up, args=(case,)) for case in cases]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    assert refused == ["no_places_left"] * (PEOPLE - ROOM)
    assert PlantingEvent.objects.get().taken == PlantingPlace.objects.count() == ROOM

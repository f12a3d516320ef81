"""Two who empty one stock at once: the database lets only as much go as there is."""

import threading

import pytest
from django.db import connection

from afforestation.models import SeedMovement, SeedStock
from portal.rules.refusal import Refusal
from tests.afforestation.registers.factories import enter, make_foresters, make_nursery, make_species

SALES, LEFT = 4, 100


@pytest.mark.django_db(transaction=True)
def test_a_stock_is_never_overdrawn_by_several_at_once():
    people = make_foresters()
    on = {"nursery": make_nursery(people.clerk), "species": make_species(people.province)}
    enter("movements", people.clerk, **on)
    refused, ready = [], threading.Barrier(SALES)

    def sell():
        ready.wait()
        try:
            enter("movements", people.clerk, **on, kind="sold", quantity=300)
        except Refusal as refusal:
            refused.append(refusal.code)
        finally:
            connection.close()

    threads = [threading.Thread(target=sell) for _ in range(SALES)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    assert refused == ["afforestation.seed_stock_not_negative"]
    assert SeedStock.objects.get().quantity == LEFT
    assert SeedMovement.objects.filter(kind="sold").count() == SALES - len(refused)

"""What tests of pages stand on: the day, and browsers of people."""

import pytest
from django.test import Client

from portal.clock.models import BusinessDate
from tests.database import standing_world
from tests.portal.cases.factories import TODAY
from tests.portal.cases.standing import Hall
from tests.portal.people.desks import seat


@pytest.fixture
def today(db):
    BusinessDate.objects.update_or_create(pk=1, defaults={"date": TODAY})
    return TODAY


@pytest.fixture
def browser_of(today):
    """A function that gives an actor's browser, signed in and in the actor's post."""

    def make(actor=None) -> Client:
        return Client() if actor is None else seat(Client(), actor)

    return make


@pytest.fixture(scope="module")
def hall(django_db_setup, django_db_blocker):
    """Cases to start from, at each place on their way."""
    with standing_world(django_db_blocker):
        yield Hall.build()

"""What tests of pages stand on: the day, and browsers of people."""

import pytest
from django.test import Client

from portal.clock.models import BusinessDate
from tests.browsers import sign_in
from tests.portal.cases.factories import TODAY


@pytest.fixture
def today(db):
    BusinessDate.objects.update_or_create(pk=1, defaults={"date": TODAY})
    return TODAY


@pytest.fixture
def browser_of(today):
    """A function that gives an actor's browser, signed in and in the actor's post."""

    def make(actor=None) -> Client:
        return sign_in(Client(), actor) if actor else Client()

    return make

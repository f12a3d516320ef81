from datetime import timedelta

import pytest
from django.db import IntegrityError

from portal.people.models import Interest
from tests.portal.people.factories import LONG_AGO, NOW, TODAY, make_user, uscc

pytestmark = pytest.mark.django_db


def declare(user, **values):
    return Interest.objects.create(user=user, reason="亲属任职", declared_at=NOW, **{"valid_from": LONG_AGO, **values})


def test_an_interest_in_an_organisation_touches_its_cases():
    user, code = make_user(), uscc()
    declare(user, uscc=code)
    touching = Interest.objects.touching
    assert touching(user=user, usccs=[uscc(), code], on=TODAY).exists()
    assert not touching(user=user, usccs=[uscc()], on=TODAY).exists()
    assert not touching(user=make_user(), usccs=[code], on=TODAY).exists()
    assert not touching(user=user, usccs=[code], on=LONG_AGO - timedelta(days=1)).exists()


def test_an_interest_in_a_case_touches_that_case_only():
    user = make_user()
    declare(user, case_number="A1")
    assert Interest.objects.touching(user=user, case_number="A1", on=TODAY).exists()
    assert not Interest.objects.touching(user=user, case_number="A2", on=TODAY).exists()
    assert not Interest.objects.touching(user=user, usccs=[""], case_number="", on=TODAY).exists()


def test_an_interest_in_nothing_is_refused_by_the_database():
    with pytest.raises(IntegrityError, match="interest_names_something"):
        declare(make_user())

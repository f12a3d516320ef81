import pytest
from django.db import IntegrityError, connection

from portal.people.models import CitizenIdentity
from tests.portal.people.factories import citizen_number, make_user

pytestmark = pytest.mark.django_db


def make_identity(number, **values):
    identity = CitizenIdentity(user=make_user(**values))
    identity.number = number
    identity.save()
    return identity


def test_the_number_is_kept_sealed_and_opens_again():
    number = citizen_number()
    identity = make_identity(number)
    with connection.cursor() as cursor:
        cursor.execute("SELECT sealed_number, number_index FROM people_citizenidentity")
        sealed, index = cursor.fetchone()
    assert number.encode() not in bytes(sealed)
    assert number not in index
    identity.refresh_from_db()
    assert identity.number == number
    assert str(identity) == f"{number[:6]}********{number[-4:]}"


def test_a_number_is_found_by_its_blind_index():
    number = citizen_number()
    identity = make_identity(number)
    make_identity(citizen_number())
    assert CitizenIdentity.objects.of_number(number).get() == identity


def test_one_number_has_one_account():
    number = citizen_number()
    make_identity(number)
    with pytest.raises(IntegrityError):
        make_identity(number)


def test_the_database_refuses_a_number_in_clear():
    with pytest.raises(IntegrityError, match="identity_is_sealed"):
        CitizenIdentity.objects.create(user=make_user(), sealed_number=citizen_number().encode(), number_index="x")

import pytest
from django.db import IntegrityError

from portal.people.models import Organisation
from tests.portal.people.factories import ANJI, HUZHOU, make_organisation, uscc

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("code", ["91330523MA2B0000", "91330523MA2BOOOOO1", "91330523ma2b000011"])
def test_the_database_refuses_a_code_of_other_shape(code):
    with pytest.raises(IntegrityError, match="organisation_uscc"):
        make_organisation(uscc=code)


def test_a_code_belongs_to_one_organisation():
    code = uscc()
    make_organisation(uscc=code)
    with pytest.raises(IntegrityError):
        make_organisation(uscc=code)


def test_an_organisation_lies_in_city_and_county():
    organisation = Organisation.objects.get(pk=make_organisation().pk)
    assert (organisation.city_code, organisation.county_code) == (HUZHOU, ANJI)

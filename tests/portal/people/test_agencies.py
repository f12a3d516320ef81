from datetime import timedelta

import pytest

from portal.people.actions.agencies import confirm_agency, end_agency
from portal.people.actors import NOBODY, actor_for
from portal.people.models import Agency
from portal.people.roles import COUNTER, Role
from portal.rules.refusal import Refusal
from tests.portal.people.factories import (
    ANJI,
    DEQING,
    HUZHOU,
    LONG_AGO,
    NOW,
    TODAY,
    make_agency,
    make_applicant,
    make_official,
    make_organisation,
)
from tests.portal.people.journal import actions

pytestmark = pytest.mark.django_db


@pytest.fixture
def pending():
    return make_agency(confirmed_at=None)


def colleague_of(agency):
    return actor_for(make_agency(organisation=agency.organisation).user, None, on=TODAY)


def refusal_of(step, **values):
    with pytest.raises(Refusal) as refusal:
        step(**values)
    return refusal.value.code


@pytest.mark.parametrize("role", COUNTER)
@pytest.mark.parametrize("region_code", [ANJI, HUZHOU])
def test_the_counter_of_the_region_confirms(pending, role, region_code):
    by = make_official(role, region_code=region_code)
    agency = confirm_agency(agency=pending, by=by, at=NOW)
    assert (agency.confirmed_at, agency.confirmed_by) == (NOW, by.user)
    assert actor_for(pending.user, None, on=TODAY).organisations == (pending.organisation,)
    assert actions() == ["people.confirm_agency"]


def test_a_colleague_confirms(pending):
    assert confirm_agency(agency=pending, by=colleague_of(pending), at=NOW).confirmed_at == NOW


def test_confirming_twice_keeps_the_first(pending):
    first = confirm_agency(agency=pending, by=colleague_of(pending), at=NOW)
    again = confirm_agency(agency=pending, by=colleague_of(pending), at=NOW + timedelta(days=1))
    assert (again.confirmed_at, again.confirmed_by) == (NOW, first.confirmed_by)
    assert actions() == ["people.confirm_agency"]


def test_nobody_else_confirms(pending):
    others = [
        NOBODY,
        make_applicant(),
        actor_for(pending.user, None, on=TODAY),
        actor_for(make_agency().user, None, on=TODAY),
        make_official(Role.CLERK, region_code=DEQING),
        *(make_official(role) for role in set(Role) - set(COUNTER)),
    ]
    for by in others:
        assert refusal_of(confirm_agency, agency=pending, by=by, at=NOW) == "people.agency_confirm"
    assert actions() == []


def test_an_ended_agency_is_not_confirmed(pending):
    Agency.objects.filter(pk=pending.pk).update(valid_to=TODAY - timedelta(days=1))
    by = make_official(Role.CLERK)
    assert refusal_of(confirm_agency, agency=pending, by=by, at=NOW) == "people.agency_ended"


def test_an_agent_ends_his_own_agency_at_once():
    agency = make_agency()
    by = actor_for(agency.user, None, on=TODAY)
    assert end_agency(agency=agency, by=by, on=TODAY).valid_to == TODAY - timedelta(days=1)
    assert actor_for(agency.user, None, on=TODAY).organisations == ()
    assert actions() == ["people.end_agency"]


def test_an_agency_of_today_ends_today():
    agency = make_agency(valid_from=TODAY)
    assert end_agency(agency=agency, by=actor_for(agency.user, None, on=TODAY), on=TODAY).valid_to == TODAY


def test_a_colleague_and_the_counter_end_an_agency():
    for by in (colleague_of, lambda _agency: make_official(Role.CLERK)):
        agency = make_agency()
        assert end_agency(agency=agency, by=by(agency), on=TODAY).valid_to is not None


def test_a_stranger_ends_nothing():
    agency = make_agency()
    by = make_official(Role.CLERK, region_code=DEQING)
    assert refusal_of(end_agency, agency=agency, by=by, on=TODAY) == "people.agency_end"
    agency.refresh_from_db()
    assert agency.valid_to is None


def test_who_sees_an_agency():
    organisation = make_organisation()
    first, second = (make_agency(organisation=organisation, valid_from=LONG_AGO) for _ in range(2))
    foreign = make_agency()
    own = actor_for(first.user, None, on=TODAY)
    assert set(Agency.objects.visible_to(own)) == {first, second}
    assert list(Agency.objects.colleagues_of(own)) == [second]
    assert foreign in Agency.objects.visible_to(make_official(Role.CLERK))
    assert not Agency.objects.visible_to(make_official(Role.CLERK, region_code=DEQING)).exists()
    assert not Agency.objects.visible_to(make_official(Role.HANDLER)).exists()
    assert not Agency.objects.visible_to(NOBODY).exists()

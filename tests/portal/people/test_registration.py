from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress

from portal.people.actions.registration import drop_unproven, record_agency, record_person
from portal.people.models import Agency, CitizenIdentity, Consent, Organisation, User
from portal.people.rules import citizen_check
from portal.rules.refusal import Refusal
from tests.portal.people.factories import (
    ANJI,
    NOW,
    TODAY,
    citizen_number,
    make_agency,
    make_organisation,
    make_post,
    make_user,
    uscc,
)
from tests.portal.people.journal import actions, everything, last_payload

pytestmark = pytest.mark.django_db


def record(user=None, number=None, **values):
    values = {"name": "王小明", "consent": "1", "at": NOW, **values}
    return record_person(user=user or make_user(name=""), number=number or citizen_number(), **values)


def born_on(day):
    start = f"330523{day:%Y%m%d}101"
    return start + citizen_check(start)


def test_a_person_is_recorded_with_number_and_consent():
    identity = record(number="11010519491231002x")
    user = identity.user
    assert (user.name, user.identity.number) == ("王小明", "11010519491231002X")
    consent = Consent.objects.get(user=user)
    assert (consent.version, consent.at) == ("1", NOW)


def test_the_journal_never_holds_a_clear_number():
    number = citizen_number()
    record(number=number)
    assert actions() == ["people.register"]
    assert last_payload("people.register") == {"consent": "1", "identity": f"{number[:6]}********{number[-4:]}"}
    assert number not in everything()


@pytest.mark.parametrize("number", ["110105194912310021", "11010519490231002X", "", "abc"])
def test_a_wrong_number_is_refused_and_nothing_remains(number):
    user = make_user(name="")
    with pytest.raises(Refusal) as refusal:
        record_person(user=user, name="王小明", number=number, consent="1", at=NOW)
    user.refresh_from_db()
    assert refusal.value.code == "people.citizen_id"
    assert user.name == ""
    assert actions() == []


@pytest.mark.parametrize(("day", "is_refused"), [(TODAY, False), (TODAY + timedelta(days=1), True)])
def test_nobody_is_born_tomorrow(day, is_refused):
    number = born_on(day)
    if not is_refused:
        assert record(number=number).number == number
        return
    with pytest.raises(Refusal, match="晚于今日"):
        record(number=number)


def test_a_number_that_has_an_account_is_refused():
    number = citizen_number()
    record(number=number)
    other = make_user(name="")
    with pytest.raises(Refusal) as refusal:
        record(user=other, number=number.lower())
    assert refusal.value.code == "people.identity_taken"
    other.refresh_from_db()
    assert other.name == ""
    assert not Consent.objects.filter(user=other).exists()


def test_an_agency_waits_for_confirmation():
    user, code = make_user(), uscc()
    agency = record_agency(user=user, uscc=code.lower(), name="安吉示例有限公司", region_code=ANJI, on=TODAY)
    assert agency.organisation.uscc == code
    assert agency.confirmed_at is None
    assert actions() == ["people.apply_agency"]


def test_a_second_agent_joins_the_same_organisation():
    organisation = make_organisation()
    agency = record_agency(user=make_user(), uscc=organisation.uscc, name=organisation.name, region_code=ANJI, on=TODAY)
    assert agency.organisation == organisation


def test_another_name_for_a_known_code_is_refused():
    organisation = make_organisation()
    with pytest.raises(Refusal, match="名称") as refusal:
        record_agency(user=make_user(), uscc=organisation.uscc, name="冒名有限公司", region_code=ANJI, on=TODAY)
    assert organisation.name not in str(refusal.value)
    assert not Agency.objects.exists()


def test_the_same_agency_twice_is_refused():
    agency = make_agency(confirmed_at=None)
    organisation = agency.organisation
    with pytest.raises(Refusal) as refusal:
        record_agency(user=agency.user, uscc=organisation.uscc, name=organisation.name, region_code=ANJI, on=TODAY)
    assert refusal.value.code == "people.agency_twice"


def test_a_wrong_code_is_refused():
    with pytest.raises(Refusal) as refusal:
        record_agency(user=make_user(), uscc="91350100M000100Y44", name="甲", region_code=ANJI, on=TODAY)
    assert refusal.value.code == "people.uscc"
    assert not Organisation.objects.exists()


def test_an_abandoned_registration_makes_way_for_the_owner_of_phone_or_number():
    number = citizen_number()
    by_number = record(number=number).user
    record_agency(user=by_number, uscc=uscc(), name="甲公司", region_code=ANJI, on=TODAY)
    by_phone = make_user(phone="13812345678")
    bystander = record().user
    drop_unproven(phone="13812345678", number=number)
    assert list(User.objects.all()) == [bystander]
    assert not CitizenIdentity.objects.of_number(number).exists()
    assert actions().count("people.drop_unproven") == 2
    assert by_phone.pk != by_number.pk


@pytest.mark.parametrize("proof", ["phone", "email", "sign_in", "post"])
def test_a_proven_account_stays(proof):
    number = citizen_number()
    user = record(number=number).user
    if proof == "phone":
        User.objects.filter(pk=user.pk).update(phone="13812345678", is_phone_proven=True)
    elif proof == "email":
        EmailAddress.objects.create(user=user, email="wang@example.com", verified=True, primary=True)
    elif proof == "sign_in":
        User.objects.filter(pk=user.pk).update(last_login=NOW)
    else:
        make_post(user=user)
    drop_unproven(phone="13812345678", number=number)
    assert User.objects.filter(pk=user.pk).exists()

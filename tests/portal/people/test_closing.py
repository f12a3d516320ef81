from datetime import timedelta
from importlib import import_module

import pytest
from allauth.account.models import EmailAddress
from allauth.usersessions.models import UserSession
from django.conf import settings

from portal.people.actions.closing import close_account
from portal.people.actors import actor_for
from portal.people.models import CitizenIdentity, User
from portal.rules.refusal import Refusal
from tests.portal.people.factories import NOW, TODAY, citizen_number, make_agency, make_applicant, make_post, make_user
from tests.portal.people.journal import actions, everything
from tests.portal.people.test_registration import record

pytestmark = pytest.mark.django_db


def close(user, by=None):
    close_account(user=user, by=by or actor_for(user, None, on=TODAY), on=TODAY, at=NOW)
    user.refresh_from_db()


def test_a_closed_account_keeps_nothing_of_the_person():
    number = citizen_number()
    user = make_user(phone="13812345678", is_phone_proven=True, email="wang@example.com", username="wang")
    record(user=user, number=number)
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    close(user)
    assert (str(user), user.phone, user.email, user.is_active) == ("已注销用户", None, "", False)
    assert user.username == f"closed-{user.pk}"
    assert user.closed_at == NOW
    assert not user.has_usable_password()
    assert not CitizenIdentity.objects.filter(user=user).exists()
    assert not EmailAddress.objects.filter(user=user).exists()
    assert actions()[-1] == "people.close_account"
    assert number not in everything()


def test_the_person_may_come_back_with_a_new_account():
    number = citizen_number()
    user = record(number=number).user
    close(user)
    assert record(number=number).user != user


def test_agencies_end_and_sessions_stop():
    agency = make_agency()
    store = import_module(settings.SESSION_ENGINE).SessionStore()
    store.create()
    UserSession.objects.create(user=agency.user, session_key=store.session_key, ip="127.0.0.1", user_agent="x")
    close(agency.user)
    agency.refresh_from_db()
    assert agency.valid_to == TODAY - timedelta(days=1)
    assert not UserSession.objects.exists()
    assert not store.exists(store.session_key)


def test_an_agency_still_to_begin_ends_too():
    agency = make_agency(valid_from=TODAY + timedelta(days=3))
    close(agency.user)
    agency.refresh_from_db()
    assert agency.valid_to == agency.valid_from


def test_an_official_is_kept_until_the_last_post_has_ended():
    post = make_post(valid_to=TODAY)
    with pytest.raises(Refusal) as refusal:
        close(post.user)
    assert refusal.value.code == "people.close_official"
    later = make_post(valid_from=TODAY + timedelta(days=30))
    with pytest.raises(Refusal):
        close(later.user)
    ended = make_post(valid_to=TODAY - timedelta(days=1))
    close(ended.user)
    assert ended.user.closed_at == NOW


def test_nobody_closes_another_account():
    user = make_user()
    with pytest.raises(Refusal) as refusal:
        close(user, by=make_applicant())
    assert refusal.value.code == "people.close_other"
    assert User.objects.get(pk=user.pk).closed_at is None

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError, transaction

from portal.people.actors import NO_POST, SYSTEM, actor_for, kept_actor
from portal.people.middleware import ActorMiddleware, actor_of
from portal.people.roles import Role
from tests.portal.people.factories import ANJI, TODAY, make_agency, make_post, make_user

pytestmark = pytest.mark.django_db


def test_an_official_is_read_in_one_query(django_assert_num_queries):
    post = make_post()
    with django_assert_num_queries(1):
        actor = actor_for(post.user, None, on=TODAY)
        assert actor.label == "样例局 张三 承办"
        assert (actor.region_code, actor.is_official) == (ANJI, True)


def test_the_chosen_post_is_taken_while_it_holds():
    user = make_user()
    first = make_post(user=user)
    second = make_post(Role.REVIEWER, user=user)
    ended = make_post(Role.APPROVER, user=user, valid_to=TODAY - timedelta(days=1))
    assert actor_for(user, second.pk, on=TODAY).post == second
    assert actor_for(user, ended.pk, on=TODAY).post == first
    assert actor_for(user, make_post().pk, on=TODAY).post == first
    assert actor_for(user, None, on=TODAY).post == first


def test_an_official_may_act_for_himself():
    agency = make_agency()
    make_post(user=agency.user)
    assert actor_for(agency.user, None, on=TODAY).organisations == ()
    own = actor_for(agency.user, NO_POST, on=TODAY)
    assert (own.post, own.organisations, own.label) == (None, (agency.organisation,), "张三")


def test_only_confirmed_agencies_of_the_day_count():
    user = make_user()
    agency = make_agency(user=user)
    make_agency(user=user, confirmed_at=None)
    make_agency(user=user, valid_to=TODAY - timedelta(days=1))
    make_agency()
    assert actor_for(user, None, on=TODAY).organisations == (agency.organisation,)


def test_an_organisation_has_a_person_as_open_agent_once():
    agency = make_agency(valid_to=TODAY)
    make_agency(user=agency.user, organisation=agency.organisation)
    with pytest.raises(IntegrityError, match="agency_open_once"), transaction.atomic():
        make_agency(user=agency.user, organisation=agency.organisation)


def test_the_actor_is_that_of_a_user_recognised_later(rf, today):
    post = make_post()
    request = rf.get("/")
    request.user, request.session = AnonymousUser(), {}
    ActorMiddleware(lambda _request: None)(request)
    request.user = post.user  # as the REST kit does with a key
    assert actor_of(request).post == post


def test_a_visitor_is_nobody(rf):
    request = rf.get("/")
    request.user = AnonymousUser()
    ActorMiddleware(lambda _request: None)(request)
    assert (actor_of(request).label, actor_of(request).is_signed_in) == ("访客", False)


def test_of_an_actor_only_the_numbers_need_be_kept():
    post = make_post()
    assert kept_actor(post.user_id, post.pk, on=TODAY).post == post
    assert kept_actor(None, None, on=TODAY) is SYSTEM

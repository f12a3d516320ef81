from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection

from portal.people.actions.posts import Appointment, create_official, end_post, give_post
from portal.people.actors import SYSTEM
from portal.people.models import Post, User
from portal.people.roles import Role
from portal.rules.refusal import Refusal
from tests.portal.people.factories import (
    ANJI,
    DEQING,
    HUZHOU,
    LONG_AGO,
    TODAY,
    ZHEJIANG,
    make_office,
    make_official,
    make_post,
    make_user,
)
from tests.portal.people.journal import actions, last_payload

pytestmark = pytest.mark.django_db
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


def wanted(role=Role.HANDLER, *, region_code=ANJI, office=None, valid_from=TODAY, valid_to=None):
    office = office or make_office(region_code=region_code)
    return Appointment(office=office, role=role, region_code=region_code, valid_from=valid_from, valid_to=valid_to)


def give(user, appointment=None, by=None):
    return give_post(
        user=user, appointment=appointment or wanted(), by=by or make_official(Role.ADMINISTRATOR), on=TODAY
    )


def refusal_of(step, *arguments, **values):
    with pytest.raises(Refusal) as refusal:
        step(*arguments, **values)
    return refusal.value.code


@pytest.mark.parametrize("place", [ANJI, HUZHOU, ZHEJIANG])
def test_an_administrator_gives_a_post_in_the_own_region(place):
    user = make_user()
    post = give(user, by=make_official(Role.ADMINISTRATOR, region_code=place))
    assert list(Post.objects.held_by(user, on=TODAY)) == [post]
    assert actions() == ["people.give_post"]
    assert last_payload("people.give_post")["role"] == "handler"


def test_an_administrator_gives_no_post_elsewhere():
    user = make_user()
    for region_code in (DEQING, HUZHOU):
        assert refusal_of(give, user, wanted(region_code=region_code)) == "people.foreign_region"


@pytest.mark.parametrize("role", set(Role) - {Role.ADMINISTRATOR})
def test_nobody_else_gives_posts(role):
    assert refusal_of(give, make_user(), by=make_official(role)) == "people.foreign_region"


def test_an_administrator_gives_himself_nothing():
    by = make_official(Role.ADMINISTRATOR)
    assert refusal_of(give, by.user, by=by) == "people.own_post"


@pytest.mark.parametrize(
    ("held", "role"),
    [
        (Role.ADMINISTRATOR, Role.AUDITOR),
        (Role.AUDITOR, Role.ADMINISTRATOR),
        (Role.ADMINISTRATOR, Role.HANDLER),
        (Role.APPROVER, Role.AUDITOR),
    ],
)
def test_administration_audit_and_business_lie_in_different_hands(held, role):
    user = make_post(held).user
    assert refusal_of(give, user, wanted(role)) == "people.roles_apart"


def test_roles_kept_apart_may_follow_each_other():
    user = make_post(Role.ADMINISTRATOR, valid_to=YESTERDAY).user
    assert give(user, wanted(Role.AUDITOR)).as_role is Role.AUDITOR
    other = make_post(Role.ADMINISTRATOR, valid_from=TODAY + timedelta(days=9)).user
    assert refusal_of(give, other, wanted(Role.AUDITOR)) == "people.roles_apart"
    assert give(other, wanted(Role.AUDITOR, valid_to=TODAY + timedelta(days=8))).valid_to is not None


def test_one_person_may_hold_several_business_posts():
    user = make_post(Role.HANDLER).user
    give(user, wanted(Role.REVIEWER))
    assert Post.objects.held_by(user, on=TODAY).count() == 2


def test_the_same_post_twice_is_refused():
    user = make_user()
    give(user, wanted(valid_to=TOMORROW))
    assert refusal_of(give, user, wanted(valid_from=TOMORROW)) == "people.post_twice"
    assert give(user, wanted(valid_from=TODAY + timedelta(days=2))).pk


@pytest.mark.parametrize("days", [{"valid_from": YESTERDAY}, {"valid_from": TOMORROW, "valid_to": TODAY}])
def test_past_and_reversed_dates_are_refused(days):
    assert refusal_of(give, make_user(), wanted(**days)) == "people.post_dates"


def test_an_office_without_competence_is_refused():
    ended = make_office(kind="ended", valid_to=YESTERDAY)
    neighbour = make_office(region_code=DEQING)
    for office in (ended, neighbour):
        assert refusal_of(give, make_user(), wanted(office=office)) == "people.post_office"


def test_a_closed_account_gets_no_post():
    user = make_user(closed_at="2019-10-01T00:00:00Z")
    assert refusal_of(give, user) == "people.closed"


def test_a_new_official_has_a_post_and_no_password():
    by = make_official(Role.ADMINISTRATOR)
    user = create_official(
        username="anji.li", name="李四", phone="13812345678", appointment=wanted(Role.CLERK), by=by, on=TODAY
    )
    assert not user.has_usable_password()
    assert user in User.objects.visible_to(by)
    assert User.objects.holding_phone("13812345678").get() == user
    assert actions() == ["people.create_official", "people.give_post"]


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"username": "taken"}, "people.username_taken"),
        ({"phone": "13800000000"}, "people.phone_taken"),
        ({"appointment": "foreign"}, "people.foreign_region"),
    ],
)
def test_a_refused_official_leaves_nothing_behind(values, code):
    make_user(username="taken", phone="13800000000")
    by = make_official(Role.ADMINISTRATOR)
    before = User.objects.count()
    values = {"username": "anji.li", "name": "李四", "phone": "13812345678", "appointment": wanted(), **values}
    if values["appointment"] == "foreign":
        values["appointment"] = wanted(region_code=DEQING)
    assert refusal_of(create_official, **values, by=by, on=TODAY) == code
    assert User.objects.count() == before
    assert actions() == []


def test_a_post_ends_on_its_last_day():
    post = make_post()
    by = make_official(Role.ADMINISTRATOR)
    assert end_post(post=post, last_day=YESTERDAY, by=by, on=TODAY).valid_to == YESTERDAY
    assert not Post.objects.held_by(post.user, on=TODAY).exists()
    assert actions() == ["people.end_post"]


@pytest.mark.parametrize(
    ("post", "last_day", "code"),
    [
        ({}, TODAY - timedelta(days=2), "people.post_dates"),
        ({"valid_from": TOMORROW}, TODAY, "people.post_dates"),
        ({"valid_to": YESTERDAY}, TODAY, "people.post_ended"),
        ({"region_code": DEQING}, TODAY, "people.foreign_region"),
    ],
)
def test_some_ends_are_refused(post, last_day, code):
    post = make_post(**post)
    by = make_official(Role.ADMINISTRATOR)
    assert refusal_of(end_post, post=post, last_day=last_day, by=by, on=TODAY) == code


def test_nobody_ends_his_own_post():
    by = make_official(Role.ADMINISTRATOR)
    assert refusal_of(end_post, post=by.post, last_day=TODAY, by=by, on=TODAY) == "people.own_post"


def test_the_portal_itself_may_appoint():
    assert give(make_user(), wanted(Role.ADMINISTRATOR, region_code=ZHEJIANG), by=SYSTEM).pk


@pytest.mark.django_db(transaction=True)
def test_two_posts_at_once_do_not_slip_past_each_other():
    user = make_user()
    by = make_official(Role.ADMINISTRATOR, region_code=HUZHOU, valid_from=LONG_AGO)
    both = [wanted(Role.ADMINISTRATOR), wanted(Role.AUDITOR)]

    def attempt(appointment):
        try:
            return give(user, appointment, by)
        except Refusal as refusal:
            return refusal.code
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        results = list(pool.map(attempt, both))
    assert "people.roles_apart" in results
    assert Post.objects.filter(user=user).count() == 1

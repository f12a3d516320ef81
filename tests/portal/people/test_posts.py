from datetime import date, timedelta

import pytest
from django.db import IntegrityError

from portal.people.models import Post, User
from portal.people.roles import Role
from tests.portal.people.factories import DEQING, TODAY, make_official, make_post

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("valid_from", "valid_to", "holds"),
    [
        (TODAY, None, True),
        (TODAY, TODAY, True),
        (TODAY - timedelta(days=9), TODAY, True),
        (TODAY + timedelta(days=1), None, False),
        (TODAY - timedelta(days=9), TODAY - timedelta(days=1), False),
    ],
)
def test_a_post_holds_between_its_days_both_included(valid_from, valid_to, holds):
    post = make_post(valid_from=valid_from, valid_to=valid_to)
    assert Post.objects.on(TODAY).exists() is holds
    assert post.holds_on(TODAY) is holds


@pytest.mark.parametrize(
    ("start", "end", "meets"),
    [
        (date(2019, 1, 1), date(2019, 4, 30), False),
        (date(2019, 1, 1), date(2019, 5, 1), True),
        (date(2019, 5, 31), None, True),
        (date(2019, 6, 1), None, False),
    ],
)
def test_periods_meet_on_a_common_day(start, end, meets):
    make_post(valid_from=date(2019, 5, 1), valid_to=date(2019, 5, 31))
    assert Post.objects.meeting(start, end).exists() is meets


def test_the_database_refuses_a_post_that_ends_before_it_begins():
    with pytest.raises(IntegrityError, match="post_dates"):
        make_post(valid_from=TODAY, valid_to=TODAY - timedelta(days=1))


def test_an_administrator_sees_the_posts_and_people_of_the_own_region():
    administrator = make_official(Role.ADMINISTRATOR)
    here, elsewhere = make_post(), make_post(region_code=DEQING)
    assert here in Post.objects.visible_to(administrator)
    assert elsewhere not in Post.objects.visible_to(administrator)
    assert here.user in User.objects.visible_to(administrator)
    assert elsewhere.user not in User.objects.visible_to(administrator)


@pytest.mark.parametrize("role", set(Role) - {Role.ADMINISTRATOR})
def test_nobody_else_sees_any(role):
    official = make_official(role)
    assert not Post.objects.visible_to(official).exists()
    assert not User.objects.visible_to(official).exists()

"""What every request reads of its session and account is what Django's own managers read."""

from datetime import timedelta

import pytest
from django.contrib.sessions.backends import db
from django.utils import timezone

from portal.inbox.models import Message
from portal.people.actors import actor_for
from portal.people.backends import AccountBackend
from portal.people.models import Post, User
from portal.people.presence import presence_of, read_account
from portal.people.roles import Role
from portal.people.sessions import SessionStore
from tests.portal.people.factories import NOW, TODAY, make_post, make_user

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def same(ours, theirs):
    """Equal in every column, not only in their key."""
    names = [field.attname for field in theirs._meta.concrete_fields]
    return type(ours) is type(theirs) and [getattr(ours, name) for name in names] == [
        getattr(theirs, name) for name in names
    ]


def message(user, key, read_at=None):
    return Message.objects.create(recipient=user, subject="通知", body="内容", key=key, created_at=NOW, read_at=read_at)


def test_an_account_comes_with_its_posts_and_messages_by_one_statement(django_assert_num_queries):
    user = make_user(phone="13812345678", email="wang@example.com", last_login=NOW)
    for role in (Role.HANDLER, Role.REVIEWER):
        make_post(role, user=user)
    make_post(Role.APPROVER, user=user, valid_to=TODAY - DAY)
    make_post(Role.SUPERVISOR, user=user, valid_from=TODAY + DAY)
    make_post()
    message(user, "a"), message(user, "b"), message(user, "c", read_at=NOW), message(make_user(), "a")
    with django_assert_num_queries(1):
        read = read_account(user.pk, on=TODAY)
        posts = [post for post, _ in read.presence.posts]
        assert actor_for(read, posts[1].pk, on=TODAY).post is posts[1]
    assert same(read, User.objects.get(pk=user.pk))
    theirs = list(Post.objects.held_by(user, on=TODAY))
    assert len(posts) == 2
    assert all(same(ours, other) and same(ours.office, other.office) for ours, other in zip(posts, theirs, strict=True))
    assert read.presence.unread == 2


def test_whoever_holds_no_post_has_a_presence_as_well():
    user = make_user()
    assert read_account(user.pk, on=TODAY).presence.posts == ()
    assert presence_of(user, on=TODAY).unread == 0
    assert read_account(0, on=TODAY) is None
    assert presence_of(User(pk=0), on=TODAY).posts == ()


def test_another_day_is_read_anew():
    read = read_account(make_post(valid_to=TODAY).user_id, on=TODAY)
    assert len(presence_of(read, on=TODAY).posts) == 1
    assert presence_of(read, on=TODAY + DAY).posts == ()


def test_a_locked_account_is_nobody(today):
    user = make_user(is_active=False)
    assert AccountBackend().get_user(user.pk) is None
    assert AccountBackend().get_user(0) is None
    assert AccountBackend().get_user(make_user().pk).presence.on == TODAY


def test_a_session_is_what_django_keeps(django_assert_num_queries):
    kept = db.SessionStore()
    kept["post"] = 7
    kept.create()
    with django_assert_num_queries(1):
        assert SessionStore(kept.session_key)["post"] == 7


def test_a_session_that_ran_out_or_never_was_holds_nothing_and_loses_its_key():
    ended = db.SessionStore()
    ended["post"] = 7
    ended.set_expiry(timezone.now() - DAY)
    ended.create()
    for key in (ended.session_key, "x" * 32):
        store = SessionStore(key)
        assert (store.get("post"), store.session_key) == (None, None)


def test_a_session_that_somebody_bent_holds_nothing():
    kept = db.SessionStore()
    kept.create()
    kept.model.objects.update(session_data="bent")
    assert SessionStore(kept.session_key).get("post") is None

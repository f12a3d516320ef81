import pytest
from django.core.cache import cache
from django.urls import reverse

from portal.journal.models import JournalEntry
from tests.portal.people.factories import make_post, make_user
from tests.portal.people.journal import actions, everything, last_payload
from tests.portal.people.pages import latin_words, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]
PASSWORD = "long-enough-2019"


@pytest.fixture
def user():
    user = make_user(username="wang.xm", phone="13812345678", is_phone_proven=True, email="wang@example.com")
    user.set_password(PASSWORD)
    user.save()
    return user


def sign_in(client, login="13812345678", password=PASSWORD, **more):
    return client.post(reverse("account_login"), {"login": login, "password": password, **more})


@pytest.mark.parametrize("login", ["13812345678", "138 1234 5678", "wang@example.com", "Wang@example.com", "wang.xm"])
def test_somebody_signs_in_by_phone_email_or_username(client, user, login):
    assert sign_in(client, login)["Location"] == "/"
    assert client.get(reverse("people:account")).status_code == 200
    assert actions() == ["people.sign_in"]
    assert JournalEntry.objects.get().actor_id == user.pk


def test_one_returns_to_the_page_one_came_from(client, user):
    page = reverse("people:account")
    assert client.get(page)["Location"] == f"{reverse('account_login')}?next={page}"
    assert page in client.get(reverse("account_login"), {"next": page}).content.decode()
    assert sign_in(client, next=page)["Location"] == page


def test_a_foreign_address_is_no_place_to_return_to(client, user):
    assert sign_in(client, next="https://evil.example/")["Location"] == "/"


@pytest.mark.parametrize(
    ("login", "password"),
    [
        ("13812345678", "wrong-password"),
        ("13900000000", PASSWORD),
        ("wang@example.com", "wrong-password"),
        ("nobody@example.com", PASSWORD),
        ("wang.xm", "wrong-password"),
        ("nobody", PASSWORD),
    ],
)
def test_unknown_and_wrong_are_answered_alike(client, user, login, password):
    response = sign_in(client, login, password)
    assert "账号或密码不正确" in text_of(response)
    assert latin_words(response) == []


def test_an_unproven_phone_number_signs_nobody_in(client, user):
    user.is_phone_proven = False
    user.save()
    assert "账号或密码不正确" in text_of(sign_in(client))


def test_five_failures_lock_the_account_and_say_for_how_long(client, user):
    for _ in range(5):
        assert "账号或密码不正确" in text_of(sign_in(client, password="wrong-password"))
    locked = sign_in(client)
    assert "请在5分钟后再试" in text_of(locked)
    assert latin_words(locked) == []
    assert actions() == ["people.sign_in_failed"] * 5 + ["people.sign_in_locked"]


def test_another_account_is_not_locked(client, user):
    other = make_user(username="other", phone="13900000001", is_phone_proven=True)
    other.set_password(PASSWORD)
    other.save()
    for _ in range(5):
        sign_in(client, password="wrong-password")
    assert sign_in(client, "13900000001").status_code == 302


def test_the_lock_holds_from_another_address(client, user):
    for _ in range(5):
        sign_in(client, password="wrong-password")
    response = client.post(
        reverse("account_login"), {"login": "13812345678", "password": PASSWORD}, REMOTE_ADDR="10.0.0.9"
    )
    assert "请在5分钟后再试" in text_of(response)


def test_a_failure_is_journaled_masked(client, user):
    sign_in(client, password="wrong-password")
    assert last_payload("people.sign_in_failed") == {"ip": "127.0.0.1", "login": "138****5678"}
    sign_in(client, login="my-secret-password-in-the-wrong-field", password="x")
    assert "secret" not in everything()


def test_a_closed_account_is_unknown(client, user):
    user.is_active = False
    user.save()
    response = client.post(reverse("account_login"), {"login": "13812345678", "password": PASSWORD}, follow=True)
    assert client.get(reverse("people:account")).status_code == 302
    assert latin_words(response) == []


@pytest.mark.parametrize(("is_demo_site", "may_enter"), [(True, True), (False, False)])
def test_demo_people_enter_only_a_demo(client, user, settings, is_demo_site, may_enter):
    settings.DEMO = is_demo_site
    user.is_demo = True
    user.save()
    sign_in(client)
    assert (client.get(reverse("people:account")).status_code == 200) is may_enter


def test_signing_out_asks_first(client, user):
    client.force_login(user)
    page = client.get(reverse("account_logout"))
    assert "确定要退出" in text_of(page)
    assert client.post(reverse("account_logout"))["Location"] == "/"
    assert client.get(reverse("people:account")).status_code == 302


def test_too_many_attempts_from_one_address_are_told_in_chinese(client, settings):
    settings.ACCOUNT_RATE_LIMITS = {"login": "1/m/ip"}
    cache.clear()
    sign_in(client)
    response = sign_in(client)
    assert response.status_code == 429
    assert latin_words(response) == []


def test_the_frame_says_who_works_where(client):
    post = make_post()
    client.force_login(post.user)
    assert "样例局·张三·承办" in text_of(client.get(reverse("people:account")))

"""A key lets one account in, until it is revoked."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from rest_framework.test import APIClient

from portal.api.keys import issue, recognise, revoke_all
from portal.api.models import Key
from tests.portal.api.factories import caller, make_user

pytestmark = pytest.mark.django_db
URL = "/api/v1/keys/"


def test_a_key_signs_its_account_in():
    user = make_user(name="安吉科技公司")
    response = caller(user).post(f"{URL}visit/", {"name": "甲", "on": "2019-10-15"})
    assert response.json() == {"name": "甲", "actor": "安吉科技公司"}


def test_the_key_itself_is_not_kept():
    text = issue(make_user())
    prefix, _, secret = text.partition(".")
    key = Key.objects.get(prefix=prefix)
    assert secret not in str(vars(key))
    assert len(secret) >= 43


@pytest.mark.parametrize(
    "spoil",
    [lambda text: text[:-1], lambda text: f"{text}x", lambda text: "x" + text[1:], lambda text: "", lambda _: "密"],
)
def test_a_wrong_key_is_refused(spoil):
    response = caller(key="placeholder").get(
        URL, headers={"Authorization": f"Key {spoil(issue(make_user()))}".encode().decode("latin-1")}
    )
    assert response.status_code == 401
    assert response["WWW-Authenticate"] == "Key"
    assert response.json()["error"]["code"] == "not_signed_in"


def test_without_a_key_nobody_comes_in():
    assert APIClient().get(URL).status_code == 401


def test_a_signed_in_browser_may_call_too():
    client = APIClient(enforce_csrf_checks=True)
    client.force_login(make_user())
    assert client.get(URL).status_code == 200
    assert client.post(f"{URL}visit/", {"name": "甲", "on": "2019-10-15"}).status_code == 403  # no CSRF token


def test_a_revoked_key_is_refused():
    user = make_user()
    text = issue(user)
    assert revoke_all(user) == 1
    assert recognise(text) is None


def test_a_closed_account_s_key_is_refused():
    assert recognise(issue(make_user(is_active=False))) is None


def test_the_day_of_use_is_noted_once(django_assert_num_queries):
    text = issue(make_user())
    recognise(text)
    with django_assert_num_queries(1):
        recognise(text)
    assert Key.objects.get().last_used_on == timezone.localdate()
    Key.objects.update(last_used_on=timezone.localdate() - timedelta(days=1))
    recognise(text)
    assert Key.objects.get().last_used_on == timezone.localdate()


def test_the_command_prints_a_key_that_works(capsys):
    make_user(username="anji")
    call_command("token", "anji")
    assert caller(key=capsys.readouterr().out.strip()).get(URL).status_code == 200
    call_command("token", "anji", "--revoke")
    assert "已停用 1 个密钥" in capsys.readouterr().out


def test_the_command_knows_its_accounts():
    with pytest.raises(CommandError, match="没有用户名为 nobody 的有效账户"):
        call_command("token", "nobody")

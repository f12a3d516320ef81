import pytest
from allauth.account.models import EmailAddress
from django.urls import reverse

from tests.portal.people.factories import make_user
from tests.portal.people.journal import actions
from tests.portal.people.pages import latin_words, text_of
from tests.portal.people.post import email_code, emails, sms, sms_code
from tests.portal.people.test_sign_in import sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]
PHONE, EMAIL, OLD, NEW = "13812345678", "wang@example.com", "long-enough-2019", "quite-another-2019"


@pytest.fixture
def user():
    user = make_user(phone=PHONE, is_phone_proven=True, email=EMAIL)
    user.set_password(OLD)
    user.save()
    EmailAddress.objects.create(user=user, email=EMAIL, verified=True, primary=True)
    return user


def ask(client, contact):
    return client.post(reverse("account_reset_password"), {"email": contact})


def set_password(client, code, password=NEW):
    client.post(reverse("account_confirm_password_reset_code"), {"code": code, "action": "verify"})
    return client.post(reverse("account_complete_password_reset"), {"password1": password, "password2": password})


@pytest.mark.parametrize(("contact", "code"), [(PHONE, sms_code), ("138-1234-5678", sms_code), (EMAIL, email_code)])
def test_a_new_password_is_set_by_a_code(client, outbox, user, contact, code):
    response = ask(client, contact)
    assert response["Location"] == reverse("account_confirm_password_reset_code")
    page = client.get(response["Location"])
    assert latin_words(page) == []
    done = set_password(client, code(outbox))
    assert done["Location"] == reverse("account_password_reset_completed")
    assert latin_words(client.get(done["Location"])) == []
    assert "账号或密码不正确" in text_of(sign_in(client, PHONE, OLD))
    assert sign_in(client, PHONE, NEW).status_code == 302
    assert "people.set_password" in actions()


def test_an_official_without_password_sets_the_first_one(client, outbox):
    official = make_user(phone=PHONE, is_phone_proven=True)
    official.set_unusable_password()
    official.save()
    ask(client, PHONE)
    set_password(client, sms_code(outbox))
    assert sign_in(client, PHONE, NEW).status_code == 302


def test_a_new_password_unlocks_the_account(client, outbox, user):
    for _ in range(6):
        sign_in(client, PHONE, "wrong-password")
    assert "请在5分钟后再试" in text_of(sign_in(client, PHONE, OLD))
    ask(client, PHONE)
    set_password(client, sms_code(outbox))
    assert sign_in(client, PHONE, NEW).status_code == 302


@pytest.mark.parametrize("contact", ["13900000000", "nobody@example.com"])
def test_an_unknown_contact_looks_the_same_from_outside(client, outbox, contact):
    response = ask(client, contact)
    assert response["Location"] == reverse("account_confirm_password_reset_code")
    assert client.get(response["Location"]).status_code == 200
    told = sms(outbox)[-1][1] if contact.isdigit() else emails(outbox)[-1].get_content()
    assert "没有账户" in told


def test_an_unproven_phone_number_recovers_nothing(client, outbox, user):
    user.is_phone_proven = False
    user.save()
    ask(client, PHONE)
    assert "没有账户" in sms(outbox)[-1][1]


@pytest.mark.parametrize("contact", ["", "123", "a@"])
def test_a_contact_that_is_none_is_told(client, contact):
    response = ask(client, contact)
    assert response.status_code == 200
    assert "请填写" in text_of(response)
    assert latin_words(response) == []


def test_three_wrong_codes_end_the_attempt(client, outbox, user):
    ask(client, PHONE)
    wrong = "000000" if sms_code(outbox) != "000000" else "000001"
    page = reverse("account_confirm_password_reset_code")
    for _ in range(2):
        assert "验证码不正确" in text_of(client.post(page, {"code": wrong}))
    assert client.post(page, {"code": wrong})["Location"] == reverse("account_login")
    set_password(client, sms_code(outbox))
    assert sign_in(client, PHONE, OLD).status_code == 302


def test_a_weak_new_password_is_told(client, outbox, user):
    ask(client, PHONE)
    response = set_password(client, sms_code(outbox), "short")
    assert "密码至少需要10个字符" in text_of(response)
    assert latin_words(response) == []

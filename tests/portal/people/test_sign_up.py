import pytest
from allauth.account.models import EmailAddress
from django.urls import reverse

from portal.people.models import Agency, CitizenIdentity, Consent, User
from tests.portal.people.factories import ANJI, citizen_number, make_organisation, make_user, uscc
from tests.portal.people.journal import actions, everything
from tests.portal.people.pages import latin_words, text_of
from tests.portal.people.post import email_code, emails, sms, sms_code

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]
PHONE, EMAIL, PASSWORD = "13812345678", "wang@example.com", "long-enough-2019"


def answers(**changed):
    values = {
        "contact": PHONE,
        "password1": PASSWORD,
        "password2": PASSWORD,
        "name": "王小明",
        "number": citizen_number(),
        "has_consented": "on",
    }
    return {name: value for name, value in {**values, **changed}.items() if value is not None}


def agent_answers(**changed):
    return answers(**{"uscc": uscc(), "organisation": "安吉示例有限公司", "region_code": ANJI, **changed})


def register(client, page="account_signup", **changed):
    make = agent_answers if page == "account_signup_agent" else answers
    return client.post(reverse(page), make(**changed))


def confirm(client, page, code):
    return client.post(reverse(page), {"code": code, "action": "verify"})


def is_signed_in(client):
    return client.get(reverse("people:account")).status_code == 200


def test_a_person_registers_by_phone(client, outbox):
    number = citizen_number()
    response = register(client, number=number.lower(), contact=" 138-1234-5678 ")
    assert response["Location"] == reverse("account_verify_phone")
    page = client.get(response["Location"])
    assert "138****5678" in text_of(page)
    assert latin_words(page) == []
    assert not is_signed_in(client)
    assert sms(outbox)[-1][0] == PHONE
    assert confirm(client, "account_verify_phone", sms_code(outbox))["Location"] == "/"
    assert is_signed_in(client)
    user = User.objects.get()
    assert (user.name, user.phone, user.is_phone_proven) == ("王小明", PHONE, True)
    assert user.identity.number == number
    assert Consent.objects.filter(user=user).exists()
    assert number not in everything()
    assert actions() == ["people.register", "people.prove_phone", "people.sign_in"]


def test_a_person_registers_by_email(client, outbox):
    response = register(client, contact="Wang@Example.com")
    assert response["Location"] == reverse("account_email_verification_sent")
    page = client.get(response["Location"])
    assert "w***@example.com" in text_of(page)
    assert latin_words(page) == []
    message = emails(outbox)[-1]
    assert message["To"] == EMAIL
    assert "example.com" not in message["Subject"]
    assert confirm(client, "account_email_verification_sent", email_code(outbox))["Location"] == "/"
    assert is_signed_in(client)
    assert EmailAddress.objects.get().verified


def test_an_agent_registers_with_an_organisation_that_waits_for_confirmation(client, outbox):
    code = uscc()
    register(client, "account_signup_agent", uscc=code.lower())
    confirm(client, "account_verify_phone", sms_code(outbox))
    agency = Agency.objects.get()
    assert (agency.organisation.uscc, agency.organisation.county_code) == (code, ANJI)
    assert agency.confirmed_at is None
    assert "待确认" in text_of(client.get(reverse("people:account")))


@pytest.mark.parametrize(
    ("changed", "text"),
    [
        ({"contact": "1381234567"}, "请填写11位手机号码或完整的电子邮箱"),
        ({"contact": "wang@"}, "请填写11位手机号码或完整的电子邮箱"),
        ({"contact": None}, "请填写手机号码或电子邮箱"),
        ({"password1": "short", "password2": "short"}, "密码至少需要10个字符"),
        ({"password1": "1234567890", "password2": "1234567890"}, "密码不能全是数字"),
        ({"password1": "password123", "password2": "password123"}, "这个密码太常见"),
        ({"password2": "other-enough-2019"}, "每次输入的密码必须相同"),
        ({"number": "110105194912310021"}, "校验码不符"),
        ({"number": "11010519490231002X"}, "出生日期不存在"),
        ({"number": None}, "请填写公民身份号码"),
        ({"name": None}, "请填写姓名"),
        ({"has_consented": None}, "请勾选“我已阅读并同意隐私保护说明”"),
    ],
)
def test_a_mistake_is_told_and_nothing_is_kept(client, changed, text):
    response = register(client, **changed)
    assert text in text_of(response)
    assert latin_words(response) == []
    assert not User.objects.exists()


@pytest.mark.parametrize(
    ("changed", "text"),
    [
        ({"uscc": "91350100M000100Y44"}, "校验码不符"),
        ({"organisation": None}, "请填写单位名称"),
        ({"region_code": "330000"}, "请从列出的选项中选择单位所在县"),
    ],
)
def test_a_mistake_about_the_organisation_is_told(client, changed, text):
    response = register(client, "account_signup_agent", **changed)
    assert text in text_of(response)
    assert not User.objects.exists()


def test_a_number_with_an_account_is_refused_with_all_input_kept(client):
    number = citizen_number()
    identity = CitizenIdentity(user=make_user(last_login="2019-10-01T00:00:00Z"))
    identity.number = number
    identity.save()
    response = register(client, number=number)
    assert response.status_code == 422
    assert "一人只能开立一个账户" in text_of(response)
    assert "找回密码" in text_of(response)
    assert PHONE in response.content.decode()
    assert User.objects.count() == 1


def test_another_name_for_a_known_code_leaves_no_account(client):
    organisation = make_organisation()
    response = register(client, "account_signup_agent", uscc=organisation.uscc, organisation="冒名有限公司")
    assert response.status_code == 422
    assert not User.objects.exists()


def test_html_in_a_name_is_only_text(client, outbox):
    register(client, name="<script>alert(1)</script>")
    confirm(client, "account_verify_phone", sms_code(outbox))
    page = client.get(reverse("people:account")).content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page


@pytest.mark.parametrize("contact", [PHONE, EMAIL])
def test_a_contact_that_has_an_account_looks_the_same_from_outside(client, outbox, contact):
    user = make_user(phone=PHONE, is_phone_proven=True, email=EMAIL)
    EmailAddress.objects.create(user=user, email=EMAIL, verified=True, primary=True)
    response = register(client, contact=contact)
    assert response.status_code == 302
    assert client.get(response["Location"]).status_code == 200
    told = sms(outbox)[-1][1] if contact == PHONE else emails(outbox)[-1].get_content()
    assert "已有账户" in told
    assert User.objects.count() == 1


def test_an_abandoned_registration_does_not_lock_its_owner_out(client, outbox):
    number = citizen_number()
    register(client, number=number, name="冒名者")
    client.cookies.clear()
    outbox_before = len(sms(outbox))
    register(client, number=number, contact=EMAIL)
    assert len(sms(outbox)) == outbox_before
    confirm(client, "account_email_verification_sent", email_code(outbox))
    assert User.objects.get().name == "王小明"


def test_a_wrong_code_is_told_and_three_of_them_end_the_attempt(client, outbox):
    register(client)
    wrong = "000000" if sms_code(outbox) != "000000" else "000001"
    response = confirm(client, "account_verify_phone", wrong)
    assert "验证码不正确" in text_of(response)
    assert latin_words(response) == []
    confirm(client, "account_verify_phone", wrong)
    assert confirm(client, "account_verify_phone", wrong)["Location"] == reverse("account_login")
    assert not is_signed_in(client)


def test_a_code_is_not_sent_twice_at_once(client):
    register(client)
    response = client.post(reverse("account_verify_phone"), {"action": "resend"}, follow=True)
    assert "操作过于频繁" in text_of(response)
    client.cookies.clear()
    again = register(client)
    assert again.status_code == 429
    assert "操作过于频繁" in text_of(again)


def test_the_pages_lead_from_person_to_organisation(client):
    page = client.get(reverse("account_signup"))
    assert reverse("account_signup_agent") in page.content.decode()
    assert reverse("web:privacy") in page.content.decode()

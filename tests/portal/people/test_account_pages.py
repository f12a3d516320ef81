from datetime import timedelta

import pytest
from allauth.usersessions.models import UserSession
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from portal.people.actors import NO_POST
from portal.people.models import Agency, Organisation, User
from portal.people.roles import Role
from tests.portal.people.factories import ANJI, DEQING, TODAY, make_agency, make_official, make_post, make_user, uscc
from tests.portal.people.pages import latin_words, text_of
from tests.portal.people.post import sms, sms_code
from tests.portal.people.test_registration import record

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]
PASSWORD, NEW = "long-enough-2019", "quite-another-2019"
CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/78.0 Safari/537.36"


@pytest.fixture
def user(client):
    user = make_user(phone="13812345678", is_phone_proven=True)
    user.set_password(PASSWORD)
    user.save()
    record(user=user)
    client.force_login(user)
    return user


def give_password(client, page):
    """Passes the question for the password that stands before a page."""
    return client.post(f"{reverse('account_reauthenticate')}?next={page}", {"password": PASSWORD}, follow=True)


def test_the_account_shows_the_person_masked(client, user):
    page = client.get(reverse("people:account"))
    text = text_of(page)
    assert user.identity.masked_number in text
    assert "138****5678" in text
    assert user.identity.number not in page.content.decode()
    assert user.phone not in page.content.decode()
    assert latin_words(page) == []


def test_another_phone_number_is_proved_by_a_code(client, user, outbox):
    page = reverse("account_change_phone")
    response = client.post(page, {"phone": "13900000001"})
    assert response["Location"].startswith(reverse("account_reauthenticate"))
    asked = give_password(client, page)  # and the request that was held up goes on
    assert "验证码已发送至139****0001" in text_of(asked)
    assert latin_words(asked) == []
    assert sms(outbox)[-1][0] == "13900000001"
    user.refresh_from_db()
    assert user.phone == "13812345678"
    client.post(reverse("account_verify_phone"), {"code": sms_code(outbox)})
    user.refresh_from_db()
    assert (user.phone, user.is_phone_proven) == ("13900000001", True)


def test_a_proven_number_is_taken_from_whoever_only_claimed_it(client, user, outbox):
    claimant = make_user(phone="13900000001")
    give_password(client, reverse("people:account"))
    client.post(reverse("account_change_phone"), {"phone": "13900000001"})
    client.post(reverse("account_verify_phone"), {"code": sms_code(outbox)})
    claimant.refresh_from_db()
    assert claimant.phone is None
    assert User.objects.get(phone="13900000001") == user


def test_a_number_that_has_an_account_is_not_handed_over(client, user, outbox):
    make_user(phone="13900000001", is_phone_proven=True)
    give_password(client, reverse("people:account"))
    client.post(reverse("account_change_phone"), {"phone": "13900000001"})
    response = client.post(reverse("account_verify_phone"), {"code": sms_code(outbox)})
    assert "该手机号码已有账户" in text_of(response)
    user.refresh_from_db()
    assert user.phone == "13812345678"


def test_the_same_number_is_no_change(client, user):
    give_password(client, reverse("people:account"))
    response = client.post(reverse("account_change_phone"), {"phone": "13812345678"})
    assert "新号码与现在的相同" in text_of(response)
    assert latin_words(response) == []


def test_the_password_is_changed_and_other_sessions_end(client, user):
    other = Client()
    other.force_login(user)
    response = client.post(
        reverse("account_change_password"), {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW}
    )
    assert response["Location"] == reverse("people:account")
    assert client.get(reverse("people:account")).status_code == 200
    assert other.get(reverse("people:account")).status_code == 302
    user.refresh_from_db()
    assert user.check_password(NEW)


def test_a_wrong_current_password_is_told(client, user):
    response = client.post(
        reverse("account_change_password"), {"oldpassword": "wrong", "password1": NEW, "password2": NEW}
    )
    assert "当前密码不正确" in text_of(response)
    assert latin_words(response) == []


def test_the_list_of_sessions_names_devices_and_ends_the_others(client, user):
    other = Client()
    other.force_login(user)
    other.get(reverse("people:account"), HTTP_USER_AGENT=CHROME)
    page = client.get(reverse("usersessions_list"))
    assert "视窗电脑·谷歌浏览器" in text_of(page)
    assert "本次登录" in text_of(page)
    assert latin_words(page) == []
    client.post(reverse("usersessions_list"))
    assert other.get(reverse("people:account")).status_code == 302
    assert client.get(reverse("people:account")).status_code == 200


def test_a_session_is_written_down_once_a_minute(client, user, django_assert_max_num_queries):
    client.get(reverse("people:account"))
    seen = UserSession.objects.get().last_seen_at
    client.get(reverse("people:account"))
    assert UserSession.objects.get().last_seen_at == seen


def test_closing_asks_for_the_password_and_ends_everything(client, user):
    page = reverse("people:close")
    asked = client.get(page)
    assert asked["Location"].startswith(reverse("account_reauthenticate"))
    form = give_password(client, page)
    assert "注销后不能恢复" in text_of(form)
    assert latin_words(form) == []
    assert client.post(page, {}).status_code == 422
    response = client.post(page, {"is_sure": "on"})
    assert response["Location"] == "/"
    user.refresh_from_db()
    assert user.closed_at is not None
    assert client.get(reverse("people:account")).status_code == 302


def test_an_official_is_told_why_the_account_stays(client, user):
    make_post(user=user)
    page = reverse("people:close")
    give_password(client, page)
    response = client.post(page, {"is_sure": "on"})
    assert response.status_code == 422
    assert "您仍在岗位上" in text_of(response)


def test_one_more_organisation_is_entered(client, user):
    code = uscc()
    response = client.post(
        reverse("people:new_agency"), {"uscc": code, "organisation": "安吉示例有限公司", "region_code": ANJI}
    )
    assert response["Location"] == reverse("people:account")
    agency = Agency.objects.get()
    assert (agency.organisation.uscc, agency.valid_from) == (code, TODAY)
    again = client.post(
        reverse("people:new_agency"), {"uscc": code, "organisation": "安吉示例有限公司", "region_code": ANJI}
    )
    assert again.status_code == 422
    assert "您已登记为该单位的经办人" in text_of(again)


def test_a_colleague_confirms_on_the_account_page(client, user):
    own = make_agency(user=user)
    other = make_agency(organisation=own.organisation, confirmed_at=None, user=make_user(name="李四"))
    assert "李四" in text_of(client.get(reverse("people:account")))
    client.post(reverse("people:confirm_agency", args=[other.pk]))
    other.refresh_from_db()
    assert other.confirmed_by == user
    client.post(reverse("people:end_agency", args=[own.pk]))
    own.refresh_from_db()
    assert own.valid_to == TODAY - timedelta(days=1)


def test_a_foreign_agency_is_not_found(client, user):
    agency = make_agency(confirmed_at=None)
    for step in ("people:confirm_agency", "people:end_agency"):
        assert client.post(reverse(step, args=[agency.pk])).status_code == 404


def test_one_does_not_confirm_oneself(client, user):
    agency = make_agency(user=user, confirmed_at=None)
    response = client.post(reverse("people:confirm_agency", args=[agency.pk]))
    assert response.status_code == 409
    assert "您不能确认此经办人" in text_of(response)


@pytest.mark.parametrize("rows", [1, 3])
def test_the_counter_lists_who_waits_in_its_region(client, rows, django_assert_num_queries):
    clerk = make_official(Role.CLERK)
    for _ in range(rows):
        make_agency(confirmed_at=None)
    make_agency(
        confirmed_at=None, organisation=Organisation.objects.create(uscc=uscc(), name="德清", region_code=DEQING)
    )
    make_agency()
    client.force_login(clerk.user)
    client.get(reverse("people:agencies"))
    with django_assert_num_queries(4):
        page = client.get(reverse("people:agencies"))
    assert text_of(page).count("请核对营业执照") == rows
    assert "德清" not in text_of(page)
    assert latin_words(page, "MA") == []


def test_the_counter_confirms(client):
    clerk = make_official(Role.CLERK)
    agency = make_agency(confirmed_at=None)
    client.force_login(clerk.user)
    assert client.post(reverse("people:confirm_agency", args=[agency.pk]))["Location"] == reverse("people:agencies")
    agency.refresh_from_db()
    assert agency.confirmed_by == clerk.user


def test_an_official_switches_posts(client):
    user = make_user()
    first, second = make_post(user=user), make_post(Role.REVIEWER, user=user)
    client.force_login(user)
    page = reverse("people:switch_post")
    assert "样例局·张三·承办" in text_of(client.get(page))
    client.post(page, {"post": second.pk})
    assert "样例局·张三·审核" in text_of(client.get(page))
    client.post(page, {"post": NO_POST})
    assert client.get(reverse("people:interests")).status_code == 403
    client.post(page, {"post": first.pk})
    assert client.get(reverse("people:interests")).status_code == 200


@pytest.mark.parametrize("chosen", ["foreign", "x", "", "-1", "99999999999999999999"])
def test_a_post_that_is_not_ones_own_is_never_taken(client, chosen):
    post = make_post()
    client.force_login(post.user)
    value = make_post(Role.APPROVER).pk if chosen == "foreign" else chosen
    client.post(reverse("people:switch_post"), {"post": value})
    assert "样例局·张三·承办" in text_of(client.get(reverse("people:switch_post")))


def test_asking_for_the_password_too_often_is_refused_in_chinese(client, user, settings):
    settings.ACCOUNT_RATE_LIMITS = {"reauthenticate": "1/m/user"}
    cache.clear()
    page = reverse("account_reauthenticate")
    assert "密码不正确" in text_of(client.post(page, {"password": "wrong"}))
    response = client.post(page, {"password": "wrong"})
    assert response.status_code == 429
    assert latin_words(response) == []

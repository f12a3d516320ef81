from datetime import timedelta

import pytest
from django.urls import reverse

from portal.people.models import Interest, Office, Post, User
from portal.people.roles import Role
from tests.portal.people.factories import DEQING, HUZHOU, TODAY, make_official, make_post, make_user, uscc
from tests.portal.people.pages import latin_words, text_of
from tests.portal.people.test_declaring import declare

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]


@pytest.fixture
def administrator(client):
    actor = make_official(Role.ADMINISTRATOR)
    client.force_login(actor.user)
    return actor


def office(region_code="330523"):
    return Office.objects.on(TODAY).get(kind="science", region_code=region_code)


def post_answers(**changed):
    values = {"office": office().pk, "role": "handler", "valid_from": "2019-10-15", "valid_to": ""}
    return {**values, **changed}


def official_answers(**changed):
    return post_answers(**{"name": "李四", "username": "Anji.Li", "phone": "13812345678", **changed})


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_shows_the_people_of_the_region(client, administrator, rows, django_assert_num_queries):
    for order in range(rows):
        make_post(user=make_user(name=f"本县人员{order}", username=f"name{order}"))
    make_post(region_code=DEQING, user=make_user(name="邻县人员"))
    client.get(reverse("people:officials"))
    with django_assert_num_queries(5):
        page = client.get(reverse("people:officials"))
    assert text_of(page).count("本县人员") == rows
    assert "邻县人员" not in text_of(page)
    assert set(latin_words(page)) <= {"name", "user"}


def test_the_list_is_searched_by_name_and_role(client, administrator):
    make_post(Role.CLERK, user=make_user(name="王小明"))
    make_post(Role.HANDLER, user=make_user(name="李四"))
    page = text_of(client.get(reverse("people:officials"), {"name": "小明"}))
    assert "王小明" in page
    assert "李四" not in page
    page = text_of(client.get(reverse("people:officials"), {"role": "handler"}))
    assert "李四" in page
    assert "王小明" not in page


def test_an_official_is_created_with_a_first_post(client, administrator):
    page = client.get(reverse("people:new_official"))
    assert "安吉县科学技术局" in page.content.decode() or "安吉县科技局" in page.content.decode()
    assert latin_words(page) == []
    response = client.post(reverse("people:new_official"), official_answers())
    user = User.objects.get(username="anji.li")
    assert response["Location"] == reverse("people:official", args=[user.pk])
    shown = client.get(response["Location"])
    assert "安吉县科学技术局" in text_of(shown)
    assert "13812345678" not in shown.content.decode()
    assert latin_words(shown, "anji.li") == []


@pytest.mark.parametrize(
    ("changed", "text"),
    [
        ({"username": "13812345678"}, "用户名应为4至30个字符"),
        ({"username": "a@b.c"}, "用户名应为4至30个字符"),
        ({"phone": "123"}, "手机号码"),
        ({"role": ""}, "请选择岗位"),
        ({"valid_from": "2019-10-14"}, "岗位起始日期不能早于今日"),
        ({"valid_from": "2019-02-30"}, "起始日期的日期格式不正确"),
        ({"valid_to": "2019-10-01"}, "岗位终止日期不能早于起始日期"),
        ({"office": "foreign"}, "请从列出的选项中选择机构"),
    ],
)
def test_a_mistake_is_told_with_all_input_kept(client, administrator, changed, text):
    if changed.get("office"):
        changed = {"office": office(DEQING).pk}
    before = User.objects.count()
    response = client.post(reverse("people:new_official"), official_answers(**changed))
    assert response.status_code == 422
    assert text in text_of(response)
    assert "李四" in response.content.decode()
    assert User.objects.count() == before


def test_a_city_chooses_the_region_first(client):
    client.force_login(make_official(Role.ADMINISTRATOR, region_code=HUZHOU).user)
    page = reverse("people:new_official")
    assert "湖州市科技局" in text_of(client.get(page))
    assert "安吉县科技局" in text_of(client.get(page, {"region": "330523"}))
    assert "湖州市科技局" in text_of(client.get(page, {"region": "330127"}))
    response = client.post(f"{page}?region=330523", official_answers())
    assert response.status_code == 302
    assert Post.objects.get(user__username="anji.li").region_code == "330523"


def test_a_post_is_given_and_ended(client, administrator):
    user = make_post().user
    page = reverse("people:give_post", args=[user.pk])
    assert str(user) in text_of(client.get(page))
    client.post(page, post_answers(role="reviewer"))
    post = Post.objects.get(user=user, role="reviewer")
    end = reverse("people:end_post", args=[post.pk])
    assert latin_words(client.get(end)) == []
    assert "不能早于" in text_of(client.post(end, {"last_day": "2019-09-01"}))
    client.post(end, {"last_day": "2019-10-31"})
    post.refresh_from_db()
    assert f"{post.valid_to}" == "2019-10-31"


def test_an_administrator_changes_nothing_about_himself(client, administrator):
    page = reverse("people:give_post", args=[administrator.user.pk])
    response = client.post(page, post_answers())
    assert response.status_code == 422
    assert "不能变更自己的岗位" in text_of(response)


def test_people_of_another_region_are_not_found(client, administrator):
    foreign = make_post(region_code=DEQING)
    for name, pk in (("official", foreign.user.pk), ("give_post", foreign.user.pk)):
        assert client.get(reverse(f"people:{name}", args=[pk])).status_code == 404
    given = client.post(reverse("people:give_post", args=[foreign.user.pk]), post_answers())
    ended = client.post(reverse("people:end_post", args=[foreign.pk]), {"last_day": "2019-10-31"})
    assert (given.status_code, ended.status_code) == (404, 404)


def test_an_interest_is_declared_and_ended_by_the_administrator(client, administrator):
    handler = make_official()
    client.force_login(handler.user)
    page = reverse("people:new_interest")
    assert latin_words(client.get(page)) == []
    answers = {"uscc": uscc(), "reason": "近亲属在该单位任职", "valid_from": "2019-10-15"}
    assert client.post(page, {**answers, "case_number": "A1"}).status_code == 422
    client.post(page, answers)
    interest = Interest.objects.get()
    shown = text_of(client.get(reverse("people:interests")))
    assert "近亲属在该单位任职" in shown
    assert client.post(reverse("people:end_interest", args=[interest.pk])).status_code == 403
    client.force_login(administrator.user)
    client.post(reverse("people:end_interest", args=[interest.pk]))
    interest.refresh_from_db()
    assert interest.valid_to == TODAY


def test_a_foreign_interest_is_not_found(client, administrator):
    interest = declare(make_official(region_code=DEQING))
    assert client.post(reverse("people:end_interest", args=[interest.pk])).status_code == 404


def test_an_ended_post_opens_nothing(client):
    post = make_post(Role.ADMINISTRATOR, valid_to=TODAY - timedelta(days=1))
    client.force_login(post.user)
    assert client.get(reverse("people:officials")).status_code == 403

"""Lists, details and forms."""

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import ImproperlyConfigured

from portal.web.access import PUBLIC
from portal.web.views import ListView
from tests.portal.web.factories import Somebody, groups

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_urls")]


def test_a_list_without_scope_does_not_start():
    class Unscoped(ListView):
        access = PUBLIC
        queryset = Group.objects.all()

    with pytest.raises(ImproperlyConfigured, match="visible_to"):
        Unscoped.as_view()


def test_a_list_shows_what_the_actor_may_see(client, acting_as):
    groups("甲", "密乙")
    assert [row.name for row in client.get("/groups/").context["page"].rows] == ["甲"]
    acting_as(Somebody(is_signed_in=True))
    assert {row.name for row in client.get("/groups/").context["page"].rows} == {"甲", "密乙"}


def test_the_next_page_keeps_the_filters(client):
    groups("a", "b", "c")
    following = client.get("/groups/?stage=x").context["next_url"]
    assert following.startswith("?stage=x&cursor=")
    assert [row.name for row in client.get(f"/groups/{following}").context["page"].rows] == ["c"]


def test_an_empty_list_says_so(client):
    assert "没有符合条件的记录" in client.get("/groups/").text


def test_what_may_not_be_seen_is_not_there(client, acting_as):
    secret = groups("密甲")[0]
    assert client.get(f"/groups/{secret.pk}/").status_code == 404
    acting_as(Somebody(is_signed_in=True))
    assert client.get(f"/groups/{secret.pk}/").context["object"] == secret


@pytest.mark.parametrize("number", ["0", "99999999999999999999999999", "9" * 5000])
def test_an_absurd_number_is_not_there(client, number):
    assert client.get(f"/groups/{number}/").status_code == 404


def test_a_form_with_errors_comes_back_with_what_was_typed(client):
    response = client.post("/name/", {"name": "<script>"})
    assert response.status_code == 422
    assert 'value="&lt;script&gt;"' in response.text
    assert "<script>" not in response.text
    assert '<a href="#id_name">名称不能超过 5 个字，现有 8 个字</a>' in response.text


def test_a_refused_form_keeps_all_input_and_shows_the_ground(client):
    response = client.post("/refusable/", {"name": "refuse"})
    assert response.status_code == 422
    assert 'value="refuse"' in response.text
    assert "示例办法 第三条" in response.text
    assert "data-error-summary" in response.text


def test_a_form_that_is_done_answers(client):
    assert client.post("/refusable/", {"name": "x"}).text == "done"

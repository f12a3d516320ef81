"""Rows are given page by page, and only to those who may see them."""

from base64 import b64encode

import pytest
from django.db.models import QuerySet

from portal.api.keys import issue
from portal.api.models import Key
from portal.api.views import RoomViewSet
from tests.portal.api.factories import caller, make_user

pytestmark = pytest.mark.django_db
URL = "/api/v1/keys/"


def test_the_caller_sees_his_own():
    user = make_user()
    issue(make_user())
    client = caller(user)
    assert [row["prefix"] for row in client.get(URL).json()["results"]] == [Key.objects.get(user=user).prefix]


def test_pages_follow_each_other_without_gap_or_double():
    user = make_user()
    client = caller(user)
    for _ in range(6):
        issue(user)
    seen, url = [], f"{URL}?size=3"
    while url:
        page = client.get(url).json()
        seen += [row["prefix"] for row in page["results"]]
        url = page["next"]
    assert seen == [*Key.objects.order_by("-pk").values_list("prefix", flat=True)]


def test_a_page_has_its_limit():
    assert len(caller().get(f"{URL}?size=100000").json()["results"]) == 1


@pytest.mark.parametrize("place", ["x", "p=x", "p=\0", "p=99999999999999999999999999"])
def test_a_spoilt_mark_of_a_page_is_said(place):
    mark = place if place == "x" else b64encode(place.encode()).decode()
    response = caller().get(URL, {"cursor": mark})
    assert response.status_code == 404


def test_lists_can_be_filtered():
    user = make_user()
    first = issue(user).partition(".")[0]
    client = caller(user)
    assert [row["prefix"] for row in client.get(f"{URL}?prefix={first}").json()["results"]] == [first]


@pytest.mark.parametrize("count", [1, 3])
def test_a_list_costs_the_same_for_one_row_and_three(count, django_assert_num_queries):
    user = make_user()
    client = caller(user)
    client.get(URL)
    for _ in range(count - 1):
        issue(user)
    with django_assert_num_queries(5):  # key, business date, posts, agencies, rows
        client.get(URL)


def test_a_view_set_without_visible_to_does_not_start():
    with pytest.raises(TypeError, match="visible_to"):
        type("Careless", (RoomViewSet,), {"queryset": QuerySet(Key)})


def test_a_policy_s_own_addresses_stand_under_its_path():
    assert caller().get("/api/v1/innovation/standards/keys/").status_code == 200

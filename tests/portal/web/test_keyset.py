"""Pages by key."""

import json
from base64 import urlsafe_b64encode
from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import Group
from django.contrib.sessions.models import Session

from portal.web.keyset import page_of
from tests.portal.web.factories import GROUPS, groups

pytestmark = pytest.mark.django_db


def walk(order, size, direction="next"):
    """The names on all pages, from the first forward, or from the last back."""
    pages, cursor = [], ""
    while not pages or cursor:
        page = page_of(GROUPS.all(), order=order, size=size, cursor=cursor)
        pages.append(page)
        cursor = page.next
    if direction == "previous":
        pages = pages[-1:]
        while pages[0].previous:
            pages.insert(0, page_of(GROUPS.all(), order=order, size=size, cursor=pages[0].previous))
    return [[row.name for row in page.rows] for page in pages]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (("name", "pk"), [["a", "b"], ["c", "d"], ["e"]]),
        (("-name", "-pk"), [["e", "d"], ["c", "b"], ["a"]]),
    ],
)
def test_every_row_is_on_one_page_in_order(order, expected):
    groups(*"cabed")
    assert walk(order, 2) == expected


def test_the_way_back_meets_the_same_rows():
    groups(*"abcdef")
    assert walk(("name", "pk"), 2, "previous") == [["a", "b"], ["c", "d"], ["e", "f"]]


def test_neighbours_are_offered_only_where_they_are():
    groups(*"abcd")
    first = page_of(GROUPS.all(), order=("name", "pk"), size=2)
    second = page_of(GROUPS.all(), order=("name", "pk"), size=2, cursor=first.next)
    assert (first.previous, second.next) == ("", "")
    assert second.previous


def test_moments_keep_their_microseconds():
    start = datetime(2019, 10, 15, tzinfo=UTC)
    for step in range(5):
        Session.objects.create(session_key=f"k{step}", expire_date=start + timedelta(microseconds=step))
    order, seen, cursor = ("expire_date", "session_key"), [], ""
    while not seen or cursor:
        page = page_of(Session.objects.all(), order=order, size=1, cursor=cursor)
        seen += [row.session_key for row in page.rows]
        cursor = page.next
    assert seen == ["k0", "k1", "k2", "k3", "k4"]


@pytest.mark.parametrize(
    "cursor",
    [
        "x", "!!", "bnVsbA", "W10", "é", "a" * 3000,
        "WyJuZXh0IiwiYSJd",  # too short a key
        "WyJuZXh0IiwiYVx1MDAwMCIsIjEiXQ",  # a NUL
        "WyJuZXh0IiwiYSIsIjk5OTk5OTk5OTk5OTk5OTk5OTk5OTkiXQ",  # a number beyond any key
        "WyJzaWRld2F5cyIsImEiLCIxIl0",  # a third direction
        "WyJuZXh0IiwxLDJd",  # numbers in place of texts
    ],
)  # fmt: skip
def test_a_bent_cursor_is_the_first_page(cursor):
    groups("a", "b")
    assert [row.name for row in page_of(GROUPS.all(), order=("name", "pk"), size=5, cursor=cursor).rows] == ["a", "b"]


def test_an_order_in_two_directions_is_a_mistake():
    with pytest.raises(ValueError, match="mixes directions"):
        page_of(Group.objects.all(), order=("name", "-pk"), size=2)


@pytest.mark.parametrize("moment", ["2019-10-15T00:00:00", "2019-10-15", "0001-01-01T00:00:00"])
def test_a_moment_that_names_no_place_on_earth_is_the_first_page(moment):
    Session.objects.create(session_key="k", expire_date=datetime(2019, 10, 15, tzinfo=UTC))
    cursor = urlsafe_b64encode(json.dumps(["next", moment, "k"]).encode()).decode()
    page = page_of(Session.objects.all(), order=("expire_date", "session_key"), size=1, cursor=cursor)
    assert [row.session_key for row in page.rows] == ["k"]

"""The journal as auditors read it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from portal.journal.models import JournalEntry
from portal.journal.recording import note, recording
from portal.people.roles import Role
from tests.portal.home.readers import official, signed_in
from tests.portal.people.factories import ANJI, DEQING, HUZHOU, make_post

pytestmark = pytest.mark.django_db
URL = "/desk/journal/"


def act(post=None, subject="case:1", action="cases.accept"):
    with recording():
        note(actor_id=post and post.user_id, actor=post.user.name if post else "系统", action=action, subject=subject)


def subjects(client, **query):
    response = client.get(URL, query)
    assert response.status_code == 200
    return [entry.subject for entry in response.context["page"].rows]


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.AUDITOR])
def test_nobody_but_an_auditor_opens_it(role):
    assert official(role).get(URL).status_code == 403


def test_visitors_and_applicants_do_not_open_it(client):
    assert client.get(URL).status_code == 302
    assert signed_in().get(URL).status_code == 403


def test_the_province_s_auditor_reads_everything_newest_first():
    act(make_post(region_code=ANJI), "case:1")
    act(None, "case:2")
    assert subjects(official()) == ["case:2", "case:1"]


def test_another_auditor_reads_what_officials_of_the_region_did():
    act(make_post(region_code=ANJI), "case:anji")
    act(make_post(region_code=DEQING), "case:deqing")
    act(make_post(region_code="330127"), "case:chunan")
    act(None, "case:system")
    assert subjects(official(region_code=ANJI)) == ["case:anji"]
    assert subjects(official(region_code=HUZHOU)) == ["case:deqing", "case:anji"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"subject": "case:1"}, ["case:12", "case:1"]),
        ({"action": "cases.dec"}, ["case:12"]),
        ({"actor": "系统"}, ["paper:3", "case:12", "case:1"]),
        ({"actor": "张三"}, []),
        ({"first_on": "2000-01-01", "last_on": "2000-12-31"}, []),
        (
            {"first_on": "0001-01-01", "last_on": "9999-12-31"},
            ["paper:3", "case:12", "case:1"],
        ),  # the ends of the calendar
    ],
)
def test_it_can_be_searched(query, found):
    act(subject="case:1")
    act(subject="case:12", action="cases.decline")
    act(subject="paper:3")
    assert subjects(official(), **query) == found


def test_days_are_real_days_and_both_included():
    act()
    today = timezone.localdate()
    client = official()
    assert subjects(client, first_on=today, last_on=today) == ["case:1"]
    assert subjects(client, last_on=today - timedelta(days=1)) == []
    assert subjects(client, first_on=today + timedelta(days=1)) == []


def test_long_journals_have_pages():
    with recording():
        for number in range(60):
            note(actor_id=None, actor="系统", action="cases.import", subject=f"case:{number}")
    client = official()
    first = client.get(URL)
    assert "下一页" in first.content.decode()
    second = client.get(f"{URL}{first.context['next_url']}")
    seen = [entry.pk for page in (first, second) for entry in page.context["page"].rows]
    assert seen == [*JournalEntry.objects.order_by("-id").values_list("id", flat=True)]


def test_html_in_an_entry_is_text():
    with recording():
        note(actor_id=None, actor="<b>x</b>", action="cases.accept", subject="case:1", payload={"a": "<script>"})
    page = official().get(URL).content.decode()
    assert "&lt;b&gt;x&lt;/b&gt;" in page
    assert "<script>" not in page.replace('<script src="', "")

"""Counting anew finds and mends what is wrong. Any table may be counted; here it is the journal."""

from datetime import date

import pytest
from django.db.models import BigIntegerField, F, Value
from django.db.models.functions import Cast, TruncDate

from portal.journal.models import JournalEntry
from portal.journal.recording import note, recording
from portal.tallies.actions import move
from portal.tallies.models import Tally
from portal.tallies.recount import differences, rebuild

pytestmark = pytest.mark.django_db
OFFICE = 7


def things(region_code="330523100"):
    return JournalEntry.objects.values_list(
        Value(region_code),
        Cast(Value(OFFICE), BigIntegerField()),
        "subject",
        TruncDate("at"),
        "action",
    )


def make_things(*pairs):
    with recording():
        for item, state in pairs:
            note(actor_id=None, actor="系统", action=state, subject=item)


def test_a_rebuild_counts_what_is_there():
    Tally.objects.create(region_code="330523", office_id=1, item="gone", state="x", month=date(2019, 10, 1), count=9)
    make_things(("a", "submitted"), ("a", "submitted"), ("b", "accepted"))
    rebuild(things())
    rows = Tally.objects.order_by("item").values_list("region_code", "office_id", "item", "state", "count")
    assert [*rows] == [("330523", OFFICE, "a", "submitted", 2), ("330523", OFFICE, "b", "accepted", 1)]
    assert Tally.objects.first().county_code == "330523"


def test_after_a_rebuild_nothing_differs():
    make_things(("a", "submitted"), ("b", "accepted"))
    rebuild(things())
    assert differences(things()) == []


def test_each_wrong_counter_is_named():
    make_things(("a", "submitted"), ("b", "accepted"))
    rebuild(things())
    month = Tally.objects.first().month
    Tally.objects.filter(item="a").update(count=5)
    Tally.objects.filter(item="b").delete()
    move(region_code="330523", office_id=OFFICE, item="c", month=month, from_state=None, to_state="decided")
    found = [(row.item, row.state, row.counted, row.kept) for row in differences(things())]
    assert found == [("a", "submitted", 1, 5), ("b", "accepted", 1, 0), ("c", "decided", 0, 1)]


def test_a_counter_at_nothing_is_no_difference():
    make_things(("a", "submitted"))
    rebuild(things())
    Tally.objects.update(count=F("count"))
    Tally.objects.create(region_code="330523", office_id=1, item="z", state="x", month=date(2019, 10, 1), count=0)
    assert differences(things()) == []

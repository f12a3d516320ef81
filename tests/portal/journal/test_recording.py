"""An act and its entry stand or fall together."""

import asyncio
import threading
from datetime import date, datetime
from decimal import Decimal

import pytest
from asgiref.sync import sync_to_async
from django.db import connection, transaction

from portal.clock.models import BusinessDate
from portal.journal.models import JournalEntry
from portal.journal.recording import note, recording
from portal.journal.verify import verify
from tests.portal.journal.factories import write, write_many


def fail_halfway():
    with recording():
        BusinessDate.objects.create(pk=1, date=date(2019, 10, 15))
        note(actor_id=1, actor="甲", action="clock.set", subject="clock")
        raise ValueError("no")


@pytest.mark.django_db
def test_an_entry_says_who_did_what_to_what():
    write(subject="case:330523-1")
    entry = JournalEntry.objects.get()
    assert (entry.id, entry.actor_id, entry.action, entry.subject) == (1, 7, "cases.accept", "case:330523-1")
    assert entry.payload == '{"state":"受理"}'


@pytest.mark.django_db
def test_the_payload_is_canonical_and_exact():
    write(payload={"b": Decimal("1.50"), "a": [date(2019, 10, 15), None, True]})
    assert JournalEntry.objects.get().payload == '{"a":["2019-10-15",null,true],"b":"1.50"}'


@pytest.mark.django_db
def test_the_payload_is_frozen_when_noted():
    payload = {"state": "accepted"}
    with recording():
        note(actor_id=1, actor="甲", action="cases.accept", subject="case:1", payload=payload)
        payload["state"] = "refused"
    assert JournalEntry.objects.get().payload == '{"state":"accepted"}'


@pytest.mark.django_db
def test_notes_are_the_last_statements(django_assert_num_queries):
    with django_assert_num_queries(4) as queries, recording():  # savepoint, work, note, release
        note(actor_id=1, actor="甲", action="clock.set", subject="clock")
        BusinessDate.objects.filter(pk=1).exists()
    assert "INSERT INTO journal" in queries[2]["sql"]


@pytest.mark.django_db
def test_a_note_outside_recording_is_a_mistake():
    with pytest.raises(RuntimeError, match="recording"):
        note(actor_id=1, actor="甲", action="cases.accept", subject="case:1")


@pytest.mark.django_db
def test_a_failed_act_leaves_neither_work_nor_entry():
    with pytest.raises(ValueError, match="no"):
        fail_halfway()
    assert not BusinessDate.objects.exists()
    assert not JournalEntry.objects.exists()


@pytest.mark.django_db
def test_after_a_failure_recording_is_closed():
    with pytest.raises(ValueError, match="no"), recording():
        raise ValueError("no")
    with pytest.raises(RuntimeError):
        note(actor_id=1, actor="甲", action="cases.accept", subject="case:1")


@pytest.mark.django_db
def test_a_recording_inside_another_joins_it():
    with recording():
        write(subject="case:1")
        assert not JournalEntry.objects.exists()
        note(actor_id=1, actor="甲", action="cases.accept", subject="case:2")
    assert [*JournalEntry.objects.order_by("id").values_list("subject", flat=True)] == ["case:1", "case:2"]


@pytest.mark.django_db
def test_a_part_that_fails_is_undone_alone():
    with recording():
        write(subject="case:1")
        with pytest.raises(ValueError, match="no"):
            fail_halfway()
        write(subject="case:3")
    assert not BusinessDate.objects.exists()
    assert [*JournalEntry.objects.order_by("id").values_list("subject", flat=True)] == ["case:1", "case:3"]


@pytest.mark.django_db
def test_many_notes_keep_their_order():
    write_many(30)
    assert [entry.subject for entry in JournalEntry.objects.order_by("id")] == [f"case:{n}" for n in range(1, 31)]
    assert verify().broken is None


@pytest.mark.django_db(transaction=True)
def test_a_rolled_back_transaction_leaves_no_gap():
    write()
    with transaction.atomic():
        write()
        transaction.set_rollback(True)
    write()
    assert [*JournalEntry.objects.order_by("id").values_list("id", flat=True)] == [1, 2]


@pytest.mark.django_db(transaction=True)
def test_writers_at_once_keep_one_chain():
    def work(name):
        for number in range(10):
            write(subject=f"case:{name}-{number}")
        connection.close()

    threads = [threading.Thread(target=work, args=(name,)) for name in range(4)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    verdict = verify()
    assert (verdict.broken, verdict.head.count) == (None, 40)


@pytest.mark.django_db(transaction=True)
def test_a_thread_with_an_inherited_context_has_no_part_in_the_recording():
    def elsewhere():
        with pytest.raises(RuntimeError):
            note(actor_id=1, actor="甲", action="cases.accept", subject="case:other")
        write(subject="case:own")
        connection.close()

    with recording():
        note(actor_id=1, actor="甲", action="cases.accept", subject="case:1")
        asyncio.run(sync_to_async(elsewhere, thread_sensitive=False)())
        assert JournalEntry.objects.get().subject == "case:own"
    assert JournalEntry.objects.count() == 2


@pytest.mark.django_db
def test_time_is_the_database_s_and_real():
    before = datetime.now().astimezone()
    write()
    assert abs(JournalEntry.objects.get().at - before).total_seconds() < 60

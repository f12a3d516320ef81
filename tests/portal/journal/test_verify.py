"""Whatever is done to the chain behind the portal's back is found at its row."""

from datetime import date

import pytest
from django.core.management import CommandError, call_command
from django.db import ProgrammingError, connection, transaction

from portal.journal.anchoring import anchor, head
from portal.journal.chain import GENESIS, entry_hash
from portal.journal.models import Anchor, JournalEntry
from portal.journal.verify import Break, Damage, verify
from tests.portal.journal.factories import write, write_many

pytestmark = pytest.mark.django_db
DAY = date(2019, 10, 15)


def tamper(sql, *parameters):
    """What a superuser can do who switches the triggers off."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(sql, parameters)
        cursor.execute("SET LOCAL session_replication_role = origin")


def forge(first):
    """Compute all hashes anew from an entry on, as somebody would who knows the sum."""
    last = JournalEntry.objects.get(id=first - 1).hash
    for entry in JournalEntry.objects.filter(id__gte=first).order_by("id"):
        last_before, last = last, entry_hash(
            previous_hash=last, number=entry.id, at=entry.at, actor_id=entry.actor_id, actor=entry.actor,
            action=entry.action, subject=entry.subject, payload=entry.payload,
        )  # fmt: skip
        tamper(
            "UPDATE journal_journalentry SET previous_hash = %s, hash = %s WHERE id = %s", last_before, last, entry.id
        )


def test_an_empty_journal_holds():
    verdict = verify()
    assert (verdict.broken, verdict.head.hash, verdict.head.count) == (None, GENESIS, 0)


def test_a_whole_chain_holds_and_gives_its_head():
    write_many(12)
    assert verify().broken is None
    assert verify().head == head()


def test_awkward_texts_hash_alike_in_both_languages():
    write(actor="张“三”\n\t7:x", actor_id=None, payload={"中": "😀\\ \u0000 'quote\""})
    write(subject="", actor="")
    assert verify().broken is None


def test_text_can_not_slide_into_its_neighbour():
    write(actor="ab", action="c")
    tamper("UPDATE journal_journalentry SET actor = 'a', action = 'bc'")
    assert verify().broken == Break(1, Damage.CHANGED)


@pytest.mark.parametrize(
    "change",
    [
        "payload = '{}'",
        "actor = '李四'",
        "actor_id = NULL",
        "action = 'cases.decline'",
        "subject = 'case:9'",
        "at = at + interval '1 microsecond'",
        "hash = repeat('f', 64)",
    ],
)
def test_a_changed_row_is_found(change):
    for number in range(1, 9):
        write(subject=f"case:{number}")
    tamper(f"UPDATE journal_journalentry SET {change} WHERE id = 5")
    assert verify().broken == Break(5, Damage.CHANGED)


def test_a_removed_row_is_found():
    write_many(8)
    tamper("DELETE FROM journal_journalentry WHERE id = 5")
    assert verify().broken == Break(5, Damage.MISSING)


def test_a_removed_first_row_is_found():
    write_many(3)
    tamper("DELETE FROM journal_journalentry WHERE id = 1")
    assert verify().broken == Break(1, Damage.MISSING)


def test_a_removed_row_is_found_when_the_rest_is_renumbered():
    write_many(8)
    tamper("DELETE FROM journal_journalentry WHERE id = 5")
    tamper("UPDATE journal_journalentry SET id = -id WHERE id > 5")
    tamper("UPDATE journal_journalentry SET id = -id - 1 WHERE id < 0")
    assert verify().broken == Break(5, Damage.MOVED)


def test_reordered_rows_are_found():
    write_many(8)
    tamper("UPDATE journal_journalentry SET id = CASE id WHEN 5 THEN -6 ELSE -5 END WHERE id IN (5, 6)")
    tamper("UPDATE journal_journalentry SET id = -id WHERE id < 0")
    assert verify().broken == Break(5, Damage.MOVED)


def test_a_cut_off_tail_is_found_against_an_anchor():
    write_many(8)
    anchor(on=DAY)
    tamper("DELETE FROM journal_journalentry WHERE id > 6")
    assert verify().broken == Break(7, Damage.CUT_OFF)


def test_a_cut_off_tail_is_found_against_a_published_head_when_the_anchors_are_gone_too():
    write_many(8)
    published = head().hash
    tamper("DELETE FROM journal_journalentry WHERE id > 6")
    assert verify().broken is None
    assert verify(heads=[published]).broken == Break(7, Damage.CUT_OFF)


def test_a_chain_that_was_computed_anew_does_not_fit_its_anchor():
    write_many(8)
    anchor(on=DAY)
    write_many(2)
    tamper("UPDATE journal_journalentry SET payload = '{}', actor = '无人' WHERE id = 3")
    forge(3)
    assert verify().broken == Break(8, Damage.CUT_OFF)


def test_an_anchor_is_kept_once_a_day():
    write()
    first = anchor(on=DAY)
    write()
    assert anchor(on=DAY) == first
    assert head(DAY).last_id == 1
    assert head().last_id == 2


def test_an_anchor_before_the_first_entry_holds():
    anchor(on=DAY)
    write()
    assert verify(heads=[GENESIS]).broken is None


@pytest.mark.parametrize("table", ["journal_journalentry", "journal_anchor"])
@pytest.mark.parametrize("statement", ["UPDATE {} SET hash = ''", "DELETE FROM {}"])
def test_the_database_refuses_changes(table, statement):
    write()
    anchor(on=DAY)
    with pytest.raises(ProgrammingError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement.format(table))
    assert JournalEntry.objects.count() == Anchor.objects.count() == 1


@pytest.mark.parametrize("table", ["journal_journalentry", "journal_anchor"])
def test_the_database_refuses_truncate_outside_tests(table):
    write()
    with connection.cursor() as cursor:
        name = connection.ops.quote_name(connection.settings_dict["NAME"])
        cursor.execute(f"ALTER DATABASE {name} RESET portal.test_flush")
        cursor.execute("SET LOCAL portal.test_flush = 'on'")  # a session can't help itself
        with pytest.raises(ProgrammingError, match="append-only"):
            cursor.execute(f"TRUNCATE {table}")


def test_an_entry_can_not_choose_its_number_time_or_hash():
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO journal_journalentry VALUES (99, '2000-01-01', 1, '甲', 'a', 's', '{}', 'x', 'y')")
    assert verify().broken is None
    assert JournalEntry.objects.get().id == 1


def test_the_command_says_where_the_chain_breaks(capsys):
    write_many(4)
    call_command("verify_journal", "--head", head().hash)
    assert "日志完好：共 4 条" in capsys.readouterr().out
    tamper("UPDATE journal_journalentry SET payload = '{\"a\":1}' WHERE id = 2")
    with pytest.raises(CommandError, match="第 2 条异常：内容被改动") as refused:
        call_command("verify_journal")
    assert refused.value.returncode == 1

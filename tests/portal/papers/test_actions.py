"""Issuing once and for all, and withdrawing."""

import hashlib

import pytest
from django.db import IntegrityError, connection, transaction

from portal.journal.models import JournalEntry
from portal.papers import actions
from portal.papers.kinds import Kind
from portal.papers.models import NumberSeries, Paper
from portal.people.actors import SYSTEM
from portal.rules.refusal import Refusal
from tests.portal.papers.factories import AT, FACTS, make_paper

pytestmark = pytest.mark.django_db


def test_a_paper_is_kept_as_issued():
    issued = make_paper(Kind.DECISION, title="关于给予补助的决定")
    paper = Paper.objects.get(pk=issued.pk)
    assert paper.number == "安科技〔2019〕1号"
    assert bytes(paper.pdf).startswith(b"%PDF-")
    assert paper.sha256 == hashlib.sha256(paper.pdf).hexdigest()
    assert paper.facts["amounts"][0]["yuan"] == "300000.00"
    assert paper.county_code == "330523"
    assert paper.is_valid


def test_lists_leave_the_bytes_where_they_are(django_assert_num_queries):
    make_paper()
    with django_assert_num_queries(1) as queries:
        list(Paper.objects.all())
    assert '"pdf"' not in queries[0]["sql"]


def test_tokens_are_long_and_never_the_same():
    tokens = {make_paper().token for _ in range(3)}
    assert len(tokens) == 3
    assert {len(token) for token in tokens} == {22}


@pytest.mark.parametrize("blank", [None, "", []])
def test_missing_facts_are_listed_before_a_number_is_taken(blank):
    facts = {**FACTS[Kind.CORRECTION], "gaps": blank, "grounds": []}
    with pytest.raises(Refusal) as refused:
        make_paper(Kind.CORRECTION, facts=facts)
    assert refused.value.code == "papers.missing_facts"
    assert "依据、补正内容" in refused.value.text
    assert not NumberSeries.objects.exists()


def test_zero_is_a_fact():
    facts = {**FACTS[Kind.JOURNAL_HEAD], "entries": 0, "last_number": 0}
    assert make_paper(Kind.JOURNAL_HEAD, facts=facts).number == "安科技志字〔2019〕1号"


def test_issuing_is_journalled_without_the_facts():
    paper = make_paper()
    entry = JournalEntry.objects.latest("id")
    assert (entry.action, entry.subject) == ("papers.issue", f"paper:{paper.number}")
    assert paper.sha256 in entry.payload
    assert "绿源" not in entry.payload


def test_a_paper_is_withdrawn_once_and_stays():
    paper = make_paper()
    actions.withdraw(paper=paper, reason="收件人有误", by=SYSTEM, at=AT)
    assert not paper.is_valid
    with pytest.raises(Refusal) as refused:
        actions.withdraw(paper=paper, reason="再次撤回", by=SYSTEM, at=AT)
    assert refused.value.code == "papers.withdrawn"
    assert Paper.objects.get().withdrawn_reason == "收件人有误"


def test_a_paper_that_replaces_another_withdraws_it():
    first = make_paper()
    second = make_paper(replaces=first)
    first.refresh_from_db()
    assert first.withdrawn_reason == f"已由{second.number}替代"
    assert first.replaced_by == second


@pytest.mark.parametrize(
    "change",
    [
        "pdf = 'x'::bytea",
        "number = '安科技〔2019〕99号'",
        "sha256 = repeat('0', 64)",
        "token = 'x'",
        "facts = '{}'",
        "issued_on = '2020-01-01'",
        "region_code = '330521'",
        "withdrawn_at = now()",
    ],
)
def test_the_database_refuses_to_change_a_paper(change):
    make_paper()
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE papers_paper SET {change}")


def test_the_database_refuses_to_take_a_withdrawal_back():
    actions.withdraw(paper=make_paper(), reason="有误", by=SYSTEM, at=AT)
    with pytest.raises(IntegrityError), transaction.atomic():
        Paper.objects.update(withdrawn_at=None, withdrawn_reason="")


def test_the_database_refuses_to_delete_a_paper():
    paper = make_paper()
    with pytest.raises(IntegrityError), transaction.atomic():
        paper.delete()


def test_the_guard_stands_before_truncate_too():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgname FROM pg_trigger WHERE tgrelid = 'papers_paper'::regclass AND tgname LIKE 'papers%%'"
        )
        assert {name for (name,) in cursor.fetchall()} == {"papers_guard_row", "papers_guard_table"}

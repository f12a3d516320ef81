"""The head of the journal goes outside, once a day."""

from datetime import date

import pytest

from portal.clock import daily
from portal.journal.models import Anchor, JournalEntry
from portal.journal.recording import note, recording
from portal.papers import readers
from portal.papers.models import Paper
from portal.papers.sealing import seal_journal
from portal.people.actors import NOBODY
from portal.people.roles import Role
from tests.portal.people.factories import make_applicant, make_official

pytestmark = pytest.mark.django_db
DAY = date(2019, 10, 16)


def act():
    with recording():
        note(actor_id=None, actor="系统", action="papers.test", subject="test:1")


def test_the_seal_holds_the_head_of_the_day_before():
    act()
    last = JournalEntry.objects.latest("id")
    seal_journal(DAY)
    paper = Paper.objects.get()
    assert paper.facts == {"day": "2019-10-15", "entries": last.id, "last_number": last.id, "head_hash": last.hash}
    assert (paper.about, paper.issued_on) == ("journal:2019-10-15", DAY)
    assert Anchor.objects.get(on=date(2019, 10, 15)).hash == last.hash


def test_an_empty_journal_is_not_sealed():
    seal_journal(DAY)
    assert not Paper.objects.exists()


def test_the_daily_round_seals_once():
    act()
    daily.run(DAY)
    daily.run(DAY)
    assert Paper.objects.filter(kind="journal_head").count() == 1


def test_only_those_who_watch_over_the_portal_read_a_seal():
    act()
    seal_journal(DAY)
    paper = Paper.objects.get()
    for role in (Role.AUDITOR, Role.SUPERVISOR, Role.ADMINISTRATOR):
        assert readers.may_read(make_official(role), paper)
    for actor in (make_official(Role.HANDLER), make_applicant(), NOBODY):
        assert not readers.may_read(actor, paper)

"""Sheets that nobody confirms go after a month, with their files; what was written, or is under way, stays."""

from datetime import timedelta

import pytest

from portal.files.models import StoredFile
from portal.imports import actions
from portal.imports.daily import KEPT, run
from portal.imports.models import ImportRun, State
from portal.journal.models import JournalEntry
from tests.portal.cases.factories import TODAY, moment
from tests.portal.exchange.sheets import row
from tests.portal.imports.factories import make_clerk, make_long_run, make_run

pytestmark = pytest.mark.django_db
LAST_DAY = TODAY + KEPT


def test_what_was_never_confirmed_goes_a_day_after_the_month(django_capture_on_commit_callbacks):
    clerk = make_clerk()
    ready, bad = make_run(clerk), make_run(clerk, row(area_mu="很多"))
    assert {ready.state, bad.state} == {State.READY, State.REFUSED}
    storage, path = ready.file.content.storage, ready.file.content.name
    run(LAST_DAY)
    assert ImportRun.objects.count() == 2
    with django_capture_on_commit_callbacks(execute=True):
        run(LAST_DAY + timedelta(days=1))
    assert not ImportRun.objects.exists()
    assert not StoredFile.objects.exists()
    assert not storage.exists(path)
    assert JournalEntry.objects.filter(action="imports.discard", subject=f"import:{ready.pk}").exists()


def test_what_was_written_or_waits_for_its_check_stays():
    clerk = make_clerk()
    done = actions.confirm(run=make_run(clerk), by=clerk, at=moment())
    waiting = make_long_run(clerk)
    run(LAST_DAY + timedelta(days=400))
    assert set(ImportRun.objects.values_list("pk", "state")) == {(done.pk, State.DONE), (waiting.pk, State.CHECKING)}

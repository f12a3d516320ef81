"""Two people in the same moment: of two months of one region the earlier holds until the later, whoever comes first;
of two who save one report nobody writes over the other.
"""

import threading
import time

import pytest
from django.db import connection, transaction

from portal.indicators.actions import review
from portal.indicators.figures import read
from portal.indicators.history import amounts_of
from portal.indicators.recount import differences
from portal.rules.refusal import Refusal
from tests.portal.cases.factories import ANJI, moment
from tests.portal.indicators.factories import PREFIX, SEPTEMBER, make_report, make_reporters, make_submitted, save

pytestmark = pytest.mark.django_db(transaction=True)
BASE = f"{PREFIX}base_wan_mu"
AUGUST = SEPTEMBER.replace(month=8)
WAITING = "SELECT count(*) FROM pg_locks WHERE NOT granted"


def somebody_waits():
    with connection.cursor() as cursor:
        cursor.execute(WAITING)
        return cursor.fetchone()[0] > 0


def meanwhile(first, second):
    """Do the one thing in a transaction, and start the other before it ends; what the other said of it."""
    said = []

    def run():
        try:
            second()
        except Refusal as refusal:
            said.append(refusal.code)
        finally:
            connection.close()

    other = threading.Thread(target=run)
    with transaction.atomic():
        first()
        other.start()
        deadline = time.monotonic() + 20
        while not somebody_waits() and time.monotonic() < deadline:
            time.sleep(0.01)
    other.join()
    return said


def test_the_second_sees_what_the_first_wrote():
    people = make_reporters()
    first, second = (make_submitted(people, make_report(month=month)) for month in (AUGUST, SEPTEMBER))
    assert not meanwhile(
        lambda: review.endorse(report=first, by=people.city, at=moment()),
        lambda: review.endorse(report=second, by=people.city, at=moment()),
    )
    assert differences() == []
    assert read([BASE], region_code=ANJI, months=[SEPTEMBER]).total(BASE, SEPTEMBER) == 300


def test_of_two_who_save_one_report_at_once_the_second_is_told_and_the_first_is_kept():
    people, report = make_reporters(), make_report()
    assert meanwhile(
        lambda: save(report, people),
        lambda: save(report, people, base_wan_mu="301", new_forest_wan_mu="101"),
    ) == ["reports.stale"]
    assert amounts_of(report)[BASE] == 300

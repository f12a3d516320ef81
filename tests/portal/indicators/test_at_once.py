"""Two months of one region endorsed in the same moment: the earlier holds until the later, whoever comes first."""

import threading
import time

import pytest
from django.db import connection, transaction

from portal.indicators.actions import review
from portal.indicators.figures import read
from portal.indicators.recount import differences
from tests.portal.cases.factories import ANJI, moment
from tests.portal.indicators.factories import PREFIX, SEPTEMBER, make_report, make_reporters, make_submitted

pytestmark = pytest.mark.django_db(transaction=True)
BASE = f"{PREFIX}base_wan_mu"
AUGUST = SEPTEMBER.replace(month=8)
WAITING = "SELECT count(*) FROM pg_locks WHERE NOT granted"


def somebody_waits():
    with connection.cursor() as cursor:
        cursor.execute(WAITING)
        return cursor.fetchone()[0] > 0


def test_the_second_sees_what_the_first_wrote():
    people = make_reporters()
    first, second = (make_submitted(people, make_report(month=month)) for month in (AUGUST, SEPTEMBER))

    def endorse_second():
        try:
            review.endorse(report=second, by=people.city, at=moment())
        finally:
            connection.close()

    other = threading.Thread(target=endorse_second)
    with transaction.atomic():
        review.endorse(report=first, by=people.city, at=moment())
        other.start()
        deadline = time.monotonic() + 20
        while not somebody_waits() and time.monotonic() < deadline:
            time.sleep(0.01)
    other.join()
    assert differences() == []
    assert read([BASE], region_code=ANJI, months=[SEPTEMBER]).total(BASE, SEPTEMBER) == 300

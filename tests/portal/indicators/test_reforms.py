"""A report that a district left unfinished is seen and finished by the one that took it over."""

from datetime import date

import pytest

from portal.inbox.models import Message
from portal.indicators.actions.moving import may
from portal.indicators.actions.urging import urge
from portal.indicators.models import Report
from portal.indicators.states import Verb
from portal.people.actors import actor_for
from portal.people.roles import Role
from tests.portal.cases.factories import make_official, moment
from tests.portal.indicators.factories import make_report

pytestmark = pytest.mark.django_db
XIACHENG, GONGSHU, XIHU = "330103", "330105", "330106"
AFTER = date(2021, 4, 9)


def clerk_of(region_code, on=AFTER):
    official = make_official(Role.DATA_CLERK, kind="forestry", region_code=region_code, on=on)
    return actor_for(official.user, official.post.pk, on=on)


def test_the_heir_reads_and_finishes_the_report():
    report = make_report(XIACHENG)
    heir, neighbour = clerk_of(GONGSHU), clerk_of(XIHU)
    assert list(Report.objects.visible_to(heir)) == [report]
    assert may(report, Verb.SAVE, heir)
    assert not Report.objects.visible_to(neighbour).exists()
    assert not may(report, Verb.SAVE, neighbour)


def test_the_heir_s_clerks_are_urged():
    report, heir = make_report(XIACHENG), clerk_of(GONGSHU)
    city = make_official(Role.DATA_REVIEWER, kind="forestry", region_code="330100", level="city")
    urge(report=report, text="", by=city, at=moment(AFTER))
    assert Message.objects.get().recipient == heir.user


def test_a_day_earlier_it_is_the_neighbour_s_business():
    report = make_report(XIACHENG)
    before = clerk_of(GONGSHU, date(2021, 4, 8))
    assert not Report.objects.visible_to(before).exists()
    assert not may(report, Verb.SAVE, before)

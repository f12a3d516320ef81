"""What a district left when it ended: its unfinished reports, its figures and its tasks are its heir's."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from portal.clock.models import BusinessDate
from portal.inbox.models import Message
from portal.indicators.actions.moving import may
from portal.indicators.actions.urging import urge
from portal.indicators.models import Report, RollUp, Target
from portal.indicators.places import below
from portal.indicators.standing import standings
from portal.indicators.states import Task, Verb
from portal.people.actors import actor_for
from portal.people.roles import Role
from tests.portal.cases.factories import make_official, moment
from tests.portal.indicators.factories import make_report

pytestmark = pytest.mark.django_db
HANGZHOU, XIACHENG, GONGSHU, XIHU, LINPING = "330100", "330103", "330105", "330106", "330113"
AFTER = date(2021, 4, 9)
BASE = "afforestation.base_wan_mu"


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


@pytest.mark.parametrize(("month", "is_told"), [(date(2021, 3, 1), False), (date(2021, 4, 1), True)])
def test_the_heirs_clerk_is_told_what_already_counts(at_desk, month, is_told):
    BusinessDate.objects.update_or_create(pk=1, defaults={"date": date(2021, 5, 8)})
    report = make_report(GONGSHU, month=month)
    page = at_desk(clerk_of(GONGSHU, date(2021, 5, 8))).get(reverse("indicators:report", args=[report.pk]))
    assert ("原下城区已报的数继续计入拱墅区汇总" in page.content.decode()) is is_told


def test_a_day_earlier_it_is_the_neighbour_s_business():
    report = make_report(XIACHENG)
    before = clerk_of(GONGSHU, date(2021, 4, 8))
    assert not Report.objects.visible_to(before).exists()
    assert not may(report, Verb.SAVE, before)


def hold(region_code, done, task, target=None):
    """What a district had done by March 2021, and what its city had given it to do."""
    RollUp.objects.create(indicator=BASE, region_code=region_code, month=date(2021, 3, 1), flash=done, final=done)
    Target.objects.create(
        indicator=BASE, region_code=region_code, starts_on=date(2018, 1, 1), due_on=date(2022, 12, 31), task=task,
        amount=target, citation="任务分解",
    )  # fmt: skip


def stand(on, region_code=HANGZHOU):
    own, below = standings(BASE, region_code=region_code, month=on.replace(day=1), on=on)
    found = {one.region_code: one.progress for one in (own, *below)}
    return {code: (one.amount, one.task, one.target) for code, one in found.items()}


def test_figures_and_tasks_go_to_the_heir_together():
    hold(XIACHENG, 30, Task.SET, 100)
    hold(GONGSHU, 5, Task.SET, 50)
    hold(XIHU, 7, Task.NONE)
    before, after = stand(date(2021, 4, 8)), stand(AFTER)
    assert (before[XIACHENG], before[GONGSHU]) == ((30, Task.SET, 100), (5, Task.SET, 50))
    assert after[GONGSHU] == (35, Task.SET, 150)
    assert after[XIHU] == (7, Task.NONE, None)
    assert after[LINPING] == (None, Task.UNASSIGNED, None)
    assert XIACHENG not in after
    assert before[HANGZHOU][0] == after[HANGZHOU][0] == Decimal(42)


def test_a_task_is_left_to_an_heir_that_has_none_of_its_own():
    hold(XIACHENG, 30, Task.SET, 100)
    hold(GONGSHU, 5, Task.NONE)
    assert stand(AFTER)[GONGSHU] == (35, Task.SET, 100)


@pytest.mark.parametrize("on", [date(2021, 4, 8), AFTER])
def test_a_district_by_itself_stands_as_among_its_neighbours(on):
    hold(XIACHENG, 30, Task.SET, 100)
    hold(GONGSHU, 5, Task.SET, 50)
    assert stand(on, GONGSHU)[GONGSHU] == stand(on)[GONGSHU]


def test_a_district_that_ended_keeps_what_it_had():
    hold(XIACHENG, 30, Task.SET, 100)
    assert stand(AFTER, XIACHENG) == {XIACHENG: (30, Task.SET, 100)}


def test_telling_heirs_takes_one_statement_however_many_regions_ended(django_assert_num_queries):
    with django_assert_num_queries(2):
        below(HANGZHOU, on=AFTER, known=[XIACHENG, "330104", GONGSHU])
    with django_assert_num_queries(1):
        below(HANGZHOU, on=AFTER, known=[GONGSHU])

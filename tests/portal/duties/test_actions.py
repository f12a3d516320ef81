"""Reporting, urging, extending, closing, naming offices: who may, what is refused, what stays on record."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from portal.duties.actions import assigning, reporting, watching
from portal.duties.models import Deed, Duty, DutyProgress, Origin, Standing, State
from portal.inbox.models import Message
from portal.journal.models import JournalEntry
from portal.people.models import Office
from portal.people.roles import Role
from portal.rules.refusal import Refusal
from tests.portal.cases.factories import ANJI, DEQING, HUZHOU, TODAY, ZHEJIANG, days_later, make_official, moment
from tests.portal.duties.factories import make_duty, proof

pytestmark = pytest.mark.django_db
LATER = date(2023, 6, 30)


@pytest.fixture
def duty():
    return make_duty()


@pytest.fixture
def clerk():
    return make_official(Role.DATA_CLERK, kind="government", region_code=ANJI)


@pytest.fixture
def supervisor():
    return make_official(Role.SUPERVISOR, kind="government_office", region_code=ANJI)


@pytest.fixture
def province():
    return make_official(Role.SUPERVISOR, kind="service_center", region_code=ZHEJIANG, level="province")


def report(duty, by, percent=40, text="方案已印发", **fields):
    return reporting.report_progress(duty=duty, percent=percent, text=text, by=by, at=moment(), **fields)


def deeds():
    return list(
        JournalEntry.objects.filter(action__startswith="duties.").order_by("pk").values_list("action", flat=True)
    )


def test_an_office_reports_with_evidence_and_progress_never_falls(duty, clerk):
    line = report(duty, clerk, evidence=proof())
    duty.refresh_from_db()
    assert (duty.percent, duty.reported_on, duty.is_touched) == (40, TODAY, True)
    assert (line.evidence.about, line.by, line.deed) == (f"duty:{duty.pk}", clerk.label, Deed.REPORT)
    report(duty, clerk, percent=40)
    for percent in (39, 101, -1):
        with pytest.raises(Refusal, match="不能下调"):
            report(duty, clerk, percent=percent)
    with pytest.raises(Refusal, match="须写明进展情况"):
        report(duty, clerk, text="  ")
    assert deeds() == ["duties.report_progress"] * 2


def test_the_database_lets_no_progress_fall_and_no_line_change(duty, clerk):
    line = report(duty, clerk)
    for wrong in (
        lambda: Duty.objects.filter(pk=duty.pk).update(percent=39),
        lambda: DutyProgress.objects.filter(pk=line.pk).update(text="改写"),
        line.delete,
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            wrong()


@pytest.mark.parametrize(
    ("role", "kind", "region", "level"),
    [
        (Role.DATA_CLERK, "government", DEQING, "county"),
        (Role.DATA_CLERK, "science", ANJI, "county"),
        (Role.CLERK, "government", ANJI, "county"),
        (Role.SUPERVISOR, "government", ANJI, "county"),
        (Role.HANDLER, "government", HUZHOU, "city"),
    ],
)
def test_nobody_else_reports(duty, role, kind, region, level):
    by = make_official(role, kind=kind, region_code=region, level=level)
    with pytest.raises(Refusal, match="只有责任单位"):
        report(duty, by)
    with pytest.raises(Refusal, match="只有责任单位"):
        reporting.request_extension(duty=duty, new_due_on=LATER, reason="x", by=by, at=moment())


def test_urging_reaches_everybody_at_work_there_is_counted_and_comes_once_a_day(duty, clerk, supervisor):
    make_official(Role.HANDLER, kind="government", region_code=ANJI, user=clerk.user)
    make_official(Role.CASHIER, kind="government", region_code=ANJI)
    urged = watching.urge(duty=duty, by=supervisor, at=moment())
    assert (urged.number, urged.recipients) == (1, 1)
    message = Message.objects.get(recipient=clerk.user)
    assert message.link == f"/desk/duties/{duty.pk}/"
    assert duty.title in message.body
    with pytest.raises(Refusal, match="今天已经催办过"):
        watching.urge(duty=duty, by=supervisor, at=moment(hour=15))
    watching.urge(duty=duty, text="请本周填报", by=supervisor, at=moment(days_later(1)))
    duty.refresh_from_db()
    assert (duty.urged_times, duty.urged_on) == (2, days_later(1))
    assert Message.objects.filter(recipient=clerk.user).count() == 2


def test_urging_an_empty_office_is_counted_too(duty, supervisor):
    assert watching.urge(duty=duty, by=supervisor, at=moment()).recipients == 0


@pytest.mark.parametrize(
    ("role", "kind", "region", "level", "may"),
    [
        (Role.SUPERVISOR, "government_office", ANJI, "county", True),
        (Role.SUPERVISOR, "government_office", HUZHOU, "city", True),
        (Role.SUPERVISOR, "government_office", DEQING, "county", False),
        (Role.SUPERVISOR, "government_office", "330100", "city", False),
        (Role.APPROVER, "government", HUZHOU, "city", True),
        (Role.REVIEWER, "government", ZHEJIANG, "province", True),
        (Role.HANDLER, "government", HUZHOU, "city", False),
        (Role.APPROVER, "government", "330100", "city", False),
        (Role.APPROVER, "science", HUZHOU, "city", False),
        (Role.APPROVER, "government", ANJI, "county", False),
        (Role.AUDITOR, "service_center", ANJI, "county", False),
    ],
)
def test_who_watches(role, kind, region, level, may):
    duty, by = make_duty(), make_official(role, kind=kind, region_code=region, level=level)
    if may:
        assert watching.urge(duty=duty, by=by, at=moment())
    else:
        with pytest.raises(Refusal, match="不能自行办结"):
            watching.urge(duty=duty, by=by, at=moment())


def test_the_leader_of_a_clause_watches_over_the_others_and_not_over_itself():
    lead = make_duty("science", ZHEJIANG, standing=Standing.LEAD)
    other = make_duty("finance", ZHEJIANG, standing=Standing.SUPPORTING)
    by = make_official(Role.APPROVER, kind="science", region_code=ZHEJIANG, level="province")
    assert watching.urge(duty=other, by=by, at=moment())
    with pytest.raises(Refusal, match="不能自行办结"):
        watching.close(duty=lead, text="完成", evidence=proof(), by=by, at=moment())
    listed = make_official(Role.APPROVER, kind="finance", region_code=ZHEJIANG, level="province")
    with pytest.raises(Refusal, match="不能自行办结"):
        watching.urge(duty=lead, by=listed, at=moment())


@pytest.mark.parametrize("is_granted", [True, False])
def test_more_time_is_asked_for_and_answered(duty, clerk, supervisor, is_granted):
    reporting.request_extension(duty=duty, new_due_on=LATER, reason="资金分两年", by=clerk, at=moment())
    with pytest.raises(Refusal, match="等待答复"):
        reporting.request_extension(duty=duty, new_due_on=LATER, reason="资金分两年", by=clerk, at=moment())
    with pytest.raises(Refusal, match="有延期申请等待答复"):
        watching.close(duty=duty, text="完成", evidence=proof(), by=supervisor, at=moment())
    asked = watching.decide_extension(duty=duty, is_granted=is_granted, reason="按计划", by=supervisor, at=moment())
    duty.refresh_from_db()
    assert duty.due_on == (LATER if is_granted else date(2022, 12, 31))
    assert (duty.window_on, asked.old_due_on) == (date(2022, 12, 31), date(2022, 12, 31))
    with pytest.raises(Refusal, match="没有等待答复"):
        watching.decide_extension(duty=duty, is_granted=True, reason="x", by=supervisor, at=moment())


def test_an_extension_is_later_than_the_term_and_than_today(clerk):
    for due, new in ((date(2022, 12, 31), date(2022, 12, 31)), (date(2019, 9, 1), TODAY)):
        with pytest.raises(Refusal, match="应晚于"):
            reporting.request_extension(duty=make_duty(due_on=due), new_due_on=new, reason="x", by=clerk, at=moment())
    with pytest.raises(Refusal, match="没有规定完成期限"):
        reporting.request_extension(duty=make_duty(due_on=None), new_due_on=LATER, reason="x", by=clerk, at=moment())


def test_a_duty_is_closed_on_evidence_and_taken_up_again_with_a_reason(duty, clerk, supervisor):
    with pytest.raises(Refusal, match="没有任何佐证材料"):
        watching.close(duty=duty, text="已完成", by=supervisor, at=moment())
    report(duty, clerk, percent=100, evidence=proof())
    closed = watching.close(duty=duty, text="已完成", by=supervisor, at=moment())
    assert (closed.state, closed.closed_on) == (State.CLOSED, TODAY)
    for act in (lambda: report(duty, clerk, percent=100), lambda: watching.urge(duty=duty, by=supervisor, at=moment())):
        with pytest.raises(Refusal, match="已办结"):
            act()
    with pytest.raises(Refusal, match="须写明"):
        watching.reopen(duty=duty, reason=" ", by=supervisor, at=moment())
    again = watching.reopen(duty=duty, reason="材料不符", by=supervisor, at=moment())
    assert (again.state, again.closed_on, again.percent) == (State.OPEN, None, 100)
    with pytest.raises(Refusal, match="只有已办结"):
        watching.reopen(duty=duty, reason="x", by=supervisor, at=moment())
    assert list(duty.progress.order_by("pk").values_list("deed", flat=True)) == ["report", "close", "reopen"]


def test_the_province_names_an_office_where_the_text_names_none(province):
    duty = make_duty("", ZHEJIANG, clause="2-1")
    with pytest.raises(Refusal, match="还没有责任单位"):
        watching.urge(duty=duty, by=province, at=moment())
    first, second = (Office.objects.on(TODAY).get(kind=kind, region_code=ZHEJIANG) for kind in ("forestry", "finance"))
    named = assigning.assign(duty=duty, office=first, reason="按职责", by=province, at=moment())
    assert (named.office, named.standing, named.origin) == (first, Standing.LEAD, Origin.UNNAMED)
    with pytest.raises(Refusal, match="已由"):
        assigning.assign(duty=duty, office=first, reason="按职责", by=province, at=moment())
    assigning.assign(duty=duty, office=second, reason="改由财政", by=province, at=moment())
    assert [str(row) for row in duty.assignments.order_by("pk")] == ["— → 省林业局", "省林业局 → 省财政厅"]


def test_a_named_duty_stays_and_another_office_is_added_once(duty, province):
    office = Office.objects.on(TODAY).get(kind="science", region_code=ANJI)
    with pytest.raises(Refusal, match="文件已列明"):
        assigning.assign(duty=duty, office=office, reason="x", by=province, at=moment())
    added = assigning.add(duty=duty, office=office, reason="需要科技支撑", by=province, at=moment())
    assert (added.origin, added.standing, added.level, added.region_code) == ("added", "supporting", "county", ANJI)
    with pytest.raises(Refusal, match="已是该条款的责任单位"):
        assigning.add(duty=duty, office=office, reason="x", by=province, at=moment())


def test_only_the_province_names_offices(supervisor):
    duty = make_duty("", ZHEJIANG, clause="2-1")
    office = Office.objects.on(TODAY).get(kind="forestry", region_code=ZHEJIANG)
    for by in (supervisor, make_official(Role.APPROVER, kind="forestry", region_code=ZHEJIANG, level="province")):
        with pytest.raises(Refusal, match="只有省级"):
            assigning.assign(duty=duty, office=office, reason="x", by=by, at=moment())
    owner = make_official(Role.ITEM_OWNER, kind="science", region_code=ZHEJIANG, level="province")
    assert assigning.assign(duty=duty, office=office, reason="按职责", by=owner, at=moment()).office == office

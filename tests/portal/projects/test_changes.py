"""Progress never falls; what was registered changes only when the office above agrees."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from portal.projects.actions import changing
from portal.projects.actions.reporting import report_progress
from portal.projects.models import ProjectMoney
from portal.projects.states import Field, Source, State
from portal.rules.refusal import Refusal
from tests.portal.cases.factories import TODAY, moment
from tests.portal.projects.factories import POINT, advance, make_completed, make_project, report

pytestmark = pytest.mark.django_db


def refused(code):
    return pytest.raises(Refusal, check=lambda refusal: refusal.code == code)


def ask(project, by, field=Field.NAME, new="新名称", reason="名称有误", **more):
    return changing.request_change(project=project, field=field, new=new, reason=reason, by=by, at=moment(), **more)


def decide(change, by, *, is_agreed=True, opinion="", **more):
    return changing.decide_change(change=change, is_agreed=is_agreed, opinion=opinion, by=by, at=moment(), **more)


def money(project):
    return {row.source: (row.planned_yuan, row.paid_yuan) for row in project.money.all()}


def test_progress_moves_forward_only(crew):
    project = make_project(crew)
    report(project, crew.county, percent=40, paid_yuan={Source.COUNTY: Decimal(100)})
    for more, code in (
        ({"percent": 39}, "falling"),
        ({"percent": 101}, "percent"),
        ({"percent": -1}, "percent"),
        ({"percent": 50, "text": " "}, "no_text"),
        ({"percent": 50, "paid_yuan": {Source.COUNTY: Decimal("99.99")}}, "money_falling"),
    ):
        with refused(code):
            report(project, crew.county, **more)
    with refused("in_future"):
        report_on(project, crew.county, TODAY + timedelta(days=1))
    with refused("earlier"):
        report_on(project, crew.county, TODAY - timedelta(days=1))
    for by in (crew.city, crew.supervisor):
        with refused("forbidden"):
            report(project, by)
    last = report(project, crew.county, percent=40, paid_yuan={Source.OWN: Decimal(1)})
    project.refresh_from_db()
    assert (last.paid_yuan, project.percent, project.actual_start_on) == (Decimal(101), 40, TODAY)


def report_on(project, by, on):
    return report_progress(project=project, on=on, text="进展", percent=50, by=by, at=moment())


def test_more_money_than_planned_has_to_be_explained(crew):
    project = make_project(crew)
    over = {Source.COUNTY: Decimal("300000.01")}
    with refused("over_plan"):
        report(project, crew.county, paid_yuan=over)
    with refused("over_plan"):
        report(project, crew.county, paid_yuan={Source.SOCIAL: Decimal(1)})
    report(project, crew.county, paid_yuan=over, explanation="追加投入")
    assert money(project)[Source.COUNTY] == (Decimal(300000), Decimal("300000.01"))
    with pytest.raises(IntegrityError), transaction.atomic():
        ProjectMoney.objects.filter(project=project).update(explanation="")
    with pytest.raises(IntegrityError), transaction.atomic():
        ProjectMoney.objects.filter(project=project).update(planned_yuan=-1)


@pytest.mark.parametrize(
    ("field", "new", "attribute", "written"),
    [
        (Field.NAME, " 新名称 ", "name", "新名称"),
        (Field.PLANNED_DATES, {"start": "2019-10-01", "end": None}, "planned_end_on", None),
        (Field.PLACE, None, "place", None),
        (Field.PLACE, {"type": "Point", "coordinates": [120, 30]}, "longitude", Decimal(120)),
    ],
)
def test_a_change_is_written_when_the_office_above_agrees(crew, field, new, attribute, written):
    project = make_project(crew)
    before = getattr(project, attribute)
    change = ask(project, crew.county, field, new)
    project.refresh_from_db()
    assert getattr(project, attribute) == before
    for by in (crew.county, crew.province, crew.supervisor):
        with refused("forbidden"):
            decide(change, by)
    decide(change, crew.city)
    project.refresh_from_db()
    assert getattr(project, attribute) == written
    with refused("stale"):
        decide(change, crew.city)


def test_money_is_changed_by_source_and_what_was_paid_stays(crew):
    project = make_project(crew)
    report(project, crew.county, percent=1, paid_yuan={Source.COUNTY: Decimal(1000)})
    for new in ({Source.COUNTY: "999.99"}, {Source.OWN: "5"}):
        with refused("below_paid"):
            ask(project, crew.county, Field.MONEY, new)
    change = ask(project, crew.county, Field.MONEY, {"county": "1000", "bank": "5.5"})
    assert change.old == {"county": "300000.00", "own": "100000.00"}
    decide(change, crew.city)
    assert money(project) == {Source.COUNTY: (1000, 1000), Source.BANK: (Decimal("5.5"), 0)}


def test_a_disagreement_gives_its_reason_and_writes_nothing(crew):
    project = make_project(crew)
    change = ask(project, crew.county)
    with refused("no_reason"):
        decide(change, crew.city, is_agreed=False)
    change = decide(change, crew.city, is_agreed=False, opinion="名称无误")
    project.refresh_from_db()
    assert (change.is_agreed, change.opinion, project.name) == (False, "名称无误", "安吉样例工程")
    assert ask(project, crew.county).is_open


def test_what_can_not_be_asked_for(crew):
    project = make_project(crew)
    for field, new, code in (
        (Field.NAME, "安吉样例工程", "no_change"),
        (Field.NAME, " ", "name"),
        (Field.NAME, "长" * 121, "name"),
        (Field.PLANNED_DATES, {"start": "2019-10-02", "end": "2019-10-01"}, "dates"),
        (Field.PLACE, {"type": "Point", "coordinates": [0, 0]}, "place"),
        (Field.PLACE, POINT, "no_change"),
        (Field.MONEY, {"county": "-1"}, "money"),
    ):
        with refused(code):
            ask(project, crew.county, field, new)
    with refused("no_reason"):
        ask(project, crew.county, reason="")
    with refused("forbidden"):
        ask(project, crew.city)
    ask(project, crew.county)
    with refused("open_change"):
        ask(project, crew.county, new="又一个名称")
    with refused("ended"):
        ask(make_completed(crew), crew.county)


def test_a_request_that_things_have_overtaken_is_not_agreed_to(crew):
    project = make_project(crew)
    change = ask(project, crew.county)
    type(project).objects.filter(pk=project.pk).update(name="别的名称")
    with refused("moved_on"):
        decide(change, crew.city)


def test_an_owner_asks_for_the_end_and_the_office_above_agrees(crew):
    project = make_project(crew)
    change = ask(project, crew.county, Field.TERMINATION, None, "征地未果")
    project.refresh_from_db()
    assert project.state == State.ONGOING
    decide(change, crew.city, opinion="同意终止")
    project.refresh_from_db()
    assert (project.state, project.events.last().reason) == (State.TERMINATED, "征地未果")


def test_a_stale_page_is_told_who_was_faster(crew):
    project = make_project(crew)
    version = project.version
    advance(project, crew.county)
    with pytest.raises(Refusal, match="他人已更新：该项目已由安吉县林业局"):
        ask(project, crew.county, version=version)
    change = ask(project, crew.county)
    with refused("stale"):
        decide(change, crew.city, version=version)


def test_the_planned_dates_are_days(crew):
    change = ask(make_project(crew), crew.county, Field.PLANNED_DATES, {"start": "2019-10-01", "end": "2020-01-01"})
    assert change.old == {"start": date(2019, 9, 1).isoformat(), "end": date(2020, 6, 30).isoformat()}

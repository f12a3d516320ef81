"""How a project walks: stage by stage, by whom, with which evidence, and back."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import ProgrammingError, connection, transaction

from portal.cases.daily import run
from portal.people.roles import Role
from portal.projects.actions import advancing, evidence
from portal.projects.models import Project, ProjectEvent
from portal.projects.states import State, Verb
from portal.rules.law import Article
from portal.rules.refusal import Refusal
from portal.workdays.calendar import load
from tests.portal.cases.factories import ANJI, DEQING, HUZHOU, make_granted, make_official, make_staff, moment
from tests.portal.projects.factories import (
    advance,
    attach,
    make_checkable,
    make_checked,
    make_clerk,
    make_completed,
    make_crew,
    make_project,
    report,
)
from tests.samplepolicy.models import SampleApplication, SampleWorks

pytestmark = pytest.mark.django_db


def send_back(project, by, to_stage="build", reason="照片不清楚", **more):
    return advancing.return_(
        project=project, to_stage=to_stage, reason=reason, by=by, at=moment(hour=15), calendar=load(), **more
    )


def refused(code):
    return pytest.raises(Refusal, check=lambda refusal: refusal.code == code)


def test_a_project_walks_from_building_to_acceptance(crew):
    project = make_project(crew)
    assert (project.number, project.stage, project.state) == ("XM330523201900001", "build", State.ONGOING)
    assert (project.region_name, project.office, project.stage_due_on) == (
        "安吉县", crew.county.post.office, date(2019, 11, 12),
    )  # fmt: skip
    project = make_completed(crew, name="第二个")
    project.refresh_from_db()
    assert (project.number, project.stage, project.state) == ("XM330523201900002", "", State.COMPLETED)
    assert (project.percent, project.actual_end_on, project.published_on) == (
        100,
        date(2019, 10, 15),
        date(2019, 10, 15),
    )
    assert project.stage_due_on is None
    assert SampleWorks.objects.get(project=project).checked_units == 9
    verbs = [(event.verb, event.from_stage, event.to_stage) for event in project.events.all()]
    assert verbs == [
        (Verb.CREATE, "", "build"),
        (Verb.ADVANCE, "build", "self-check"),
        (Verb.REPORT, "self-check", "self-check"),
        (Verb.ATTACH, "self-check", "self-check"),
        (Verb.ATTACH, "self-check", "self-check"),
        (Verb.ADVANCE, "self-check", "acceptance"),
        (Verb.ADVANCE, "acceptance", ""),
    ]


def test_each_stage_is_finished_by_its_own_office_and_level(crew):
    project = make_project(crew)
    neighbours = make_crew(DEQING)
    handler = make_official(Role.HANDLER, kind="forestry")
    science = make_clerk(ANJI, "county", kind="science")
    for by in (crew.city, crew.province, crew.supervisor, neighbours.county, handler, science):
        with refused("forbidden"):
            advance(project, by)
    project = make_checked(crew, name="第二个")
    for by in (crew.county, crew.province, make_clerk("330100", "city")):
        with refused("forbidden"):
            advance(project, by)
    assert advance(project, crew.city).state == State.COMPLETED


def test_a_stage_asks_for_its_evidence_its_answers_and_its_gate(crew):
    project = advance(make_project(crew), crew.county)
    answers = {"checked_units": 9}
    with pytest.raises(Refusal, match="自查报告、现场照片"):
        advance(project, crew.county, answers=answers)
    attach(project, crew.county, "report")
    with pytest.raises(Refusal, match="还缺佐证材料：现场照片。"):
        advance(project, crew.county, answers=answers)
    attach(project, crew.county, "photo")
    with refused("answers_missing"):
        advance(project, crew.county)
    with pytest.raises(Refusal, match="实施进度只有0%"):
        advance(project, crew.county, answers=answers)
    report(project, crew.county)
    assert advance(project, crew.county, answers=answers).stage == "acceptance"


def test_a_stage_may_wait_for_a_case_whose_decision_has_taken_effect(crew, monkeypatch):
    def require_grant(**_move):
        if not SampleApplication.objects.granted().exists():
            raise Refusal("no_grant", "补助还没有批准。", Article("样例办法", "第一条"), "请先办理补助。")

    monkeypatch.setattr("tests.samplepolicy.actions.require_all_done", require_grant)
    project = make_checkable(crew)
    answers, effect_on = {"checked_units": 9}, date(2019, 10, 23)
    make_granted(make_staff())
    with refused("no_grant"):
        advance(project, crew.county, answers=answers)
    run(effect_on)
    assert advance(project, crew.county, on=effect_on, answers=answers).stage == "acceptance"


def test_zero_is_an_answer(crew):
    advance(make_checkable(crew), crew.county, answers={"checked_units": 0})
    assert SampleWorks.objects.get().checked_units == 0


def test_a_refused_effect_leaves_nothing_behind(crew, monkeypatch):
    def refuse(**_move):
        raise Refusal("no", "不行。", Article("样例办法", "第一条"), "请联系主管部门。")

    monkeypatch.setattr("tests.samplepolicy.actions.keep_check", refuse)
    project = make_checkable(crew)
    with refused("no"):
        advance(project, crew.county, answers={"checked_units": 9})
    project.refresh_from_db()
    assert (project.stage, project.events.count()) == ("self-check", 5)


def test_another_stage_than_the_one_meant_is_not_finished(crew):
    project = make_project(crew)
    with refused("not_here"):
        advance(project, crew.county, stage="self-check")
    with pytest.raises(Refusal, match="他人已更新：该项目已由安吉县林业局"):
        advance(project, crew.county, version=project.version - 1)
    assert advance(project, crew.county, stage="build", version=project.version).stage == "self-check"


def test_a_completed_project_stands_still(crew):
    project = make_completed(crew)
    for act in (
        lambda: advance(project, crew.city),
        lambda: report(project, crew.county),
        lambda: attach(project, crew.county),
    ):
        with refused("ended"):
            act()


def test_whoever_checks_sends_back_with_a_reason_and_the_evidence_stays(crew):
    project = make_checked(crew)
    with refused("forbidden"):
        send_back(project, crew.county)
    with refused("no_reason"):
        send_back(project, crew.city, reason=" ")
    for stage in ("acceptance", "nowhere", ""):
        with refused("not_earlier"):
            send_back(project, crew.city, to_stage=stage)
    project = send_back(project, crew.city, to_stage="self-check")
    assert (project.stage, project.stage_due_on, project.evidence.count()) == ("self-check", date(2019, 10, 29), 2)
    assert project.events.last().reason == "照片不清楚"
    assert advance(project, crew.county, answers={"checked_units": 10}).stage == "acceptance"
    with refused("not_earlier"):
        send_back(make_project(crew), crew.county)


def test_evidence_is_replaced_removed_and_counted(crew):
    project = advance(make_project(crew), crew.county)
    first = attach(project, crew.county)
    second = attach(project, crew.county)
    assert [row.pk for row in project.evidence.all()] == [second.pk] != [first.pk]
    photos = [attach(project, crew.county, "photo", longitude=119.68, latitude=30.63) for _ in range(3)]
    with refused("slot_full"):
        attach(project, crew.county, "photo")
    evidence.remove_evidence(evidence=photos[0], by=crew.county, at=moment())
    assert project.evidence.count() == 3
    with refused("half_position"):
        attach(project, crew.county, "photo", longitude=119.68)
    with refused("no_position"):
        attach(project, crew.county, "photo", longitude=181, latitude=0)
    with refused("not_here"):
        attach(project, crew.county, "minutes")
    with refused("forbidden"):
        attach(project, crew.city)
    with refused("files.kind_not_allowed"):
        attach(
            project, crew.county, "photo", upload=SimpleUploadedFile("a.pdf", b"%PDF-1.4\n%%EOF\n", "application/pdf")
        )


def test_what_proves_a_finished_stage_stays(crew):
    project = make_checked(crew)
    row = project.evidence.first()
    with refused("forbidden"):
        evidence.remove_evidence(evidence=row, by=crew.county, at=moment())
    with refused("not_here"):
        evidence.remove_evidence(evidence=row, by=crew.city, at=moment())


def test_only_the_office_above_ends_a_project_early_and_says_why(crew):
    project = make_project(crew)
    with refused("forbidden"):
        advancing.terminate(project=project, reason="征地未果", by=crew.county, at=moment())
    with refused("no_reason"):
        advancing.terminate(project=project, reason="", by=crew.city, at=moment())
    project = advancing.terminate(project=project, reason="征地未果", by=crew.city, at=moment())
    assert (project.state, project.stage, project.stage_due_on) == (State.TERMINATED, "build", None)
    with refused("ended"):
        advancing.terminate(project=project, reason="征地未果", by=crew.city, at=moment())
    with refused("ended"):
        advancing.terminate(project=make_completed(crew), reason="征地未果", by=crew.city, at=moment())


def test_the_database_keeps_the_log(crew):
    project = make_project(crew)
    for statement in ("UPDATE projects_projectevent SET reason = 'x'", "DELETE FROM projects_projectevent"):
        with pytest.raises(ProgrammingError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    assert ProjectEvent.objects.filter(project=project).count() == 1


def test_a_city_sees_its_counties_and_a_county_nothing_of_the_next(crew):
    project = make_project(crew)
    seers = [
        crew.county,
        crew.city,
        crew.province,
        crew.supervisor,
        make_official(Role.VIEWER, kind="government_office"),
    ]
    blind = [
        make_clerk(DEQING, "county"),
        make_clerk("330100", "city"),
        make_clerk(ANJI, "county", kind="science"),
        make_official(Role.HANDLER, kind="forestry"),
        make_official(Role.SUPERVISOR, kind="government_office", region_code=DEQING),
        make_official(Role.REVIEWER, kind="forestry", region_code=HUZHOU, level="city"),
    ]
    for actor in seers:
        assert list(Project.objects.visible_to(actor)) == [project]
    for actor in blind:
        assert list(Project.objects.visible_to(actor)) == []

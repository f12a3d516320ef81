"""A village walks from its township's application to the list; what can't be is refused on the way."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from afforestation.models import PublishedVillage, TreeVillage, VillageClaim
from portal.people.roles import Role
from portal.projects.actions import advancing
from portal.projects.actions.migrating import OldProject, create_migrated
from portal.projects.models import Project
from portal.projects.registry import project_type
from portal.projects.states import State
from portal.rules.refusal import Refusal
from portal.workdays.calendar import load
from tests.afforestation.factories import make_forester
from tests.afforestation.villages.factories import (
    ACCEPTANCE,
    CHECK,
    MEIXI,
    PLAN,
    PLANTING,
    SPOT,
    XIAOFENG,
    draw,
    make_accepted,
    make_applied,
    make_checked,
    make_foresters,
    make_planted,
    make_published,
    make_village,
)
from tests.portal.cases.factories import ANJI, DEQING, TODAY, moment
from tests.portal.projects.factories import advance, attach

pytestmark = pytest.mark.django_db
CHUNAN = "330127"


def refused(code):
    return pytest.raises(Refusal, check=lambda refusal: refusal.code == code)


def send_back(project, by, to_stage):
    return advancing.return_(
        project=project, to_stage=to_stage, reason="株数不实", by=by, at=moment(hour=15), calendar=load()
    )


def test_a_village_walks_the_whole_way(crew):
    project = make_published(crew)
    project.refresh_from_db()
    record = TreeVillage.objects.get(project=project)
    assert (project.state, project.stage, project.published_on) == (State.COMPLETED, "", TODAY)
    assert (record.plan_year, record.planted, record.survived_trees) == (2019, 11_000, 10_400)
    assert (record.city_score, record.is_drawn, record.spot_score) == (93, True, 92)
    village = PublishedVillage.objects.get()
    assert (village.region_code, village.village, village.kind) == (XIAOFENG, "示例村", "demo")
    assert (village.tree_count, village.published_on, village.project) == (11_000, TODAY, project)
    stages = [event.from_stage for event in project.events.filter(verb="advance")]
    assert stages == [stage.code for stage in project_type("tree-village").stages]


def test_each_stage_has_its_own_office_and_role(crew):
    neighbours = make_foresters(DEQING)
    everybody = [crew.clerk, crew.checker, crew.city, crew.spotter, crew.publisher]
    project = make_village(crew)
    attach(project, crew.clerk, "application")
    for answers, right in (
        ({}, crew.clerk), (PLAN, crew.clerk), (PLANTING, crew.clerk), (CHECK, crew.checker), (ACCEPTANCE, crew.city),
        (SPOT, crew.spotter), ({"document": "浙林造〔2019〕20号"}, crew.publisher),
    ):  # fmt: skip
        project.refresh_from_db()
        for by in (*(by for by in everybody if by is not right), neighbours.clerk, neighbours.checker):
            with refused("forbidden"):
                advance(project, by, answers=answers)
        if right is crew.checker:
            attach(project, right, "photo")
        if right is crew.spotter:
            draw(crew)
        project = advance(project, right, answers=answers)
    assert project.state == State.COMPLETED
    assert PublishedVillage.objects.count() == 1


def test_a_village_has_one_live_entry_of_a_kind(crew):
    project = make_village(crew)
    with refused("claimed"):
        make_village(crew)
    make_village(crew, kind="push")
    make_village(crew, region_code=MEIXI)
    with pytest.raises(IntegrityError), transaction.atomic():
        VillageClaim.objects.create(
            project=make_village(crew, "别村"), region_code=XIAOFENG, village="示例村", kind="demo"
        )
    advancing.terminate(project=project, reason="征收", by=crew.city, at=moment(hour=15))
    assert make_village(crew).is_ongoing


def test_where_townships_are_known_a_village_lies_in_one(crew):
    with refused("no_township"):
        make_village(crew, region_code=ANJI)
    others = make_foresters(CHUNAN, "330100")
    assert make_village(others, region_code=CHUNAN).region_code == CHUNAN


@pytest.mark.parametrize("year", [2017, 2023])
def test_a_plan_is_of_the_years_of_the_document(crew, year):
    project = make_applied(crew)
    with refused("year"):
        advance(project, crew.clerk, answers={**PLAN, "plan_year": year})
    with pytest.raises(IntegrityError), transaction.atomic():
        TreeVillage.objects.filter(project=project).update(plan_year=year)


def test_an_application_needs_the_townships_paper(crew):
    with refused("evidence_missing"):
        advance(make_village(crew), crew.clerk)


def test_ways_of_planting_are_parts_of_the_whole(crew):
    project = advance(make_applied(crew), crew.clerk, answers=PLAN)
    with refused("ways"):
        advance(project, crew.clerk, answers={**PLANTING, "around_trees": 10_001})
    with pytest.raises(IntegrityError), transaction.atomic():
        TreeVillage.objects.filter(project=project).update(**{**PLANTING, "around_trees": 10_001})


@pytest.mark.parametrize(
    ("answers", "code"),
    [({"survived_trees": 11_001}, "survived"), ({"survived_on": TODAY + timedelta(days=1)}, "survived_on")],
)
def test_no_more_live_than_were_planted_and_nobody_counts_tomorrow(crew, answers, code):
    project = make_planted(crew)
    attach(project, crew.checker, "photo")
    with refused(code):
        advance(project, crew.checker, answers={**CHECK, **answers})
    with pytest.raises(IntegrityError), transaction.atomic():
        TreeVillage.objects.filter(project=project).update(survived_trees=11_001, survived_on=TODAY)


def test_nobody_checks_what_he_entered(crew):
    both = make_forester(Role.REVIEWER, ANJI, "county", user=crew.clerk.user)
    project = make_planted(crew)
    attach(project, both, "photo")
    with refused("own_work"):
        advance(project, both, answers=CHECK)


def test_nothing_is_accepted_without_a_survival_check(crew):
    project = make_checked(crew)
    TreeVillage.objects.filter(project=project).update(survived_trees=None, survived_on=None)
    with refused("no_survival_check"):
        advance(project, crew.city, answers=ACCEPTANCE)


@pytest.mark.parametrize(
    ("kind", "planted", "score", "is_accepted"),
    [
        ("demo", 10_000, 90, True), ("demo", 9_999, 90, False), ("demo", 10_000, Decimal("89.99"), False),
        ("push", 300, 75, True), ("push", 299, 75, False), ("push", 300, Decimal("74.99"), False),
    ],
)  # fmt: skip
def test_trees_and_score_of_the_kind_are_asked_for(crew, kind, planted, score, is_accepted):
    planting = dict.fromkeys(PLANTING, 0) | {"planted_native": planted}
    project = make_checked(crew, kind=kind, planting=planting, check={**CHECK, "survived_trees": 200})
    if is_accepted:
        assert advance(project, crew.city, answers={"city_score": score}).stage == "recognition"
    else:
        with refused("not_passing"):
            advance(project, crew.city, answers={"city_score": score})


def test_what_was_sent_back_is_found_anew(crew):
    project = make_accepted(crew)
    draw(crew)
    project = send_back(Project.objects.get(pk=project.pk), crew.spotter, "planting")
    record = TreeVillage.objects.get(project=project)
    assert (record.planted, record.survived_trees, record.county_score, record.city_score) == (11_000, None, None, None)
    assert (record.spot_check, record.is_drawn) == (None, False)
    fewer = {**PLANTING, "planted_precious": 5000, "around_trees": 0}
    assert advance(project, crew.clerk, answers=fewer).stage == "self-check"


def test_old_villages_come_in_and_hold_their_names(crew):
    rows = [
        OldProject(
            name=f"旧{number}", region_code=XIAOFENG, stage="planting",
            record=TreeVillage(village=f"旧{number}", kind="push"),
        )
        for number in range(2)
    ]  # fmt: skip
    declared = project_type("tree-village")
    create_migrated(declared=declared, rows=rows, by=crew.clerk, at=moment())
    assert VillageClaim.objects.count() == 2
    with refused("claimed"):
        make_village(crew, "旧0", kind="push")
    again = OldProject(
        name="旧", region_code=XIAOFENG, stage="planting", record=TreeVillage(village="旧1", kind="push")
    )
    with refused("claimed"):
        create_migrated(declared=declared, rows=[again], by=crew.clerk, at=moment())

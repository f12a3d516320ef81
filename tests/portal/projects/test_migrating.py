"""Old projects come in with their own dates and numbers, outside lamps, all or none."""

from datetime import date
from decimal import Decimal

import pytest

from portal.journal.models import JournalEntry
from portal.people.actors import SYSTEM
from portal.projects.actions.migrating import OldProject, create_migrated
from portal.projects.models import Project
from portal.projects.registry import project_type
from portal.projects.states import Source, State
from portal.rules.refusal import Refusal
from tests.portal.cases.factories import ANJI, DEQING, moment
from tests.portal.projects.factories import CODE, POINT, advance, make_project
from tests.samplepolicy.models import SampleWorks

pytestmark = pytest.mark.django_db


def old(**fields):
    return OldProject(
        **{
            "name": "旧工程",
            "region_code": ANJI,
            "record": SampleWorks(units=5),
            "former_number": "安林〔2016〕12号",
            "actual_start_on": date(2016, 3, 1),
            "actual_end_on": date(2017, 11, 30),
            **fields,
        }
    )


def load_old(by, *rows):
    return create_migrated(declared=project_type(CODE), rows=rows, by=by, at=moment())


def test_an_old_project_keeps_its_dates_and_number(crew):
    (project,) = load_old(crew.county, old(paid_yuan={Source.OWN: Decimal(7)}, place=POINT))
    project = Project.objects.get(pk=project.pk)
    assert (project.state, project.stage, project.is_migrated) == (State.COMPLETED, "", True)
    assert (project.former_number, project.actual_end_on) == ("安林〔2016〕12号", date(2017, 11, 30))
    assert project.money.get().explanation == "历史导入"
    assert SampleWorks.objects.get(project=project).units == 5


def test_an_old_project_under_way_goes_on_without_lamps(crew):
    (project,) = load_old(crew.county, old(stage="build", actual_end_on=None, stage_dates={}))
    assert project.stage_due_on is None
    project = advance(project, crew.county)
    assert (project.stage, project.stage_due_on) == ("self-check", None)
    assert make_project(crew).stage_due_on is not None


def test_many_cost_as_many_statements_as_one_and_one_entry(crew, django_assert_num_queries):
    load_old(crew.county, old(former_number=""))
    entries = JournalEntry.objects.count()
    with django_assert_num_queries(12):
        load_old(crew.county, *(old(former_number=str(number)) for number in range(40)))
    assert JournalEntry.objects.count() == entries + 1
    numbers = list(Project.objects.order_by("pk").values_list("number", flat=True))
    assert numbers == [f"XM33052320190{number:04d}" for number in range(1, 42)]


def test_nothing_comes_in_twice_or_half(crew):
    load_old(crew.county, old())
    with pytest.raises(Refusal, match="已经导入过：安林〔2016〕12号"):
        load_old(crew.county, old(former_number="另一个"), old())
    with pytest.raises(Refusal, match="环节不存在"):
        load_old(crew.county, old(former_number=""), old(former_number="", stage="nowhere"))
    with pytest.raises(Refusal, match="没有完成日期"):
        load_old(crew.county, old(former_number=""), old(former_number="", actual_end_on=None))
    with pytest.raises(Refusal, match="999999"):
        load_old(crew.county, old(former_number=""), old(former_number="", region_code="999999"))
    assert Project.objects.count() == 1


def test_a_county_loads_its_own_and_the_portal_everybodys(crew):
    rows = old(), old(region_code=DEQING)
    with pytest.raises(Refusal, match="德清县林业局"):
        load_old(crew.county, *rows)
    assert {project.office.short_name for project in load_old(SYSTEM, *rows)} == {"安吉县林业局", "德清县林业局"}

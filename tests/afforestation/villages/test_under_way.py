"""Villages that were under way when the portal opened go on from where they stood, marked as migrated."""

import io
from datetime import date, timedelta

import pytest

from afforestation.models import TreeVillage, VillageClaim
from afforestation.resources import VILLAGES_UNDER_WAY
from portal.exchange.library import export, rows_of
from portal.imports.direct import EVERYWHERE, bring_in
from portal.journal.models import JournalEntry
from portal.people.actors import SYSTEM
from portal.projects.models import Project
from portal.projects.states import Verb
from portal.rules.refusal import Refusal
from tests.afforestation.villages.factories import MEIXI, SPOT, XIAOFENG, advance, draw, make_checked, make_published
from tests.portal.cases.factories import ANJI, DEQING, TODAY, moment
from tests.portal.exchange.sheets import csv

pytestmark = pytest.mark.django_db
APPLIED = {
    "region_code": XIAOFENG, "village": "旧村", "kind": "示范村", "former_number": "安2018-7", "stage": "列入年度计划",
    "planned_precious": 9000, "planned_native": 0, "planned_coloured": 1500, "planned_other": 0,
    "applied_on": "2018-11-02",
}  # fmt: skip
PLANNED = {
    **APPLIED,
    "stage": "实施",
    "plan_year": 2019,
    "plan_document": "安林〔2019〕3号",
    "planned_on": "2019-01-08",
}
PLANTED = {
    **PLANNED, "stage": "县级自查", "planted_precious": 9000, "planted_native": 200, "planted_coloured": 1400,
    "planted_other": 0, "around_trees": 7000, "infill_trees": 600, "base_area_mu": "12.5", "planted_on": "2019-04-20",
}  # fmt: skip
CHECKED = {**PLANTED, "stage": "市级验收", "survived_trees": 10_400, "county_score": 93, "survived_on": "2019-08-30"}
ACCEPTED = {**CHECKED, "stage": "省级抽查认定", "city_score": 92, "accepted_on": "2019-09-12"}


def row(given, **changed):
    """A row of the sheet; what is not named is empty."""
    values = {**given, **changed}
    return [values.get(column.name, "") for column in VILLAGES_UNDER_WAY.columns]


def bring(by, *rows, **options):
    file = csv(*rows, titles=VILLAGES_UNDER_WAY.titles)
    return bring_in(resource=VILLAGES_UNDER_WAY, file=file, name="在建村.csv", by=by, at=moment(), **options)


def reasons(outcome):
    return {(cell.row, cell.column.partition(" ")[2]): cell.reason for cell in outcome.bad_cells}


@pytest.mark.parametrize("given", [APPLIED, PLANNED, PLANTED, CHECKED, ACCEPTED])
def test_a_village_comes_in_at_its_stage_with_its_days_and_figures(crew, given):
    assert bring(crew.clerk, row(given), is_dry=True).counts.new == 1
    assert not Project.objects.exists()
    assert bring(crew.clerk, row(given)).counts.new == 1
    project = Project.objects.get()
    assert (project.is_migrated, project.stage_title, project.former_number) == (True, given["stage"], "安2018-7")
    assert (project.stage_due_on, project.actual_start_on) == (None, date(2018, 11, 2))
    event = project.events.get()
    assert (event.verb, event.facts["stage_dates"]["application"]) == (Verb.MIGRATE, "2018-11-02")
    record = TreeVillage.objects.get()
    assert (record.planned, record.survived_trees) == (10_500, given.get("survived_trees"))
    assert VillageClaim.objects.get().project == project
    assert JournalEntry.objects.filter(action="projects.migrate", actor=crew.clerk.label).count() == 1
    assert bring(crew.clerk, row(given)).counts.same == 1


def test_it_goes_on_like_any_other(crew):
    bring(crew.clerk, row(ACCEPTED))
    draw(crew)
    project = advance(Project.objects.get(), crew.spotter, answers=SPOT)
    assert project.stage == "publication"


def test_what_the_stage_presupposes_is_asked_and_what_it_can_not_have_is_refused(crew):
    outcome = bring(
        crew.clerk,
        row(PLANTED, plan_document="", planted_native=""),
        row(APPLIED, village="早村", former_number="", survived_on="2019-08-30"),
        row(CHECKED, village="多村", former_number="", survived_trees=10_601, around_trees=11_000),
        row(PLANNED, village="晚村", former_number="", planned_on=f"{TODAY + timedelta(days=1)}"),
        row(PLANNED, village="乱村", former_number="", planned_on="2018-10-01"),
        row(APPLIED, village="空村", former_number="", planned_precious=0, planned_coloured=0),
        row(APPLIED, village="号村"),
        row(APPLIED, village="号村二", planned_native="很多"),
        row(APPLIED, village="县村", former_number="", region_code=ANJI),
        row(APPLIED, village="邻村", former_number="", region_code=DEQING),
    )
    found = reasons(outcome)
    assert found[2, "计划文号"] == "“列入年度计划”已办结的，此项必填"
    assert (2, "已栽乡土树种（株）") in found
    assert found[3, "成活核查日期"] == "“县级自查”尚未办结的，此项不填"
    assert "不能多于新植的 10600 株" in found[4, "成活株数"]
    assert "多于新植的 10600 株" in found[4, "其中四旁植树（株）"]
    assert "不能晚于今天" in found[5, "列入计划日期"]
    assert "不能小于或早于申报日期" in found[6, "列入计划日期"]
    assert "至少填写一类" in found[7, "计划珍贵树种（株）"]
    assert found[8, "原编号"] == found[9, "原编号"] == "同一乡镇的原编号重复"
    assert found[9, "计划乡土树种（株）"] == "应为数字"
    assert "9 位代码" in found[10, "行政区划代码"]
    assert any("行政区划范围" in cell.reason for cell in outcome.bad_cells if cell.row == 11)
    assert not Project.objects.exists()


def test_a_village_that_has_a_project_or_stands_on_the_list_is_not_begun_again(crew):
    make_checked(crew, "在建村")
    make_published(crew, "公布村")
    found = reasons(bring(crew.clerk, row(APPLIED, village="在建村"), row(APPLIED, village="公布村", former_number="")))
    assert "请在项目库中办理" in found[2, "村名"]
    assert found[3, "村名"] == "已在公布的名单上"
    assert bring(crew.clerk, row(APPLIED, village="在建村", region_code=MEIXI)).counts.new == 1


def test_what_is_taken_out_and_brought_in_again_changes_nothing(crew):
    bring(crew.clerk, row(CHECKED), row(APPLIED, village="新村", former_number=""))
    make_checked(crew, "在建村")
    with export(VILLAGES_UNDER_WAY, rows_of(VILLAGES_UNDER_WAY, EVERYWHERE)) as made:
        file = io.BytesIO(made.read())
    outcome = bring_in(resource=VILLAGES_UNDER_WAY, file=file, name="在建村.xlsx", by=SYSTEM, at=moment())
    assert (outcome.bad_cells, outcome.counts.same) == ((), 3)


def test_the_city_does_not_begin_villages(crew):
    with pytest.raises(Refusal, match="不能导入"):
        bring(crew.city, row(APPLIED))

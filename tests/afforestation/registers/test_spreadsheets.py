"""Registers by sheets: each as its form would take it, all rows or none, and out again without a change."""

import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from afforestation.models import OldTree, Plot, SeedStock
from afforestation.registers.history import history
from afforestation.registers.registry import REGISTERS
from portal.exchange import pipeline
from portal.exchange.library import export, rows_of
from portal.exchange.reading.opening import open_sheet
from portal.exchange.report import Given
from portal.imports import actions as imports
from portal.imports.direct import EVERYWHERE, bring_in
from portal.journal.models import JournalEntry
from portal.people.actors import SYSTEM
from portal.people.roles import Role
from portal.rules.refusal import Refusal
from tests.afforestation.factories import make_forester
from tests.afforestation.registers.factories import (
    change,
    enter_any,
    make_base,
    make_income_base,
    make_nursery,
    make_plot,
    make_species,
    parents_of,
    remove,
    take,
)
from tests.afforestation.registers.sheets import SHEETS, bring, resource_of, row
from tests.portal.cases.factories import ANJI, DEQING, HUZHOU, TODAY, ZHEJIANG, days_later, moment
from tests.portal.exchange.sheets import csv
from tests.portal.imports.factories import as_upload

pytestmark = pytest.mark.django_db


def importer(code, people):
    return make_forester(Role.PROJECT_CLERK, ZHEJIANG, "province") if code == "species" else people.clerk


def reasons(outcome):
    return {(cell.row, cell.column.partition(" ")[2]): cell.reason for cell in outcome.bad_cells}


@pytest.mark.parametrize("code", SHEETS)
def test_a_row_comes_in_once_as_if_typed_in_the_form(people, code):
    parents_of(code, people)
    by, model = importer(code, people), REGISTERS[code].model
    before = model.objects.count()
    assert bring(code, by, row(code), is_dry=True).counts.new == 1
    assert model.objects.count() == before
    entries = JournalEntry.objects.count()
    outcome = bring(code, by, row(code))
    assert (outcome.bad_cells, outcome.counts.new) == ((), 1)
    assert JournalEntry.objects.count() == entries + 1
    found = model.objects.latest("pk")
    assert (found.entered_by, found.entered_by_id, found.changed_on) == (by.label, by.user_id, TODAY)
    assert found.region_name.startswith("浙江省" if code == "species" else "安吉县")
    assert bring(code, by, row(code)).counts.same == 1
    assert model.objects.count() == before + 1
    assert [event.text for event in history(REGISTERS[code], found)] == ["由表格导入"]


@pytest.mark.parametrize("code", SHEETS)
def test_what_is_taken_out_and_brought_in_again_changes_nothing(people, code):
    found = enter_any(code, people)
    resource = resource_of(code)
    with export(resource, rows_of(resource, EVERYWHERE)) as made:
        file = io.BytesIO(made.read())
    outcome = bring_in(resource=resource, file=file, name="台账.xlsx", by=SYSTEM, at=moment())
    assert (outcome.bad_cells, outcome.counts.same) == ((), REGISTERS[code].model.objects.count())
    found.refresh_from_db()
    assert found.version == 1


def test_a_row_that_stands_is_changed_with_old_and_new_values_in_the_journal(people):
    tree = enter_any("trees", people)
    outcome = bring("trees", people.clerk, row("trees", keeper="新责任单位", age_years="621"))
    assert outcome.counts.changed == 1
    tree.refresh_from_db()
    assert (tree.keeper, tree.age_years, tree.version) == ("新责任单位", 621, 2)
    assert "树龄（年）：620 → 621" in history(REGISTERS["trees"], tree)[0].text


def test_every_bad_cell_is_named_and_nothing_stands(people):
    outcome = bring(
        "trees",
        people.clerk,
        row("trees"),
        row("trees", number="2", age_years="很老"),
        row("trees", number="3", health="不知道"),
        row("trees", number="", species="樟"),
        row("trees", number="4", region_code=DEQING),
    )
    assert reasons(outcome) == {
        (3, "树龄（年）"): "应为数字",
        (4, "生长状况"): "应为 正常、衰弱、濒危 之一",
        (5, "古树编号"): "必填，不能为空",
        (6, "行政区划代码"): "不在您所在的行政区划范围内",
    }
    assert not OldTree.objects.exists()


def test_what_the_database_would_refuse_is_said_of_its_cell(people):
    enter_any("trees", people, number="900")
    outcome = bring(
        "trees",
        people.clerk,
        row("trees", number="1", age_years="60"),
        row("trees", number="2", age_years="6000"),
        row("trees", number="3"),
        row("trees", number="4", health="不知道"),
        row("trees", number="5", region_code=f"{ANJI}105", is_famous="是", age_years="60"),
    )
    found = reasons(outcome)
    assert "不足 100 年" in found[2, "名木"]
    assert "1 到 5000 年" in found[3, "树龄（年）"]
    assert set(found) == {(2, "名木"), (3, "树龄（年）"), (5, "生长状况")}
    assert OldTree.objects.count() == 1


def test_a_row_lies_where_such_rows_lie(people):
    enter_any("trees", people, number="9")
    moved = bring("trees", SYSTEM, row("trees", number="9", region_code=HUZHOU))
    assert list(reasons(moved)) == [(2, "行政区划代码")]
    found = reasons(bring("trees", SYSTEM, row("trees", region_code=HUZHOU), row("wilt-years")[:1] + row("trees")[1:]))
    assert list(found) == [(2, "行政区划代码")]
    assert "不能登记在这一级" in found[2, "行政区划代码"]


def test_a_number_of_another_county_is_not_taken_over(people):
    enter_any("trees", people)
    neighbour = bring("trees", people.neighbour, row("trees", region_code=DEQING))
    assert reasons(neighbour) == {(2, "古树编号"): "这个编号已登记。请查询已有记录，在原记录上修改。"}


def test_plots_of_one_sheet_stay_together_within_their_base(people):
    make_base(people.clerk)
    rows = [row("plots", number=str(number), area_mu="60") for number in range(2)]
    found = reasons(bring("plots", people.clerk, *rows))
    assert list(found) == [(3, "面积（亩）")]
    assert "已登记 60 亩，再加 60 亩就超出了" in found[3, "面积（亩）"]
    assert not Plot.objects.exists()
    assert bring("plots", people.clerk, *[[*one[:6], "50", *one[7:]] for one in rows]).counts.new == 2


def test_a_plot_of_a_sheet_is_named_as_in_the_form(people):
    base = make_base(people.clerk)
    make_plot(people.clerk, base, area_mu="1")
    rows = [row("plots", area_mu="1", **changed) for changed in ({"region_code": ANJI}, {"number": "０12－0034"})]
    found = reasons(bring("plots", people.clerk, *rows))
    assert set(found) == {(2, "行政区划代码"), (3, "小班号")}
    assert "须选到乡镇" in found[2, "行政区划代码"]
    assert "只能登记一次" in found[3, "小班号"]


def test_forest_cities_come_in_with_their_old_days_in_order_and_districts_do_not(people):
    old = {"filed_on": "2006-03-01", "plan_on": "2006-09-01", "building_on": "2007-01-01"}
    found = reasons(bring("cities", SYSTEM, row("cities", region_code="330106"), row("cities", plan_on="2016-01-01")))
    assert "市辖区随设区市整体创建" in found[2, "行政区划代码"]
    assert "须依次进行" in " ".join(found.values())
    assert bring("cities", people.clerk, row("cities", **old)).counts.new == 1
    assert bring("cities", people.clerk, row("cities", **old, reviewed_on="2008-01-01")).counts.changed == 1


def test_what_names_no_row_above_is_said_of_the_cell_that_names_it(people):
    make_base(people.clerk)
    found = reasons(bring("plots", people.clerk, row("plots", base__name="没有的基地")))
    assert found == {(2, "所属基地"): "没有登记过这个基地，请先登记"}


def test_an_accepted_plot_is_not_rewritten(people):
    make_base(people.clerk, area_mu="100", new_mu="100", infill_mu="0")
    bring("plots", people.clerk, row("plots"))
    plot = Plot.objects.get()
    take("plots", "check", plot, people.checker, checked_on=f"{TODAY}", check_result="合格")
    take("plots", "accept", plot, people.city, accepted_on=f"{TODAY}")
    assert bring("plots", people.clerk, row("plots")).counts.same == 1
    (cell,) = bring("plots", people.clerk, row("plots", species="樟")).bad_cells
    assert "已通过市级验收，不能修改" in cell.reason


def test_seedlings_never_overdraw_a_stock_whatever_the_order_of_other_rows(people):
    make_nursery(people.clerk)
    make_species(people.province)
    rows = [
        row("movements"),
        row("movements", kind="sold", quantity="600"),
        row("movements", kind="sold", quantity="500"),
    ]
    found = reasons(bring("movements", people.clerk, *rows))
    assert list(found) == [(4, "数量（株）")]
    assert "库存不足" in found[4, "数量（株）"]
    assert not SeedStock.objects.exists()
    assert bring("movements", people.clerk, *rows[:2]).counts.new == 2
    assert SeedStock.objects.get().quantity == 400


def test_refused_rows_are_counted_to_the_last_and_the_first_are_named(people, monkeypatch):
    monkeypatch.setattr("afforestation.registers.spreadsheets.bringing.BATCH", 2)
    monkeypatch.setattr("portal.exchange.report.MOST_KEPT", 3)
    rows = [row("trees", number=str(number), age_years="60") for number in range(7)]
    outcome = bring("trees", people.clerk, *rows)
    assert (outcome.bad_count, [cell.row for cell in outcome.bad_cells]) == (7, [2, 3, 4])


def test_whoever_waits_is_told_how_many_rows_have_been_tried(people, monkeypatch):
    monkeypatch.setattr("afforestation.registers.spreadsheets.bringing.BATCH", 2)
    resource, seen = resource_of("trees"), []
    file = csv(*(row("trees", number=str(number)) for number in range(5)), titles=resource.titles)
    given = Given(region_codes=(ANJI,), on=TODAY, at=moment(), user_id=people.clerk.user_id, by=people.clerk.label)
    for way in (pipeline.check, pipeline.write):
        way(resource, open_sheet(file, "古树.csv"), given, seen.append)
    assert seen == [2, 4, 5] * 2


def test_days_to_come_are_said_of_their_column(people):
    found = reasons(bring("outbreaks", people.clerk, row("outbreaks", found_on=f"{days_later(1)}")))
    assert list(found) == [(2, "发现日期")]


def test_a_removed_row_may_come_in_again(people):
    base = make_income_base(people.clerk)
    remove("income", base, people.clerk)
    assert bring("income", people.clerk, row("income")).counts.new == 1


def test_only_those_who_enter_rows_bring_them_in(people):
    with pytest.raises(Refusal, match="不能导入"):
        bring("trees", make_forester(Role.DATA_CLERK, HUZHOU, "city"), row("trees"))
    with pytest.raises(Refusal, match="不能导入"):
        bring("trees", people.province, row("trees"))


def test_many_rows_go_in_at_once(people):
    make_plot(people.clerk)
    rows = [row("trees", number=str(number)) for number in range(400)]
    with CaptureQueriesContext(connection) as asked:
        assert bring("trees", people.clerk, *rows).counts.new == 400
    assert len(asked) < 60


def test_what_others_changed_after_the_preview_is_not_overwritten(people):
    tree = enter_any("trees", people)
    resource = resource_of("trees")
    rows = [row("trees", keeper="表中单位"), row("trees", number="2")]
    sheet = as_upload(csv(*rows, titles=resource.titles), "古树.csv")
    run = imports.upload(resource=resource, upload=sheet, by=people.clerk, at=moment())
    assert (run.new_count, run.changed_count) == (1, 1)
    assert run.new_rows == [{"row": 3, "text": f"{ANJI}　2"}]
    change("trees", tree, people.clerk, keeper="他人的单位")
    enter_any("trees", people, number="2", keeper="他人的单位")
    run = imports.confirm(run=run, by=people.clerk, at=moment())
    assert [cell["row"] for cell in run.bad_cells if "核对之后他人已登记或修改" in cell["reason"]] == [2, 3]
    assert set(OldTree.objects.values_list("keeper", flat=True)) == {"他人的单位"}

"""The lines of a report by a sheet: what the grid keeps, asks and refuses, the sheet does too."""

import io
from decimal import Decimal

import pytest

from portal.exchange.library import export, rows_of
from portal.imports import actions
from portal.imports.direct import EVERYWHERE, bring_in
from portal.imports.models import State
from portal.indicators.actions import entry
from portal.indicators.lines import Line, lines_of
from portal.indicators.models import ReportValue, ValueChange
from portal.indicators.registry import report_form
from portal.indicators.spreadsheets.own import template_of
from portal.indicators.states import ReportState
from portal.people.actors import SYSTEM
from tests.portal.cases.conftest import browser_of, today
from tests.portal.cases.factories import ANJI, DEQING, moment
from tests.portal.exchange.sheets import reread, saved
from tests.portal.imports.factories import as_upload
from tests.portal.indicators.factories import (
    FORM,
    GOOD,
    PREFIX,
    SEPTEMBER,
    amounts,
    make_confirmed,
    make_report,
    make_reporters,
    make_submitted,
    save,
)
from tests.portal.indicators.spreadsheets.sheets import MONTHLY, YEARLY, book, line, text

pytestmark = pytest.mark.django_db
__all__ = ["browser_of", "today"]


@pytest.fixture
def people(db):
    return make_reporters()


@pytest.fixture
def report(people):
    return make_report()


def bring(by, *rows, resource=MONTHLY, **options):
    return bring_in(
        resource=resource, file=text(*rows, resource=resource), name="月报.csv", by=by, at=moment(), **options
    )  # fmt: skip


def reasons(outcome):
    return {(cell.row, cell.column): cell.reason for cell in outcome.bad_cells}


def uploaded(by, *rows):
    return actions.upload(resource=MONTHLY, upload=as_upload(book(*rows), "月报.xlsx"), by=by, at=moment())


def test_lines_stand_in_the_report_as_if_typed_in_the_grid(people, report):
    outcome = bring(
        people.clerk, line(), line("昌硕街道", base_wan_mu="30", new_forest_wan_mu="10", infill_wan_mu="20")
    )
    assert (outcome.bad_cells, outcome.counts.new) == ((), 2)
    report.refresh_from_db()
    assert (report.as_state, report.version) == (ReportState.FILLING, 1)
    assert [one.label for one in lines_of(report)] == ["递铺街道", "昌硕街道"]
    assert ReportValue.objects.get(report=report, indicator=f"{PREFIX}base_wan_mu").amount == 330
    assert set(ValueChange.objects.filter(report=report).values_list("way", flat=True)) == {"sheet"}


def test_the_same_sheet_again_changes_nothing_and_other_lines_stay(people, report):
    save(report, people, lines=[Line("孝丰镇", amounts()), Line("递铺街道", amounts())])
    report.refresh_from_db()
    assert bring(people.clerk, line()).counts.same == 1
    report.refresh_from_db()
    assert report.version == 1
    outcome = bring(people.clerk, line(corridors_li="4"), line("新街道"))
    assert (outcome.counts.new, outcome.counts.changed) == (1, 1)
    assert [one.label for one in lines_of(report)] == ["孝丰镇", "递铺街道", "新街道"]


def test_every_bad_cell_is_named(people, report):
    outcome = bring(
        people.clerk,
        line(base_wan_mu="很多"),
        line("甲", base_wan_mu="-1"),
        line("乙", base_wan_mu="299"),
        line("乙"),
        line("丙", month="2019年25月"),
        line("丁", month="2019年8月"),
        line("戊", region_code=DEQING),
        line("己", precious_trees="1.5"),
    )
    found = reasons(outcome)
    assert found[2, "D 珍贵树种和大径材基地（亩）"] == "应为数字"
    assert "不能小于 0" in found[3, "D 珍贵树种和大径材基地（亩）"]
    assert "之和 300 亩" in found[4, "D 珍贵树种和大径材基地（亩）"]
    assert "与第 4 行重复" in found[5, "C 乡镇（街道）"]
    assert "应为填报期" in found[6, "B 填报期"]
    assert "填报期尚未开启" in found[7, "B 填报期"]
    assert "行政区划范围" in found[8, "A 行政区划代码"]
    assert any(row == 9 and "应为整数" in reason for (row, _), reason in found.items())
    assert not report.lines.exists()


def test_the_preview_tells_what_submitting_will_ask_and_takes_the_sheet_all_the_same(people, report):
    make_confirmed(people, make_report(month=SEPTEMBER.replace(month=8)))
    run = uploaded(people.clerk, line(colour_forest_wan_mu="20", precious_trees="9000"))
    assert run.state == State.READY
    told = " ".join(remark["text"] for remark in run.remarks)
    assert "提交前须改正：新增珍贵彩色森林为累计数，不能小于上期的 50.5 亩" in told
    assert "提交前须说明：" in told
    assert run.remarks[0]["about"] == "安吉县2019年9月"
    assert actions.confirm(run=run, by=people.clerk, at=moment()).state == State.DONE
    assert lines_of(report)[0].amounts[f"{PREFIX}colour_forest_wan_mu"] == 20


ZEROS = dict.fromkeys(GOOD, "0")
JUMP = {"precious_trees": "9000", "words": "新建苗圃投产"}


def words_of(report):
    return dict(
        ReportValue.objects.filter(report=report).exclude(explanation="").values_list("indicator", "explanation")
    )


def test_what_changed_a_lot_is_explained_in_the_sheet_and_then_not_asked_for(people, report):
    make_confirmed(people, make_report(month=SEPTEMBER.replace(month=8)))
    run = uploaded(people.clerk, line(**JUMP), line("昌硕街道", words="新建苗圃投产", **ZEROS))
    assert (run.state, run.remarks) == (State.READY, [])
    actions.confirm(run=run, by=people.clerk, at=moment())
    assert words_of(report) == {f"{PREFIX}precious_trees": "新建苗圃投产"}
    report.refresh_from_db()
    entry.submit(report=report, version=report.version, by=people.clerk, at=moment())


def test_the_preview_names_the_lines_that_would_be_new(people, report):
    bring(people.clerk, line("孝丰镇"))
    run = uploaded(people.clerk, line("孝丰镇", corridors_li="9"), line("昌硕街道"))
    assert run.new_rows == [{"row": 3, "text": f"{ANJI}　2019年9月　昌硕街道"}]


def test_another_explanation_is_a_change_and_the_same_is_none(people, report):
    make_confirmed(people, make_report(month=SEPTEMBER.replace(month=8)))
    bring(people.clerk, line(**JUMP))
    assert bring(people.clerk, line(**JUMP)).counts.same == 1
    assert bring(people.clerk, line(**JUMP | {"words": ""})).counts.same == 1
    run = uploaded(people.clerk, line(**JUMP | {"words": "国有林场新增"}))
    assert run.changed_count == 1
    assert run.changes == [{"row": 2, "title": "变动说明", "old": "新建苗圃投产", "new": "国有林场新增"}]
    actions.confirm(run=run, by=people.clerk, at=moment())
    assert words_of(report) == {f"{PREFIX}precious_trees": "国有林场新增"}


def test_explanations_of_the_grid_go_out_and_come_in_unchanged(people, report):
    make_confirmed(people, make_report(month=SEPTEMBER.replace(month=8)))
    told = {f"{PREFIX}precious_trees": "甲" * 200, f"{PREFIX}corridors_li": "乙" * 200}
    save(report, people, precious_trees="9000", corridors_li="900", explanations=told)
    (cell,) = [one.value for one in reread(template_of(report, report_form(FORM))).active["K"]][1:2]
    assert cell == f"{'甲' * 200}；{'乙' * 200}"
    with export(MONTHLY, rows_of(MONTHLY, EVERYWHERE)) as made:
        file = io.BytesIO(made.read())
    assert bring_in(resource=MONTHLY, file=file, name="月报.xlsx", by=SYSTEM, at=moment()).counts.same == 2
    assert words_of(report) == told


def test_words_that_explain_nothing_or_too_much_are_said(people, report):
    run = uploaded(people.clerk, line(words="无变动"))
    assert (run.state, [remark["text"] for remark in run.remarks]) == (
        State.READY, ["没有与上期相差超过 50% 的指标，填写的变动说明不保留"],
    )  # fmt: skip
    make_confirmed(people, make_report(month=SEPTEMBER.replace(month=8)))
    found = reasons(bring(people.clerk, line(**JUMP | {"words": "长" * 301})))
    assert list(found.values()) == ["同一期的变动说明合计不能超过 300 个字"]


def test_what_others_saved_after_the_preview_is_not_overwritten(people, report):
    run = uploaded(people.clerk, line())
    save(report, people, corridors_li="9")
    run = actions.confirm(run=run, by=people.clerk, at=moment())
    assert (run.state, run.done_at) == (State.REFUSED, None)
    assert "已由他人修改" in run.refusal["text"]
    assert lines_of(report)[0].amounts[f"{PREFIX}corridors_li"] == 9


def test_a_report_that_is_not_the_clerks_turn_is_refused_where_it_would_change(people, report):
    make_submitted(people, report)
    assert bring(people.clerk, line()).counts.same == 1
    (cell,) = bring(people.clerk, line(corridors_li="9")).bad_cells
    assert "当前为“已提交”" in cell.reason


def test_a_form_for_the_whole_region_has_one_row(people):
    report = make_report(month=SEPTEMBER.replace(year=2018, month=12), form="afforestation.yearly")
    row = [ANJI, "2018年", "600000", "900000", "1000", "5000", "1200000", "40000", "31500.5"]
    assert bring(people.clerk, row, resource=YEARLY).counts.new == 1
    assert bring(people.clerk, row, resource=YEARLY).counts.same == 1
    assert bring(people.clerk, [*row[:6], "", *row[7:]], resource=YEARLY).counts.changed == 1
    assert ReportValue.objects.get(report=report, indicator=f"{PREFIX}forest_stock_m3").amount is None


def test_what_is_taken_out_and_brought_in_again_changes_nothing(people, report):
    save(report, people, lines=[Line("孝丰镇", amounts(corridors_li=None)), Line("递铺街道", amounts())])
    with export(MONTHLY, rows_of(MONTHLY, EVERYWHERE)) as made:
        file = io.BytesIO(made.read())
    outcome = bring_in(resource=MONTHLY, file=file, name="月报.xlsx", by=SYSTEM, at=moment())
    assert (outcome.bad_cells, outcome.counts.same) == ((), 2)


def test_the_template_of_a_report_names_its_place_period_and_last_lines(people, report):
    save(make_report(month=SEPTEMBER.replace(month=8)), people)
    made = reread(template_of(report, report_form(FORM)))
    assert [cell.value for cell in made.active[2]][:4] == [ANJI, "2019年9月", "递铺街道", None]
    for place, value in enumerate(line(), start=1):
        made.active.cell(row=2, column=place).value = value
    run = actions.upload(resource=MONTHLY, upload=as_upload(saved(made), "月报.xlsx"), by=people.clerk, at=moment())
    assert (run.state, run.rows, run.new_count) == (State.READY, 1, 1)
    actions.confirm(run=run, by=people.clerk, at=moment())
    filled = reread(template_of(report, report_form(FORM)))
    assert [cell.value for cell in filled.active[2]][2:5] == ["递铺街道", 300, 100]


def test_the_grid_leads_to_the_template_and_the_upload(people, report, browser_of):
    browser = browser_of(people.clerk)
    page = browser.get(f"/desk/reports/{report.pk}/").content.decode()
    assert "/desk/imports/new/report-afforestation-monthly/" in page
    assert f"/desk/reports/{report.pk}/template/" in page
    assert browser.get("/desk/imports/new/report-afforestation-monthly/").status_code == 200
    answer = browser.get(f"/desk/reports/{report.pk}/template/")
    assert answer["Content-Disposition"].startswith("attachment")
    answer.close()


def test_a_report_that_is_not_open_has_no_template(people, report, browser_of):
    make_submitted(people, report)
    answer = browser_of(people.clerk).get(f"/desk/reports/{report.pk}/template/")
    assert answer["Location"] == f"/desk/reports/{report.pk}/"


def test_figures_keep_their_places(people, report):
    bring(people.clerk, line(colour_forest_wan_mu="50.1234"))
    assert lines_of(report)[0].amounts[f"{PREFIX}colour_forest_wan_mu"] == Decimal("50.1234")


def test_whoever_runs_the_server_brings_sheets_in_as_the_portal_and_other_clerks_do_not(people, report):
    refused = bring(make_reporters(DEQING).clerk, line()).bad_cells
    assert {"不在您所在的行政区划范围内"} < {cell.reason for cell in refused}
    assert bring(SYSTEM, line()).counts.new == 1
    assert lines_of(report)[0].label == "递铺街道"

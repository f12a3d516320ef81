"""From a sheet to rows: what is checked, what is said, what is written; all of it or nothing."""

import dataclasses
from datetime import date, datetime
from decimal import Decimal

import pytest

from portal.exchange import pipeline
from portal.exchange.reading.opening import open_sheet
from portal.exchange.report import BadSheetError, Counts, NewRow
from portal.rules.refusal import Refusal
from tests.portal.cases.factories import DEQING
from tests.portal.exchange.sheets import GIVEN, PLANTED, PLOTS, csv, row, xlsx
from tests.samplepolicy.models import SamplePlot

pytestmark = pytest.mark.django_db


def check(file, name="表.xlsx", given=GIVEN):
    return pipeline.check(PLOTS, open_sheet(file, name), given)


def write(file, name="表.xlsx", given=GIVEN):
    return pipeline.write(PLOTS, open_sheet(file, name), given)


def bad(file, name="表.xlsx"):
    """What is wrong with a sheet: row, column, reason."""
    return [(cell.row, cell.column, cell.reason) for cell in check(file, name).bad_cells]


def test_rows_come_in_as_what_they_are():
    assert write(xlsx(row("1"), row("2", kind="tea", is_open="否", workers=None, remark="近路"))) == Counts(new=2)
    plot = SamplePlot.objects.get(number="P1")
    assert (plot.region_code, plot.county_code, plot.name, plot.kind) == ("330523", "330523", "地块1", "trees")
    assert (plot.area_mu, plot.workers, plot.planted_on) == (Decimal("12.50"), 3, PLANTED)
    assert (plot.checked_on, plot.is_open, plot.remark, plot.registered_at) == (None, True, "", GIVEN.at)
    other = SamplePlot.objects.get(number="P2")
    assert (other.kind, other.workers, other.is_open, other.remark) == ("tea", None, False, "近路")


def test_the_same_file_again_doubles_nothing():
    write(xlsx(row("1"), row("2")))
    assert write(xlsx(row("1"), row("2"))) == Counts(same=2)
    assert write(xlsx(row("1"), row("2", name="改名"), row("3"))) == Counts(new=1, changed=1, same=1)
    assert SamplePlot.objects.count() == 3


def test_a_check_counts_and_shows_the_changes_and_writes_nothing():
    write(xlsx(row("1"), row("2")))
    report = check(xlsx(row("1"), row("2", name="改名", kind="茶园", checked_on=date(2019, 5, 1)), row("3")))
    assert (report.rows, report.counts, report.bad_count) == (3, Counts(new=1, changed=1, same=1), 0)
    assert [(change.row, change.title, change.old, change.new) for change in report.changes] == [
        (3, "地块名称", "地块2", "改名"), (3, "类型", "林木", "茶园"), (3, "验收日期", "", "2019-05-01"),
    ]  # fmt: skip
    assert report.new_rows == (NewRow(4, "P3"),)
    assert SamplePlot.objects.count() == 2


def test_one_bad_cell_keeps_everything_out():
    with pytest.raises(BadSheetError) as caught:
        write(xlsx(row("1"), row("2", area_mu="十二亩半")))
    (cell,) = caught.value.report.bad_cells
    assert cell.as_json() == {"row": 3, "column": "E 面积（亩）", "value": "十二亩半", "reason": "应为数字"}
    assert not SamplePlot.objects.exists()


@pytest.mark.parametrize(
    ("changes", "column", "reason"),
    [
        ({"area_mu": "很多"}, "E 面积（亩）", "应为数字"),
        ({"area_mu": -12.5, "own_mu": -15}, "E 面积（亩）", "不能小于 0"),
        ({"area_mu": True}, "E 面积（亩）", "应为数字"),
        ({"own_mu": 10.125}, "F 其中自有（亩）", "最多保留 2 位小数"),
        ({"region_code": "330521"}, "A 行政区划代码", "不在您所在的行政区划范围内"),
        ({"region_code": "3305"}, "A 行政区划代码", "应为6、9 或 12 位行政区划代码"),
        ({"region_code": "330523999"}, "A 行政区划代码", "系统中没有对应的登记，请核对"),
        ({"area_mu": 13}, "E 面积（亩）", "应等于 其中自有（亩）＋其中租用（亩） 之和 12.5"),
        ({"planted_on": "2019-25-01"}, "I 种植日期", "应为日期，例如 2019-10-15"),
        ({"planted_on": "2019-02-29"}, "I 种植日期", "应为日期，例如 2019-10-15"),
        ({"checked_on": "2018-01-01"}, "J 验收日期", "不能小于或早于种植日期（2019-03-12）"),
        ({"kind": "竹子"}, "D 类型", "应为 林木、茶园 之一"),
        ({"name": None}, "C 地块名称", "必填，不能为空"),
        ({"name": "长" * 61}, "C 地块名称", "不能超过 60 个字，现有 61 个字"),
        ({"workers": 1.5}, "H 用工人数", "应为整数"),
        ({"is_open": "也许"}, "K 是否开放", "应为“是”或“否”"),
    ],
)
def test_every_bad_cell_is_named(changes, column, reason):
    named = bad(xlsx(row("1"), row("2", **changes)))
    assert (3, column, reason) in named
    assert {line for line, _, _ in named} == {3}


def test_a_formula_that_was_never_worked_out_is_not_called_empty_as_well():
    assert bad(xlsx(row("1", area_mu="=F2+G2"), row("2", area_mu=None))) == [
        (2, "E 面积（亩）", "单元格含公式，请改为数值（复制后选择性粘贴为“值”）"),
        (3, "E 面积（亩）", "必填，不能为空"),
    ]


def test_a_key_that_stands_twice_is_named_with_its_first_row():
    assert bad(xlsx(row("1"), row("2"), row("1"), row("1"))) == [
        (4, "B 地块编号", "与第 2 行重复（地块编号相同）"),
        (5, "B 地块编号", "与第 2 行重复（地块编号相同）"),
    ]


def test_nobody_takes_over_a_row_of_a_neighbour():
    write(xlsx(row("1", region_code=DEQING)), given=dataclasses.replace(GIVEN, region_codes=(DEQING,)))
    assert bad(xlsx(row("1"))) == [(2, "B 地块编号", "这条记录已由其他行政区划登记，不能改写")]


@pytest.mark.parametrize(
    "cells",
    [
        {"area_mu": "１２.５", "own_mu": "10.0", "workers": "３"},
        {"area_mu": "1,002.5", "own_mu": "1,000", "workers": 3.0},
        {"planted_on": "2019年3月12日"},
        {"planted_on": "2019/3/12"},
        {"planted_on": "2019.3.12"},
        {"planted_on": 43536},
        {"planted_on": 20190312},
        {"planted_on": datetime(2019, 3, 12)},  # noqa: DTZ001 -- sheets know no time zones
        {"region_code": 330523, "is_open": True},
        {"kind": "trees", "is_open": "√"},
    ],
)
def test_what_people_really_type_is_read(cells):
    assert write(xlsx(row("1", **cells))) == Counts(new=1)
    plot = SamplePlot.objects.get()
    assert (plot.planted_on, plot.is_open, plot.region_code, plot.workers) == (PLANTED, True, "330523", 3)


def test_the_order_of_the_columns_is_free():
    order = [3, 1, 0, 2, *range(4, 12)]
    titles, cells = ([values[place] for place in order] for values in (PLOTS.titles, row("1")))
    assert write(xlsx(cells, titles=titles)) == Counts(new=1)
    cells[0] = "竹子"
    assert bad(xlsx(cells, titles=titles)) == [(2, "A 类型", "应为 林木、茶园 之一")]


def test_empty_rows_and_rows_filled_in_advance_are_passed_over():
    blank = [None] * 12
    prefilled = ["330523", *[None] * 11]
    assert write(xlsx(row("1"), blank, prefilled, row("2"))) == Counts(new=2)


def test_a_cell_beyond_the_header_is_named():
    assert bad(xlsx([*row("1"), "旁注"])) == [(2, "M", "这一列没有表头，请删除或移到对应的列")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_text_files_come_in_every_usual_encoding(encoding):
    assert write(csv(row("1"), row("2", name="镕基"), encoding=encoding), "表.csv") == Counts(new=2)
    assert SamplePlot.objects.get(number="P2").name == "镕基"


def test_text_with_signs_that_copy_knows_stays_as_it_is():
    name = "反斜\\杠\\N"
    assert write(xlsx(row("1", name=name, remark="两\n行\t列"))) == Counts(new=1)
    plot = SamplePlot.objects.get()
    assert (plot.name, plot.remark) == (name, "两\n行 列")


@pytest.mark.parametrize(
    ("titles", "text"),
    [
        (PLOTS.titles[:-1], "缺少列：备注"),
        ((*PLOTS.titles, "电话"), "多出列：电话"),
        ((*PLOTS.titles, "备注"), "重复列：备注"),
        (("甲", *PLOTS.titles[1:]), "缺少列：行政区划代码；多出列：甲"),
    ],
)
def test_another_header_is_refused(titles, text):
    with pytest.raises(Refusal, match=text):
        check(xlsx(row("1"), titles=titles))


@pytest.mark.parametrize(
    ("mark", "text"), [("sample-plots:0", "第 0 版模板，现行的是第 1 版"), ("villages:1", "这不是“样例地块台账”的模板")]
)
def test_another_template_is_refused(mark, text):
    with pytest.raises(Refusal, match=text) as caught:
        check(xlsx(row("1"), mark=mark))
    assert "下载现行模板" in caught.value.todo


def test_a_header_alone_is_what_is_taken_out_of_nothing_and_changes_nothing():
    assert write(xlsx()) == write(csv(), "表.csv") == Counts()


@pytest.mark.parametrize("file", [xlsx(["330523", *[None] * 11]), csv([""] * 12)])
def test_a_template_that_was_not_filled_in_is_refused(file):
    with pytest.raises(Refusal, match="没有数据"):
        check(file, "表.csv")


def test_all_bad_cells_are_counted_and_ten_thousand_kept():
    report = check(csv(*(row(number, area_mu="x", kind="y") for number in range(5_100))), "表.csv")
    assert (report.bad_count, len(report.bad_cells)) == (10_200, 10_000)


def test_what_a_check_by_sets_finds_is_counted_to_the_last_row():
    report = check(csv(*(row("1") for _ in range(20_100))), "表.csv")
    assert report.bad_count == 20_099


def test_progress_is_told_block_by_block():
    seen = []
    sheet = open_sheet(csv(*(row(number) for number in range(5_001))), "表.csv")
    pipeline.check(PLOTS, sheet, GIVEN, seen.append)
    assert (seen, sheet.rows) == ([5_000, 5_001], 5_001)


def test_the_initial_load_marks_its_rows():
    columns = tuple(column for column in PLOTS.columns if column.name != "is_open")
    old = dataclasses.replace(PLOTS, code="old", columns=columns, is_initial_load=True, migrated="is_open")
    cells = [cell for place, cell in enumerate(row("1")) if place != PLOTS.place("is_open")]
    pipeline.write(old, open_sheet(xlsx(cells, titles=old.titles, mark=old.mark), "表.xlsx"), GIVEN)
    assert SamplePlot.objects.get().is_open


@pytest.mark.parametrize(("on", "count"), [(date(2019, 10, 15), 0), (date(2022, 1, 1), 1)])
def test_a_place_counts_while_it_stands_on_the_day_of_the_import(on, count):
    given = dataclasses.replace(GIVEN, region_codes=("330100",), on=on)  # the district ended in April 2021
    assert check(xlsx(row("1", region_code="330103")), given=given).bad_count == count


def test_a_row_that_holds_only_what_a_template_fills_in_is_empty():
    resource = dataclasses.replace(PLOTS, given=("number",))
    sheet = open_sheet(xlsx(row("1"), [row("2")[0], "P2", *[""] * 10], [row("3")[0]]), "表.xlsx")
    assert pipeline.check(resource, sheet, GIVEN).rows == 1

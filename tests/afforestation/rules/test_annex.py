"""任务表核对: the annex is right as printed, and each slip is named where it is."""

import pytest

from afforestation.rules import ANNEX_CHECK
from portal.rules.facts import InputError
from portal.rules.findings import Outcome
from tests.afforestation.annex import ANNEX, TOTAL
from tests.afforestation.rules.asking import ask


def check(rows):
    return ask(ANNEX_CHECK, rows=rows)


def changed(city, **tasks):
    return [{**row, **tasks} if row["city"] == city else row for row in ANNEX]


@pytest.mark.parametrize("rows", [ANNEX, ANNEX[::-1], [*ANNEX, TOTAL], [TOTAL, *ANNEX]])
def test_the_annex_as_printed_is_right(rows):
    result = check(rows)
    assert (result.outcome, result.value) == (Outcome.OK, {"is_valid": True, "errors": []})
    assert [step.result for step in result.steps] == ["1000", "10000", "100", "30", "70", "500", "500"]


@pytest.mark.parametrize("dash", ["-", "–", "—", " – ", None])
def test_a_dash_is_no_task(dash):
    assert check(changed("嘉兴市", income=dash)).value["is_valid"]


def test_a_task_that_is_left_out_is_no_task():
    rows = [{name: task for name, task in row.items() if task != "–"} for row in ANNEX]
    assert check(rows).value["is_valid"]


@pytest.mark.parametrize(
    ("rows", "errors"),
    [
        (changed("杭州市", base="10.9"), ["杭州市：基地小计 10.9", "基地小计：各市之和 100.1"]),
        (changed("杭州市", infill="6.0000001"), ["杭州市：基地小计 10.8", "补植改造：各市之和 70.0000001"]),
        (changed("丽水市", demo="144"), ["示范村：各市之和 999"]),
        (changed("丽水市", push="1001"), ["推进村：各市之和 10001"]),
        (changed("舟山市", colour="–"), ["新增珍贵彩色森林：各市之和 494"]),
        (changed("舟山市", income="0.1"), ["“一亩山万元钱”基地：各市之和 500.1"]),
        (changed("嘉兴市", base="–"), ["嘉兴市：基地小计 –", "基地小计：各市之和 99.4"]),
        ([*ANNEX, {**TOTAL, "push": "9999"}], ["全省合计：推进村 9999"]),
        ([*ANNEX, {**TOTAL, "infill": None}], ["全省合计：基地小计 100", "全省合计：补植改造 –"]),
        ([*ANNEX, {"city": "义乌市"}], ["义乌市：附件中没有这个市"]),
        ([*ANNEX, {"city": "杭州市"}], ["杭州市：重复出现 2 次"]),
    ],
)
def test_each_slip_is_named_where_it_is(rows, errors):
    result = check(rows)
    assert result.outcome is Outcome.REFUSE
    assert not result.value["is_valid"]
    assert [found.startswith(error) for found, error in zip(result.value["errors"], errors, strict=True)] == [
        True for _ in errors
    ]


def test_errors_in_two_columns_that_offset_each_other_are_both_found():
    rows = changed("宁波市", new_forest="1.8", infill="3.2")
    assert [error.split("：")[0] for error in check(rows).value["errors"]] == ["成片造林", "补植改造"]


def test_an_empty_table_lacks_every_city():
    errors = check([]).value["errors"]
    assert sum("缺少这个市" in error for error in errors) == 11
    assert len(errors) == 11 + 7


@pytest.mark.parametrize(
    ("tasks", "field"),
    [({"demo": "1.5"}, "rows.0.demo"), ({"base": "-1"}, "rows.0.base"), ({"colour": "many"}, "rows.0.colour")],
)
def test_what_can_not_be_a_task_names_its_cell(tasks, field):
    with pytest.raises(InputError) as caught:
        check(changed("杭州市", **tasks))
    assert caught.value.field == field

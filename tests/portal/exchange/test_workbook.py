"""What is written is read back as it was: by openpyxl, as an office program would."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from import_export.fields import Field
from import_export.resources import Resource
from openpyxl import load_workbook

from portal.exchange import workbook
from portal.rules.refusal import Refusal


@dataclass
class Row:
    number: str = "330523-1"
    value: Any = None


class Rows(Resource):
    number = Field("number", "办件编号")
    value = Field("value", "申请金额（元）")
    remark = Field(column_name="备注")

    def dehydrate_remark(self, row):
        return f"第{row.number}号"


def written(*values):
    rows = [Row(value=value) for value in values]
    with workbook.stream(Rows(), rows, sheet="办件清单") as file:
        return load_workbook(file).active


def cell(value):
    return written(value)["B2"]


def test_the_sheet_has_its_name_and_a_frozen_header():
    sheet = written()
    assert sheet.title == "办件清单"
    assert [entry.value for entry in sheet[1]] == ["办件编号", "申请金额（元）", "备注"]
    assert sheet["A1"].font.bold
    assert sheet.freeze_panes == "A2"


def test_every_row_is_written_in_order():
    sheet = written(*range(120))
    assert [row[1].value for row in sheet.iter_rows(min_row=2)] == [*range(120)]


def test_a_column_may_be_computed():
    assert written(1)["C2"].value == "第330523-1号"


@pytest.mark.parametrize(
    "text", ["=1+1", "+86 571", "-5", "@SUM(A1)", '=HYPERLINK("http://x")', "http://example.com", "中文", "a\nb", "007"]
)
def test_text_stays_text(text):
    found = cell(text)
    assert (found.value, found.data_type) == (text, "s")
    assert found.hyperlink is None


def test_days_and_moments_are_dates():
    day = cell(date(2019, 10, 15))
    assert (day.value.date(), day.number_format) == (date(2019, 10, 15), "yyyy-mm-dd")
    moment = cell(datetime(2019, 10, 15, 1, 30, tzinfo=UTC))
    assert moment.value.isoformat() == "2019-10-15T09:30:00"


def test_money_is_a_number_with_its_cents():
    found = cell(Decimal("1234567.80"))
    assert (found.value, found.data_type) == (1234567.8, "n")


@pytest.mark.parametrize(
    ("value", "shown"),
    [(True, "是"), (False, "否"), (None, None), ("", None), (123456789012345678, "123456789012345678"),
     (Decimal("1234567890123456.78"), "1234567890123456.78"), (Decimal("NaN"), "NaN")],
)  # fmt: skip
def test_what_a_sheet_can_not_hold_is_text(value, shown):
    assert cell(value).value == shown


def test_what_a_cell_can_not_hold_is_cut():
    assert len(cell("长" * 40_000).value) == 32_767


def test_columns_are_wide_enough():
    sheet = written("浙江省湖州市安吉县天子湖镇")
    assert sheet.column_dimensions["B"].width >= 26
    assert written("长" * 500).column_dimensions["B"].width <= 51


def test_a_name_that_no_sheet_may_have_is_mended():
    with workbook.stream(Rows(), [], sheet="[2019]办件/清单：" + "长" * 40) as file:
        assert load_workbook(file).sheetnames == ["2019办件清单：" + "长" * 22]


def test_more_rows_than_a_sheet_holds_are_refused(monkeypatch):
    monkeypatch.setattr(workbook, "MOST_ROWS", 60)
    with pytest.raises(Refusal, match="放不下"):
        written(*range(61))
    assert written(*range(60)).max_row == 61

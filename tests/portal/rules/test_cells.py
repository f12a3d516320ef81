"""What a cell of a sheet holds, whatever program wrote it."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from portal.rules import cells
from portal.rules.cells import CellError

DAY = date(2019, 4, 1)
KINDS = cells.Choice(options=(("trees", "林木"), ("tea", "茶园")))
CODE = cells.Code(shape=r"\d{6}", hint="六位代码")


@pytest.mark.parametrize(
    ("kind", "raw", "value"),
    [
        (cells.Number(), 1.1, Decimal("1.1")),
        (cells.Number(), 0.1 + 0.2, Decimal("0.3")),
        (cells.Number(), 1e-5, Decimal("0.00001")),
        (cells.Number(), "１２，345.5元", Decimal("12345.5")),
        (cells.Count(), 3.0, 3),
        (cells.Count(max_value=3), "３", 3),
        (cells.Day(), DAY, DAY),
        (cells.Day(), datetime(2019, 4, 1, 9, 30), DAY),  # noqa: DTZ001 -- sheets know no time zones
        (cells.Day(), 43556, DAY),
        (cells.Day(), 43556.0, DAY),
        (cells.Day(), 20190401.0, DAY),
        (cells.Day(), "2019年4月1日", DAY),
        (cells.Day(), "2019/4/1", DAY),
        (cells.Day(), "2019.4.1", DAY),
        (cells.Text(), 330523.0, "330523"),
        (cells.Text(), 330523100201.0, "330523100201"),
        (cells.Text(), DAY, "2019-04-01"),
        (cells.Text(), True, "是"),
        (cells.Text(), " a\u200bb ", "ab"),
        (CODE, "３３０５２３", "330523"),
        (CODE, 330523.0, "330523"),
        (KINDS, "茶园", "tea"),
        (KINDS, "trees", "trees"),
        (cells.Flag(), True, True),
        (cells.Flag(), "否", False),
        (cells.Flag(), "√", True),
        (cells.Flag(), 1.0, True),
    ],
)
def test_what_is_meant_is_read(kind, raw, value):
    assert kind.read(raw) == value


@pytest.mark.parametrize(
    ("kind", "raw", "code"),
    [
        (cells.Number(), "十亩", "invalid"),
        (cells.Number(), True, "invalid"),
        (cells.Number(), DAY, "invalid"),
        (cells.Number(), float("inf"), "invalid"),
        (cells.Number(), float("nan"), "invalid"),
        (cells.Number(min_value=0), -0.01, "min_value"),
        (cells.Number(max_value=10), 10.01, "max_value"),
        (cells.Number(decimal_places=2), 1.005, "max_decimal_places"),
        (cells.Number(max_digits=3), "1234", "max_digits"),
        (cells.Number(max_digits=3, decimal_places=2), "12", "max_whole_digits"),
        (cells.Number(), 12345678901234567890.0, "rounded"),
        (cells.Text(), 1234567890123456.0, "rounded"),
        (cells.Count(), 1.5, "invalid"),
        (cells.Count(), -1, "min_value"),
        (cells.Day(), "2019-25-01", "invalid"),
        (cells.Day(), 20192501.0, "invalid"),
        (cells.Day(), 5.0, "invalid"),
        (cells.Day(), True, "invalid"),
        (cells.Day(max_value=DAY), date(2019, 4, 2), "max_value"),
        (cells.Text(max_length=2), "三个字", "max_length"),
        (CODE, "33052", "invalid"),
        (KINDS, "竹子", "invalid_choice"),
        (cells.Flag(), "也许", "invalid"),
    ],
)
def test_what_can_not_be_is_told_by_a_code(kind, raw, code):
    with pytest.raises(CellError) as caught:
        kind.read(raw)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("raw", "is_blank"), [(None, True), ("", True), ("　", True), ("\u200b\n", True), (0, False), ("0", False)]
)
def test_blank_is_what_shows_nothing(raw, is_blank):
    assert cells.is_blank(raw) == is_blank

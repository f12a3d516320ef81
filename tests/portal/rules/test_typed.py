"""Reading what people type."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.rules import typed


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1234.5", "1234.5"), ("1,234,567.89", "1234567.89"), ("１２０,000", "120000"), ("１２，０００", "12000"),
        ("￥1,000元", "1000"), ("¥ 5", "5"), (" -3 ", "-3"), (".5", "0.5"), ("3.", "3"), ("007", "7"),
        ("1 234", "1234"), ("1\u00a0234\u3000", "1234"), ("－３．５", "-3.5"),
    ],
)  # fmt: skip
def test_numbers_are_read_as_written(text, number):
    assert typed.number(text) == Decimal(number)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "abc",
        "1,23",
        "1,2345",
        "1e9",
        "NaN",
        "Infinity",
        "--1",
        "1.2.3",
        "壹",
        "9" * 41,
        "1万",
        "0x10",
        "१२",
        "120①",
        "10²",
        "½",
    ],
)
def test_what_is_no_number_is_refused(text):
    with pytest.raises(typed.UnreadableError):
        typed.number(text)


@pytest.mark.parametrize(
    "text",
    [
        "2019-10-05",
        "2019/10/5",
        "2019.10.5",
        "2019年10月5日",
        "２０１９年１０月５日",
        "2019 年 10 月 5 日",
        "20191005",
    ],
)
def test_days_are_read_in_every_usual_way(text):
    assert typed.day(text) == date(2019, 10, 5)


@pytest.mark.parametrize(
    "text", ["", "2019-02-29", "2019-13-01", "10/05/2019", "2019", "45", "0000-01-01", "2019-10-05T00:00", "x" * 99]
)
def test_what_is_no_day_is_refused(text):
    with pytest.raises(typed.UnreadableError):
        typed.day(text)


@pytest.mark.parametrize(
    ("text", "phone"),
    [("13800000000", "13800000000"), ("１３８ 0000 0000", "13800000000"), ("+86 138-0000-0000", "13800000000")],
)
def test_mobile_numbers_are_read(text, phone):
    assert typed.phone(text) == phone


def test_a_landline_will_do_only_where_it_is_allowed():
    assert typed.phone("0572-5123456", is_mobile=False) == "0572-5123456"
    with pytest.raises(typed.UnreadableError):
        typed.phone("0572-5123456")


@pytest.mark.parametrize("text", ["", "12345", "10800000000", "138000000001", "abc"])
def test_what_is_no_phone_is_refused(text):
    with pytest.raises(typed.UnreadableError):
        typed.phone(text, is_mobile=False)


def test_invisible_and_control_characters_go():
    assert typed.plain_text("\u202e甲\u200b乙\x00\x07\r\n丙\t丁 ") == "甲乙\n丙 丁"


@given(st.text())
def test_plain_text_is_stable_and_storable(text):
    plain = typed.plain_text(text)
    assert typed.plain_text(plain) == plain
    assert "\0" not in plain
    plain.encode()


@given(st.text(max_size=60))
def test_reading_answers_or_refuses_and_nothing_else(text):
    for reading in (typed.number, typed.day, typed.phone):
        try:
            reading(text)
        except typed.UnreadableError:
            continue

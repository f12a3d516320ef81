from datetime import date
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.people.rules import (
    DIGITS,
    USCC_CHARACTERS,
    birth_date,
    citizen_check,
    read_citizen_id,
    read_uscc,
    uscc_check,
)
from portal.rules.facts import InputError
from portal.rules.findings import Outcome
from portal.rules.reading import read
from portal.rules.rule import Given, book

GIVEN = Given(on=date(2019, 10, 15), figures=MappingProxyType({}), calendar=None)
seventeen_characters = st.text(USCC_CHARACTERS, min_size=17, max_size=17)
birth_dates = st.dates(date(1880, 1, 1), date(2019, 10, 15))


def ask(key, value):
    rule = book[key]
    return rule.decide(read(rule.facts, {"value": value}), GIVEN)


@pytest.mark.parametrize(
    "value",
    [
        "91350100M000100Y43",
        "91110108551385082Q",
        "91330100MA27000210",  # remainder 0
        "91110108551385082q",
        " 91350100m000100y43 ",
    ],
)
def test_a_valid_uscc_is_normalised(value):
    result = ask("people.uscc", value)
    assert result.outcome is Outcome.OK
    assert result.value == {"is_valid": True, "normalised": value.strip().upper(), "reason": None}


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("91350100M000100Y44", "校验码不符"),
        ("91350100M000100Y4", "应为18位，现为17位"),
        ("91350100M000100Y433", "应为18位，现为19位"),
        ("", "现为0位"),
        ("9135010OM000100Y43", "第8位"),
        ("91350100M000100Y4I", "第18位"),
        ("91350100M000100Y4Z", "第18位"),
        ("91350100M000100S43", "第16位"),
        ("V1350100M000100Y43", "第1位"),
        ("９1350100M000100Y43", "第1位"),
        ("91350100M000100Yß3", "现为19位"),  # upper case makes it longer
    ],
)
def test_an_invalid_uscc_is_refused_with_its_reason(value, reason):
    result = ask("people.uscc", value)
    assert result.outcome is Outcome.REFUSE
    assert not result.value["is_valid"]
    assert reason in result.value["reason"]
    assert reason in result.findings[0].text


@pytest.mark.parametrize(
    ("value", "kind"), [("91110108551385082Q", "企业"), ("N1330523MA2B12345", "农村集体经济组织"), ("A1", "其他组织")]
)
def test_the_first_two_characters_say_what_kind_it_is(value, kind):
    code = value.ljust(17, "0")[:17]
    assert kind in ask("people.uscc", code + uscc_check(code)).findings[0].text


@pytest.mark.parametrize("value", ["11010519491231002X", "440524188001010014", "11010519491231002x"])
def test_a_valid_citizen_id_is_normalised(value):
    result = ask("people.citizen_id", value)
    assert result.outcome is Outcome.OK
    assert result.value == {"is_valid": True, "normalised": value.upper(), "reason": None}


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("110105194912310021", "校验码不符"),
        ("11010519491231002", "应为18位，现为17位"),
        ("110105491231002", "应为18位，现为15位"),
        ("11010519490231002X", "出生日期不存在"),
        ("11010519491331002X", "出生日期不存在"),
        ("11010500000101002X", "出生日期不存在"),
        ("11010519000229002X", "出生日期不存在"),  # 1900 was no leap year
        ("1101051949123100X2", "前17位应为数字"),
        ("11010519491231002Y", "末位"),
        ("１1010519491231002X", "前17位应为数字"),
        ("", "现为0位"),
    ],
)
def test_an_invalid_citizen_id_is_refused_with_its_reason(value, reason):
    result = ask("people.citizen_id", value)
    assert result.outcome is Outcome.REFUSE
    assert not result.value["is_valid"]
    assert reason in result.value["reason"]


def test_a_retired_region_code_is_no_ground_to_refuse():
    number = "33020419900101101"  # 江东区 was dissolved in 2016
    assert read_citizen_id(number + citizen_check(number)).is_valid


@pytest.mark.parametrize("key", ["people.uscc", "people.citizen_id"])
def test_what_is_no_text_is_an_error_of_input(key):
    with pytest.raises(InputError) as error:
        ask(key, 91)
    assert error.value.field == "value"


@given(seventeen_characters)
def test_every_code_with_its_check_character_is_valid(start):
    assert read_uscc((start + uscc_check(start)).lower()).is_valid


@given(seventeen_characters, st.integers(0, 17), st.sampled_from(USCC_CHARACTERS))
def test_one_wrong_character_never_passes(start, place, character):
    code = start + uscc_check(start)
    changed = code[:place] + character + code[place + 1 :]
    assert read_uscc(changed).is_valid == (changed == code)


@given(seventeen_characters, st.integers(0, 15))
def test_two_swapped_characters_never_pass(start, place):
    code = start + uscc_check(start)
    swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    assert read_uscc(swapped).is_valid == (swapped == code)


@given(birth_dates, st.text(DIGITS, min_size=6, max_size=6), st.text(DIGITS, min_size=3, max_size=3))
def test_every_number_of_a_real_birth_date_is_valid(born_on, region, order):
    start = f"{region}{born_on:%Y%m%d}{order}"
    number = start + citizen_check(start)
    assert read_citizen_id(number).is_valid
    assert birth_date(number) == born_on


@given(birth_dates, st.integers(0, 16), st.sampled_from(DIGITS))
def test_one_wrong_digit_never_passes(born_on, place, digit):
    start = f"330523{born_on:%Y%m%d}101"
    number = start + citizen_check(start)
    changed = number[:place] + digit + number[place + 1 :]
    assert read_citizen_id(changed).is_valid == (changed == number)


@given(st.text(max_size=30))
def test_no_text_breaks_the_reading(value):
    for reading in (read_uscc(value), read_citizen_id(value)):
        assert reading.normalised == value.strip().upper()
        assert reading.is_valid == (reading.reason is None)


@pytest.mark.parametrize("number", ["110105194912310021", "11010519490231002X", "1101051949123100X2"])
def test_no_reason_repeats_the_number(number):
    assert not any(number[start : start + 6] in read_citizen_id(number).reason for start in range(13))

"""What the last look finds, and what it must leave alone."""

import pytest

from portal.notices.scanning import personal_numbers


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("身份证11010519491231002X。", ["身份证号码"]),
        ("身份证11010519491231002x", ["身份证号码"]),
        ("号码：440524 18800101 0014", ["身份证号码"]),
        ("号码４４０５２４１８８００１０１００１４", ["身份证号码"]),
        ("电话13812345678", ["手机号码"]),
        ("电话138-1234-5678", ["手机号码"]),
        ("电话138 1234 5678", ["手机号码"]),
        ("卡号6222021234567890129", []),
        ("卡号6222020200112230328", []),
        ("440524188001010014 13812345678", ["身份证号码", "手机号码"]),
    ],
)
def test_personal_numbers_are_found(text, found):
    assert personal_numbers(text) == found


def test_a_bank_card_is_known_by_its_check_digit():
    number = "622202123456789012" + _luhn_digit("622202123456789012")
    assert personal_numbers(f"卡号{number}") == ["银行卡号"]
    assert personal_numbers(f"卡号{number[:-1]}{(int(number[-1]) + 1) % 10}") == []


def _luhn_digit(start):
    return next(
        str(last)
        for last in range(10)
        if sum(
            sum(divmod(2 * int(digit), 10)) if place % 2 else int(digit)
            for place, digit in enumerate(reversed(start + str(last)))
        )
        % 10
        == 0
    )


@pytest.mark.parametrize(
    "text",
    [
        "330106********2036",
        "138****5678",
        "办件编号3305232019101500001",
        "统一社会信用代码91330523MA2B00001X",
        "统一社会信用代码91110108551385082Q",
        "金额13800000000.00元",
        "110105194912310021",
        "110105194913310028",
        "浙科技〔2019〕12号，2019年10月15日",
        "电话0572-5123456、12345",
        "合同号2019330523000138123456789",
    ],
)
def test_what_names_no_person_is_left_alone(text):
    assert personal_numbers(text) == []

"""Identifiers: the code of an organisation (GB 32100) and the number of a citizen (GB 11643).

No finding repeats the identifier it speaks of: findings are kept in snapshots and traces, clear numbers never are.
"""

from dataclasses import dataclass
from datetime import date

from portal.rules.facts import fact
from portal.rules.findings import Result, ok, refuse
from portal.rules.law import Article
from portal.rules.rule import Given, Rule, book

USCC_STANDARD = Article("GB 32100—2015")
CITIZEN_ID_STANDARD = Article("GB 11643—1999")
LENGTH = 18  # of either identifier

USCC_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"  # without I, O, S, V, Z, which look like digits or one another
USCC_BASE = len(USCC_CHARACTERS)
USCC_WEIGHTS = tuple(pow(3, place, USCC_BASE) for place in range(LENGTH - 1))
USCC_KINDS = {
    "11": "机关",
    "12": "事业单位",
    "51": "社会团体",
    "52": "民办非企业单位",
    "53": "基金会",
    "91": "企业",
    "92": "个体工商户",
    "93": "农民专业合作社",
    "N1": "农村集体经济组织",
}

DIGITS = "0123456789"
CITIZEN_WEIGHTS = tuple(pow(2, LENGTH - 1 - place, 11) for place in range(LENGTH - 1))
CITIZEN_CHECKS = "10X98765432"
BIRTH = slice(6, 14)


@dataclass(frozen=True, slots=True)
class Reading:
    """An identifier as it is kept, with what is wrong with it, if anything is."""

    normalised: str
    reason: str | None = None

    @property
    def is_valid(self) -> bool:
        return self.reason is None


def read_uscc(value: str) -> Reading:
    """Read a unified social credit code: upper case, length, characters, check character."""
    code = value.strip().upper()
    if len(code) != LENGTH:
        return Reading(code, f"统一社会信用代码应为{LENGTH}位，现为{len(code)}位")
    for place, character in enumerate(code, start=1):
        if character not in USCC_CHARACTERS:
            return Reading(code, f"第{place}位不是允许的字符，应为数字或除I、O、S、V、Z以外的大写字母")
    if code[-1] != uscc_check(code):
        return Reading(code, "校验码不符，请核对是否有录错的字符")
    return Reading(code)


def uscc_check(code: str) -> str:
    """The check character that the first seventeen characters call for; remainder 0 gives 0."""
    total = sum(USCC_CHARACTERS.index(code[place]) * weight for place, weight in enumerate(USCC_WEIGHTS))
    return USCC_CHARACTERS[-total % USCC_BASE]


def read_citizen_id(value: str) -> Reading:
    """Read a citizen identity number: upper case, length, digits, a birth date that exists, check character.

    Codes of regions that were dissolved stay valid: the number is that of the day it was given.
    """
    number = value.strip().upper()
    if len(number) != LENGTH:
        return Reading(number, f"公民身份号码应为{LENGTH}位，现为{len(number)}位")
    if not set(number[:-1]) <= set(DIGITS) or number[-1] not in CITIZEN_CHECKS:
        return Reading(number, "前17位应为数字，末位应为数字或大写字母X")
    if birth_date(number) is None:
        return Reading(number, "第7至14位表示的出生日期不存在")
    if number[-1] != citizen_check(number):
        return Reading(number, "校验码不符，请核对是否有录错的数字")
    return Reading(number)


def citizen_check(number: str) -> str:
    """The check character that the first seventeen digits call for."""
    total = sum(int(number[place]) * weight for place, weight in enumerate(CITIZEN_WEIGHTS))
    return CITIZEN_CHECKS[total % 11]


def birth_date(number: str) -> date | None:
    """The day of birth in an identity number of eighteen characters; None where there is no such day."""
    digits = number[BIRTH]
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class UsccFacts:
    """What is to be read as the code of an organisation."""

    value: str = fact("统一社会信用代码")


@dataclass(frozen=True, slots=True)
class CitizenIdFacts:
    """What is to be read as the number of a citizen."""

    value: str = fact("公民身份号码", is_private=True)


def decide_uscc(facts: UsccFacts, _given: Given) -> Result:
    """Say whether a code is a unified social credit code. GB 32100."""
    reading = read_uscc(facts.value)
    kind = USCC_KINDS.get(reading.normalised[:2], "其他组织")
    return _answer(reading, USCC_STANDARD, f"统一社会信用代码校验通过（{kind}）")


def decide_citizen_id(facts: CitizenIdFacts, _given: Given) -> Result:
    """Say whether a number is a citizen identity number. GB 11643."""
    return _answer(read_citizen_id(facts.value), CITIZEN_ID_STANDARD, "公民身份号码校验通过")


def _answer(reading: Reading, standard: Article, praise: str) -> Result:
    finding = ok(standard, praise) if reading.reason is None else refuse(standard, reading.reason)
    return Result(
        {"is_valid": reading.is_valid, "normalised": reading.normalised, "reason": reading.reason}, (finding,)
    )


book.register(
    Rule("people.uscc", "统一社会信用代码校验", UsccFacts, decide_uscc, (USCC_STANDARD,)),
    Rule("people.citizen_id", "公民身份号码校验", CitizenIdFacts, decide_citizen_id, (CITIZEN_ID_STANDARD,)),
)

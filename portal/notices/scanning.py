"""The last look before anything is published: numbers of persons that nobody masked."""

import re
import unicodedata

from portal.people.rules import read_citizen_id

# Blanks and hyphens between the groups are how people write them; longer numbers (cases, contracts) are none.
IDENTITY = re.compile(r"(?<![0-9A-Za-z])\d{6}[ -]?\d{8}[ -]?\d{3}[\dXx](?![0-9A-Za-z])")
MOBILE = re.compile(r"(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d|\.\d)")
CARD = re.compile(r"(?<!\d)62\d{2}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?!\d)")


def personal_numbers(text: str) -> list[str]:
    """What kinds of personal numbers a text shows in clear, as people call them. The numbers are not repeated."""
    plain = unicodedata.normalize("NFKC", text)
    found = []
    if any(read_citizen_id(re.sub(r"[ -]", "", number)).is_valid for number in IDENTITY.findall(plain)):
        found.append("身份证号码")
    if MOBILE.search(plain):
        found.append("手机号码")
    if any(_passes_luhn(re.sub(r"[ -]", "", number)) for number in CARD.findall(plain)):
        found.append("银行卡号")
    return found


def _passes_luhn(number: str) -> bool:
    """Whether the last digit is the check of the others, as on every bank card (ISO/IEC 7812)."""
    digits = [int(digit) for digit in reversed(number)]
    return sum(sum(divmod(2 * digit, 10)) if place % 2 else digit for place, digit in enumerate(digits)) % 10 == 0

"""Reading what people type or paste, the same for forms and spreadsheets.

Full-width digits, thousands commas and the usual ways to write a date are all meant; the rest is unreadable.
"""

import re
import unicodedata
from datetime import date
from decimal import Decimal

DAY = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?|(\d{4})(\d{2})(\d{2})", re.ASCII)
GROUPED = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d*)?", re.ASCII)
PLAIN = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)", re.ASCII)
MOBILE = re.compile(r"1[3-9]\d{9}", re.ASCII)
LANDLINE = re.compile(r"0\d{2,3}-?\d{7,8}(-\d{1,6})?|400\d{7}", re.ASCII)
SPACES = "\u00a0\u2002\u2003\u2007\u2009\u202f\u3000"
HALF = {0xFF00 + code: 0x20 + code for code in range(1, 95)} | dict.fromkeys(map(ord, SPACES), " ") | {ord("￥"): "¥"}
MOST_CHARACTERS = 40  # no number or date that means something is longer


class UnreadableError(ValueError):
    """What was typed means nothing of the kind that was asked for."""


def half_width(text: str) -> str:
    """Full-width letters, digits and signs as ASCII, every space as a plain one; spaces around removed.

    Nothing else is folded: the ① of a footnote or the ² of a unit would become a digit of the figure before it.
    """
    return (text if text.isascii() else text.translate(HALF)).strip()


def plain_text(text: str) -> str:
    """The text without control and invisible direction characters; line breaks as one newline."""
    if text.isprintable():  # as nearly every cell of a sheet is: nothing to take out
        return text.strip()
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return "".join(
        mark for mark in lines if mark == "\n" or unicodedata.category(mark) not in {"Cc", "Cf", "Cs"}
    ).strip()


def number(text: str) -> Decimal:
    """A number as written by hand or copied from a sheet."""
    word = half_width(text[: MOST_CHARACTERS + 1]).lstrip("¥").replace(" ", "").removesuffix("元")
    word = word.replace(",", "") if GROUPED.fullmatch(word) else word
    if len(word) > MOST_CHARACTERS or not PLAIN.fullmatch(word):
        raise UnreadableError(text)
    return Decimal(word)


def day(text: str) -> date:
    """A date such as 2019-10-15, 2019/10/15, 2019.10.15, 2019年10月15日 or 20191015."""
    match = DAY.fullmatch(half_width(text[: MOST_CHARACTERS + 1]))
    if not match:
        raise UnreadableError(text)
    try:
        return date(*(int(part) for part in match.groups() if part))
    except ValueError as error:
        raise UnreadableError(text) from error


def phone(text: str, *, is_mobile: bool = True) -> str:
    """A telephone number of the mainland, digits only for a mobile; a landline keeps its dashes."""
    word = half_width(text[: MOST_CHARACTERS + 1]).replace(" ", "")
    mobile = word.replace("-", "").removeprefix("+86").removeprefix("0086")
    if MOBILE.fullmatch(mobile):
        return mobile
    if not is_mobile and LANDLINE.fullmatch(word):
        return word
    raise UnreadableError(text)

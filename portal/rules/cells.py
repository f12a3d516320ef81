"""What one cell of a column may hold: the same readers behind the columns of sheets and the fields of forms.

A cell is text (from a form, a csv file, a text cell) or what a sheet keeps as a number, a flag or a day. A reader gives
the value or raises CellError with a code (those of Django's fields), a reason in words and the figures in it.
"""

import math
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, Protocol, TypeAlias

from portal.rules import typed

Raw: TypeAlias = Any  # str, int, float, bool, date, datetime or None
MOST_DIGITS = 17
MOST_OF_AN_INTEGER = 2**31 - 1
EXACT_DIGITS = 15  # beyond this, office programs have already changed the last digits
SHEET_EPOCH = date(1899, 12, 30)
FIRST_SERIAL, LAST_SERIAL = 61, 109_574  # 1900-03-01, before which serials are off by one, to 2199-12-31
YES = frozenset({"是", "有", "对", "√", "1", "true", "y", "yes"})
NO = frozenset({"否", "无", "错", "×", "0", "false", "n", "no"})


class CellError(ValueError):
    """Why a cell can't be taken. `text` says it without the column's name."""

    def __init__(self, code: str, text: str, **params: Any) -> None:
        super().__init__(text)
        self.code, self.text, self.params = code, text, params


class Kind(Protocol):
    """A reader of cells. Blank ones never reach it."""

    def read(self, raw: Raw) -> Any:
        """The value of a cell. Raises CellError."""
        ...


def is_blank(raw: Raw) -> bool:
    """Whether a cell shows nothing."""
    return raw is None or (isinstance(raw, str) and (not raw or not typed.plain_text(raw)))


def as_text(raw: Raw) -> str:
    """A cell as somebody would have typed it. Raises CellError for a number that lost its last digits."""
    match raw:
        case str():
            return raw
        case bool():
            return "是" if raw else "否"
        case float() | int():
            return _digits(raw)
        case datetime():
            return f"{raw:%Y-%m-%d}" if _is_midnight(raw) else f"{raw:%Y-%m-%d %H:%M:%S}"
    return str(raw)


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Text without control characters."""

    max_length: int | None = None

    def read(self, raw: Raw) -> str:
        text = raw if isinstance(raw, str) else as_text(raw)
        if not text.isprintable() or " " in {text[:1], text[-1:]}:
            text = typed.plain_text(text)
        if self.max_length is not None and len(text) > self.max_length:
            reason = f"不能超过 {self.max_length} 个字，现有 {len(text)} 个字"
            raise CellError("max_length", reason, limit_value=self.max_length, show_value=len(text))
        return text


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A code of fixed shape, half-width whatever was typed.

    `shape` is a regular expression, `hint` says it in words.
    """

    shape: str
    hint: str

    def read(self, raw: Raw) -> str:
        text = typed.half_width(as_text(raw))
        if not re.fullmatch(self.shape, text, re.ASCII):
            raise CellError("invalid", f"应为{self.hint}")
        return text


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """An exact number within bounds."""

    max_digits: int | None = MOST_DIGITS
    decimal_places: int | None = None
    min_value: Decimal | int | None = None
    max_value: Decimal | int | None = None

    def read(self, raw: Raw) -> Decimal:
        number = _number(raw)
        check_range(number, self.min_value, self.max_value)
        check_digits(number, self.max_digits, self.decimal_places)
        return number


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A whole number within bounds."""

    min_value: int | None = 0
    max_value: int | None = MOST_OF_AN_INTEGER

    def read(self, raw: Raw) -> int:
        number = _number(raw)
        if number != number.to_integral_value():
            raise CellError("invalid", "应为整数")
        check_range(number, self.min_value, self.max_value)
        return int(number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day, as a sheet keeps it or as people write it."""

    min_value: date | None = None
    max_value: date | None = None

    def read(self, raw: Raw) -> date:
        day = _day(raw)
        check_range(day, self.min_value, self.max_value)
        return day


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of some options, by its label or its value."""

    options: tuple[tuple[str, str], ...]

    def read(self, raw: Raw) -> str:
        text = typed.half_width(as_text(raw))
        for value, label in self.options:
            if text in {value, typed.half_width(label)}:
                return value
        raise CellError("invalid_choice", f"应为 {'、'.join(label for _, label in self.options)} 之一")

    def show(self, value: str) -> str:
        """The label of a value."""
        return dict(self.options).get(value, value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """Yes or no."""

    def read(self, raw: Raw) -> bool:
        if isinstance(raw, bool):
            return raw
        word = typed.half_width(as_text(raw)).lower()
        if word in YES or word in NO:
            return word in YES
        raise CellError("invalid", "应为“是”或“否”")


def check_range(value: Any, least: Any, most: Any) -> None:
    """Raises CellError outside the bounds, both of which belong to what is allowed."""
    if least is not None and value < least:
        raise CellError("min_value", f"不能小于 {least}", limit_value=least)
    if most is not None and value > most:
        raise CellError("max_value", f"不能大于 {most}", limit_value=most)


def check_digits(number: Decimal, max_digits: int | None, decimal_places: int | None) -> None:
    """Raises CellError where a number has more digits, or more of them on one side of the point, than there is room."""
    _, digits, exponent = number.as_tuple()
    decimals = max(-int(exponent), 0)
    total = max(len(digits), decimals)
    if max_digits is not None and total > max_digits:
        raise CellError("max_digits", f"数字不能超过 {max_digits} 位", max=max_digits)
    if decimal_places is not None and decimals > decimal_places:
        raise CellError("max_decimal_places", f"最多保留 {decimal_places} 位小数", max=decimal_places)
    if max_digits is not None and decimal_places is not None and total - decimals > max_digits - decimal_places:
        most = max_digits - decimal_places
        raise CellError("max_whole_digits", f"整数部分不能超过 {most} 位", max=most)


def _number(raw: Raw) -> Decimal:
    if isinstance(raw, float | int) and not isinstance(raw, bool):
        return Decimal(_digits(raw))
    if isinstance(raw, str):
        if raw.isascii() and len(raw) <= typed.MOST_CHARACTERS and typed.PLAIN.fullmatch(raw):
            return Decimal(raw)
        try:
            return typed.number(raw)
        except typed.UnreadableError as error:
            raise CellError("invalid", "应为数字") from error
    raise CellError("invalid", "应为数字")


def _day(raw: Raw) -> date:
    if isinstance(raw, datetime):
        return raw.date()
    if isinstance(raw, date):
        return raw
    try:
        if isinstance(raw, float | int) and not isinstance(raw, bool) and FIRST_SERIAL <= raw <= LAST_SERIAL:
            return SHEET_EPOCH + timedelta(days=int(raw))
        return typed.day(as_text(raw))
    except ValueError as error:
        raise CellError("invalid", "应为日期，例如 2019-10-15") from error


def _digits(raw: float) -> str:
    """The digits that an office program shows. Binary fractions end where they stop being exact."""
    if isinstance(raw, int):
        return str(raw)
    if not math.isfinite(raw):
        raise CellError("invalid", "应为数字")
    if raw.is_integer() and abs(raw) >= 10**EXACT_DIGITS:
        raise CellError("rounded", f"数字超过 {EXACT_DIGITS} 位，表格软件已改变末尾数字，请把单元格设为文本后重新填写")
    text = f"{raw:.{EXACT_DIGITS}g}"
    if "e" in text:
        text = f"{Decimal(text):f}"
    return text


def _is_midnight(moment: datetime) -> bool:
    return not (moment.hour or moment.minute or moment.second or moment.microsecond)

"""Reads facts strictly from parsed JSON: what can't be read or can't be true is an InputError that names the field.

Nothing is guessed: no binary float, no flag from a word, no date but ISO, no name that the rule does not know.
"""

import dataclasses
import json
import re
import typing
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, Literal, TypeVar

from portal.rules.facts import DASHES, Field, InputError, fields_of

Facts = TypeVar("Facts")
MOST_DIGITS = 18  # beyond this no amount, area or energy of the province is real
MOST_DECIMALS = 30
NUMBER = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def parse(text: str) -> Any:
    """Parse JSON with every number as an exact Decimal. Raises InputError for text that is no JSON.

    A number that no Decimal can hold becomes an infinity, so that the reader can name the field that has it.
    """
    try:
        value = json.loads(
            text, parse_float=_exact, parse_int=Decimal, parse_constant=Decimal, object_pairs_hook=_unique
        )
        json.dumps(value, ensure_ascii=False, default=str).encode()  # half a surrogate pair is no text
    except InputError:
        raise
    except (ValueError, RecursionError) as error:
        raise InputError("json", "不是有效的 JSON") from error
    return value


def read(facts: type[Facts], data: Any, *, prefix: str = "") -> Facts:
    """Build facts from parsed JSON. Raises InputError that names the first field that is missing or impossible."""
    if not isinstance(data, Mapping):
        raise InputError(prefix.rstrip(".") or "json", "应为对象")
    fields = fields_of(typing.cast("Any", facts))
    known = {field.name for field in fields}
    for name in data:
        if name not in known:
            raise InputError(f"{prefix}{name}", "没有这个输入项")
    values = {}
    for field in fields:
        raw = data.get(field.name)
        if raw is not None and not _is_dash(field, raw):
            values[field.attribute] = read_fact(field, raw, prefix=prefix)
        elif field.is_required:
            raise InputError(f"{prefix}{field.name}", "缺少必填项")
    return facts(**values)


def read_fact(field: Field, raw: Any, *, prefix: str = "") -> Any:
    """The value of one fact. Raises InputError."""
    value = _convert(field.kind, raw, f"{prefix}{field.name}")
    if field.is_positive and value == 0:
        raise InputError(f"{prefix}{field.name}", "应大于零")
    return value


def _is_dash(field: Field, raw: Any) -> bool:
    return field.has_dash and isinstance(raw, str) and raw.strip() in DASHES


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise InputError(name, "重复出现")
        found[name] = value
    return found


def _exact(raw: str | int | Decimal) -> Decimal:
    try:
        return Decimal(raw)
    except InvalidOperation:
        return Decimal("Infinity")


def _convert(kind: Any, raw: Any, name: str) -> Any:
    if kind in READERS:
        return READERS[kind](raw, name)
    origin = typing.get_origin(kind)
    if origin is Literal:
        return _choice(typing.get_args(kind), raw, name)
    if origin is tuple:
        return _rows(typing.get_args(kind)[0], raw, name)
    if dataclasses.is_dataclass(kind):
        return read(typing.cast("type[Any]", kind), raw, prefix=f"{name}.")
    raise TypeError(f"no fact can be of type {kind}")


def _decimal(raw: Any, name: str) -> Decimal:
    if isinstance(raw, bool) or not isinstance(raw, str | int | Decimal):
        raise InputError(name, "应为数字")
    if isinstance(raw, str) and not NUMBER.fullmatch(raw := raw.strip()):
        raise InputError(name, "应为数字")
    number = _exact(raw)
    if not number.is_finite() or number.adjusted() >= MOST_DIGITS or _decimals(number) > MOST_DECIMALS:
        raise InputError(name, "数值超出合理范围")
    if number < 0:
        raise InputError(name, "不能为负数")
    return number.copy_abs()  # -0 is 0


def _decimals(number: Decimal) -> int:
    return -typing.cast("int", number.as_tuple().exponent)


def _integer(raw: Any, name: str) -> int:
    number = _decimal(raw, name)
    if number != number.to_integral_value():
        raise InputError(name, "应为整数")
    return int(number)


def _flag(raw: Any, name: str) -> bool:
    if not isinstance(raw, bool):
        raise InputError(name, "应为 true 或 false")
    return raw


def read_day(raw: Any, name: str) -> date:
    if type(raw) is date:
        return raw
    if isinstance(raw, str) and DAY.fullmatch(raw):
        try:
            return date.fromisoformat(raw)
        except ValueError as error:
            raise InputError(name, "没有这一天") from error
    raise InputError(name, "应为日期，如 2019-10-15")


def _word(raw: Any, name: str) -> str:
    if not isinstance(raw, str):
        raise InputError(name, "应为文字")
    return raw


def _choice(options: tuple[Any, ...], raw: Any, name: str) -> Any:
    is_comparable = isinstance(raw, str) or (isinstance(raw, int | Decimal) and not isinstance(raw, bool))
    if is_comparable and not (isinstance(raw, Decimal) and raw.is_nan()):  # a signalling NaN refuses comparison
        for option in options:
            if raw in {option, str(option)}:
                return option
    raise InputError(name, f"应为 {'、'.join(map(str, options))} 之一")


def _rows(kind: Any, raw: Any, name: str) -> tuple[Any, ...]:
    if not isinstance(raw, list | tuple):
        raise InputError(name, "应为列表")
    return tuple(_convert(kind, row, f"{name}.{index}") for index, row in enumerate(raw))


READERS: Mapping[Any, Callable[[Any, str], Any]] = {
    Decimal: _decimal,
    int: _integer,
    bool: _flag,
    date: read_day,
    str: _word,
}

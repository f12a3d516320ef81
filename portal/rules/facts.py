"""Facts: the frozen input of a rule, read strictly from what a page, the API or the command line hands in.

A fact is a field of a frozen dataclass. Its type says how it is read; `fact(...)` adds label, unit and limits.
"""

import dataclasses
import json
import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING, dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, Literal, TypeVar

Facts = TypeVar("Facts")
MOST_DIGITS = 18  # beyond this no amount, area or energy of the province is real


@dataclass
class InputError(ValueError):
    """An input that can't be read or can't be true. `field` is its name in the rule book."""

    field: str
    text: str

    def __str__(self) -> str:
        return f"{self.field}：{self.text}"


def fact(
    label: str,
    *,
    unit: str = "",
    is_positive: bool = False,
    default: Any = MISSING,
    choices: Mapping[str, str] = types.MappingProxyType({}),
) -> Any:
    """Declare a fact: its Chinese label, its unit, whether zero is impossible, and the labels of its choices."""
    about = {"label": label, "unit": unit, "is_positive": is_positive, "choices": choices}
    return dataclasses.field(default=default, metadata=about)


def read(facts: type[Facts], data: Mapping[str, Any], *, prefix: str = "") -> Facts:
    """Build facts from parsed JSON. Raises InputError that names the first field that is missing or impossible."""
    if not isinstance(data, Mapping):
        raise InputError(prefix.rstrip(".") or "json", "应为对象")
    hints = typing.get_type_hints(facts)
    fields = {field.metadata.get("key", field.name): field for field in dataclasses.fields(facts)}  # type: ignore[arg-type]
    for name in data:
        if name not in fields:
            raise InputError(f"{prefix}{name}", "没有这个输入项")
    values = {}
    for name, field in fields.items():
        raw = data.get(name)
        if raw is None:
            if field.default is MISSING:
                raise InputError(f"{prefix}{name}", "缺少必填项")
            continue
        values[field.name] = _convert(hints[field.name], raw, f"{prefix}{name}", field.metadata)
    return facts(**values)


def parse(text: str) -> Any:
    """Parse JSON with every number as an exact Decimal. Raises InputError for text that is no JSON."""
    try:
        return json.loads(text, parse_float=Decimal, parse_int=Decimal, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise InputError("json", "不是有效的 JSON") from error


def _refuse_constant(name: str) -> Any:
    raise ValueError(name)


def _convert(hint: Any, raw: Any, name: str, about: Mapping[str, Any]) -> Any:  # noqa: C901 -- one return per type
    origin = typing.get_origin(hint)
    if origin in {types.UnionType, typing.Union}:
        inner = next(option for option in typing.get_args(hint) if option is not types.NoneType)
        return _convert(inner, raw, name, about)
    if origin is Literal:
        return _choice(typing.get_args(hint), raw, name)
    if origin is tuple:
        return _rows(typing.get_args(hint)[0], raw, name, about)
    if dataclasses.is_dataclass(hint):
        return read(typing.cast("type[Any]", hint), raw, prefix=f"{name}.")
    if hint is bool:
        return _flag(raw, name)
    if hint is date:
        return _day(raw, name)
    if hint is str:
        return _word(raw, name)
    number = _number(raw, name)
    if number < 0 or (number == 0 and about.get("is_positive")):
        raise InputError(name, "不能为负数" if number < 0 else "不能为零")
    if hint is int:
        if number != number.to_integral_value():
            raise InputError(name, "应为整数")
        return int(number)
    return number


def _number(raw: Any, name: str) -> Decimal:
    if isinstance(raw, bool) or not isinstance(raw, str | int | float | Decimal):
        raise InputError(name, "应为数字")
    try:
        number = Decimal(str(raw).strip())
    except InvalidOperation as error:
        raise InputError(name, "应为数字") from error
    if not number.is_finite() or number.adjusted() >= MOST_DIGITS:
        raise InputError(name, "数值超出合理范围")
    return number


def _choice(options: tuple[Any, ...], raw: Any, name: str) -> Any:
    value = int(raw) if isinstance(raw, Decimal) and raw == raw.to_integral_value() else raw
    if value not in options:
        raise InputError(name, f"应为 {'、'.join(map(str, options))} 之一")
    return value


def _rows(hint: Any, raw: Any, name: str, about: Mapping[str, Any]) -> tuple[Any, ...]:
    if not isinstance(raw, list | tuple):
        raise InputError(name, "应为列表")
    return tuple(_convert(hint, row, f"{name}.{index}", about) for index, row in enumerate(raw))


def _flag(raw: Any, name: str) -> bool:
    if not isinstance(raw, bool):
        raise InputError(name, "应为 true 或 false")
    return raw


def _day(raw: Any, name: str) -> date:
    if isinstance(raw, date):
        return raw
    try:
        return date.fromisoformat(raw)
    except (TypeError, ValueError) as error:
        raise InputError(name, "应为日期，如 2019-10-15") from error


def _word(raw: Any, name: str) -> str:
    if not isinstance(raw, str):
        raise InputError(name, "应为文字")
    return raw

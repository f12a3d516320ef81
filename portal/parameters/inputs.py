"""The inputs of a form for any facts, and the way back from what was typed to the facts' own data.

Names are the rule book's paths (`counts.5`, `stops.0.from`), so that what a rule finds wrong finds its input.
"""

import dataclasses
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, get_args

from django import forms

from portal.rules.facts import DASHES, Field, fields_of
from portal.web.fields import CountField, DateField, NumberField, TextField

SPARE_ROWS = 2  # empty rows offered after those that are filled
MOST_ROWS = 40
MOST_CHARACTERS = 200
MOST_NUMBER_DIGITS = 30
LARGEST_COUNT = 10**15
YES_OR_NO = (("yes", "是"), ("no", "否"))


def inputs_of(
    facts: Any, filled: Collection[str], *, prefix: str = "", words: str = "", is_required: bool = True
) -> Iterator[tuple[str, forms.Field]]:
    """A form field for each fact, by its path. `filled` are the paths that have a value: they decide how many rows."""
    for field in fields_of(facts):
        needed = is_required and field.is_required and not field.row
        for path, label in _places(field, f"{prefix}{field.name}", f"{words}{field.label}", filled):
            kind = field.row or field.kind
            if dataclasses.is_dataclass(kind):
                inner = f"{label}：" if field.row else ""
                yield from inputs_of(kind, filled, prefix=f"{path}.", words=inner, is_required=needed)
            else:
                yield path, _input(field, kind, label=label, required=needed)


def _places(field: Field, path: str, label: str, filled: Collection[str]) -> list[tuple[str, str]]:
    if not field.row:
        return [(path, label)]
    return [(f"{path}.{index}", f"{label} {index + 1}") for index in range(_row_count(path, filled))]


def _row_count(path: str, filled: Collection[str]) -> int:
    begun = (name.removeprefix(f"{path}.").partition(".")[0] for name in filled if name.startswith(f"{path}."))
    last = max(
        (int(index) for index in begun if index.isdecimal() and len(index) < len(str(MOST_ROWS)) + 1), default=-1
    )
    return min(last + 1 + SPARE_ROWS, MOST_ROWS)


def _input(field: Field, kind: Any, **about: Any) -> forms.Field:
    about |= {"help_text": field.hint, "initial": field.default if field.default is not dataclasses.MISSING else None}
    if kind in MAKERS:
        made = MAKERS[kind](field, about)
        if field.has_dash:
            made.empty_values = [*made.empty_values, *DASHES]
        return made
    options = [(str(option), field.choices.get(option, option)) for option in get_args(kind)]
    return _choice(options, str, about)


def _choice(options: Any, coerce: Callable[[str], Any], about: dict[str, Any]) -> forms.Field:
    return forms.TypedChoiceField(choices=options, coerce=coerce, empty_value=None, widget=forms.RadioSelect, **about)


def _yes_or_no(_field: Field, about: dict[str, Any]) -> forms.Field:
    about["initial"] = {True: "yes", False: "no"}.get(about["initial"])
    about["error_messages"] = {"required": f"请选择是否{about['label']}"}
    return _choice(YES_OR_NO, "yes".__eq__, about)


def _number(field: Field, about: dict[str, Any]) -> forms.Field:
    return NumberField(unit=field.unit, min_value=Decimal(0), max_digits=MOST_NUMBER_DIGITS, **about)


def _count(field: Field, about: dict[str, Any]) -> forms.Field:
    return CountField(unit=field.unit, max_value=LARGEST_COUNT, **about)


def _day(field: Field, about: dict[str, Any]) -> forms.Field:
    return DateField(**about | ({} if field.hint else {"help_text": "例如 2019-10-15，也可以输入 20191015"}))


def _word(_field: Field, about: dict[str, Any]) -> forms.Field:
    return TextField(max_length=MOST_CHARACTERS, empty_value=None, **about)


MAKERS: Mapping[Any, Callable[[Field, dict[str, Any]], forms.Field]] = {
    Decimal: _number,
    int: _count,
    bool: _yes_or_no,
    date: _day,
    str: _word,
}


def data_of(facts: Any, values: Mapping[str, Any], *, prefix: str = "") -> dict[str, Any]:
    """What was typed, in the shape that the facts are read from. What was left empty is None."""
    return {field.name: _value(field, f"{prefix}{field.name}", values) for field in fields_of(facts)}


def _value(field: Field, path: str, values: Mapping[str, Any]) -> Any:
    if not field.row:
        return _one(field.kind, path, values)
    rows = [_one(field.row, f"{path}.{index}", values) for index in range(_row_count(path, values))]
    while rows and rows[-1] is None:
        rows.pop()
    return rows or None


def _one(kind: Any, path: str, values: Mapping[str, Any]) -> Any:
    if not dataclasses.is_dataclass(kind):
        return values.get(path)
    data = data_of(kind, values, prefix=f"{path}.")
    return data if any(value is not None for value in data.values()) else None

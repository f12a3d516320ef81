"""Facts: the frozen input of a rule, declared once and read from there by pages, the API and the command line.

A fact is a field of a frozen dataclass. Its type says how it is read: `Decimal`, `int`, `bool`, `date`, `str`,
`Literal[...]`, another dataclass, or a tuple of one of these; `| None` where nothing may be said.
`fact(...)` adds label, unit and limits.
"""

import dataclasses
import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING, dataclass
from functools import cache
from typing import Any

DASHES = frozenset({"-", "–", "—", "－", "——"})
NO_CHOICES: Mapping[Any, str] = types.MappingProxyType({})


@dataclass(eq=False)
class InputError(ValueError):
    """An input that can't be read or can't be true. `field` is its name in the rule book."""

    field: str
    text: str

    def __str__(self) -> str:
        return f"{self.field}：{self.text}"


@dataclass(frozen=True, slots=True)
class Field:
    """One fact as declared. `name` is the rule book's, `attribute` the dataclass's, `kind` the type without None."""

    name: str
    attribute: str
    kind: Any
    default: Any
    label: str
    unit: str = ""
    hint: str = ""
    is_positive: bool = False
    is_private: bool = False
    has_dash: bool = False
    choices: Mapping[Any, str] = dataclasses.field(default_factory=dict)

    @property
    def is_required(self) -> bool:
        return self.default is MISSING

    @property
    def row(self) -> Any:
        """The type of one row where this is a list, else None."""
        return typing.get_args(self.kind)[0] if typing.get_origin(self.kind) is tuple else None


def fact(
    label: str,
    *,
    key: str = "",
    unit: str = "",
    hint: str = "",
    is_positive: bool = False,
    is_private: bool = False,
    has_dash: bool = False,
    default: Any = MISSING,
    choices: Mapping[Any, str] = NO_CHOICES,
) -> Any:
    """Declare a fact in Chinese words: its label, unit and hint, and the labels of its choices.

    `key` is its name in the rule book where that is no name in Python. `is_positive` makes zero impossible.
    `is_private` keeps it out of addresses, because those end up in logs. `has_dash` takes the dash of a printed table
    for what it means there: nothing.
    """
    about = {
        "label": label, "name": key, "unit": unit, "hint": hint,
        "is_positive": is_positive, "is_private": is_private, "has_dash": has_dash, "choices": choices,
    }  # fmt: skip
    return dataclasses.field(default=default, metadata=about)


@cache
def fields_of(facts: type[Any]) -> tuple[Field, ...]:
    """The facts that a dataclass declares, in order."""
    hints = typing.get_type_hints(facts)
    return tuple(_field(declared, hints[declared.name]) for declared in dataclasses.fields(facts))


def has_private(facts: Any) -> bool:
    """Whether any fact, at any depth, must stay out of addresses."""
    return any(
        field.is_private or (dataclasses.is_dataclass(kind) and has_private(kind))
        for field in fields_of(facts)
        for kind in (field.row or field.kind,)
    )


def _field(declared: "dataclasses.Field[Any]", hint: Any) -> Field:
    about = {"label": declared.name, **declared.metadata}
    about["name"] = about.get("name") or declared.name
    return Field(attribute=declared.name, kind=_without_none(hint), default=declared.default, **about)


def _without_none(hint: Any) -> Any:
    if typing.get_origin(hint) not in {types.UnionType, typing.Union}:
        return hint
    options = [option for option in typing.get_args(hint) if option is not types.NoneType]
    if len(options) != 1:
        raise TypeError(f"a fact has one type: {hint}")
    return options[0]

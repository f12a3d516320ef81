"""The columns of a register's sheet: its place, and the fields of its form; a row above it stands by what names it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from django import forms
from django.db import models

from afforestation.registers.declarations import Register
from afforestation.registers.registry import REGISTERS
from portal.exchange.declarations import Column, Reference
from portal.regions.scoped import TOWNSHIP
from portal.rules import cells
from portal.web.fields import CountField, DateField, NumberField
from portal.web.forms import portal_field

REGION = "region_code"
LARGEST_SMALL = 32_767
OF_PARENT = "__"
SLUG = re.compile(r"[-a-zA-Z0-9_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class SlugCell(cells.Text):
    """A word of a code, as the form takes it."""

    def read(self, raw: cells.Raw) -> str:
        word = cells.as_text(raw).strip()
        if not SLUG.fullmatch(word):
            raise cells.CellError("invalid", "只能用字母、数字、下划线和连字符")
        return cells.Text(max_length=self.max_length).read(word)


@cache
def columns_of(register: Register) -> tuple[Column, ...]:
    """What is filled in, in the order of the form."""
    return (_region(register), *(column for name in register.fields for column in _columns(register, name)))


@cache
def parents_of(register: Register) -> Mapping[str, Register]:
    """The registers of the rows that a row names, by the field that does."""
    by_model = {above.model: above for above in REGISTERS.values()}
    related = {name: field_of(register, name).related_model for name in register.fields}
    return {name: by_model[model] for name, model in related.items() if model is not None}


def field_of(register: Register, name: str) -> Any:
    """A field of the register's model."""
    return register.model._meta.get_field(name)  # noqa: SLF001 -- Django's documented model API


def parts_of(register: Register, name: str) -> tuple[str, ...]:
    """The fields of a row above by which a sheet names it; empty for a field that names none."""
    above = parents_of(register).get(name)
    return tuple(part for part in above.key if part != REGION) if above else ()


def names_of(register: Register, name: str) -> tuple[str, ...]:
    """The columns of a field."""
    return tuple(f"{name}{OF_PARENT}{part}" for part in parts_of(register, name)) or (name,)


def kind_of(field: Any) -> cells.Kind:
    """How a cell of a field is read: within the bounds of the form's own field, by the same function."""
    if field.choices:
        return cells.Choice(options=tuple(field.choices))
    one = portal_field(field)
    bounds: dict[str, Any] = {name: getattr(one, name, None) for name in ("min_value", "max_value")}
    if isinstance(field, models.PositiveSmallIntegerField):
        bounds["max_value"] = LARGEST_SMALL
    match one:
        case NumberField():
            return cells.Number(max_digits=one.max_digits, decimal_places=one.decimal_places, **bounds)
        case CountField():
            return cells.Count(**bounds)
        case forms.BooleanField():
            return cells.Flag()
        case DateField():
            return cells.Day()
        case forms.SlugField():
            return SlugCell(max_length=field.max_length)
    return cells.Text(max_length=field.max_length)


def value_of(field: Any, value: Any) -> Any:
    """What an empty cell means to a field."""
    if value is None and isinstance(field, models.BooleanField):
        return False
    return "" if value is None and isinstance(field, models.CharField) else value


def _columns(register: Register, name: str) -> Iterator[Column]:
    field, parts = field_of(register, name), parts_of(register, name)
    if not parts:
        is_optional = field.blank or isinstance(field, models.BooleanField)
        yield Column(name=name, title=str(field.verbose_name), kind=kind_of(field), is_required=not is_optional)
        return
    above = parents_of(register)[name]
    for column, part in zip(names_of(register, name), parts, strict=True):
        own = field_of(above, part)
        title = field.verbose_name if part == "name" else own.verbose_name
        yield Column(name=column, title=str(title), kind=kind_of(own), note=f"须与已登记的{above.noun}一致。")


def _region(register: Register) -> Column:
    has_townships = TOWNSHIP in register.places
    return Column(
        name=REGION,
        title="行政区划代码",
        kind=cells.Code(
            shape=r"\d{6}|\d{9}" if has_townships else r"\d{6}",
            hint="6 位县级或 9 位乡镇代码" if has_townships else "6 位行政区划代码",
        ),
        reference=Reference(model="regions.Region", by="code"),
    )

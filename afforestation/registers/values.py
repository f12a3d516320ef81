"""Rows as values: what a cell shows, and what the journal keeps of a row."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from operator import attrgetter
from typing import Any

from django.db import models

from afforestation.models.base import RegisterRow
from afforestation.registers.declarations import Column, Register
from portal.clock.today import day_of
from portal.rules.exact import plain

KEPT_BY_THE_HOUSE = {"id", "city_code", "county_code", "entered_by_id", "entered_at", "entered_by", "version"}


def read(row: RegisterRow, name: str) -> Any:
    """A column's value, exact, as a sheet wants it: choices in words, related rows by their name."""
    display = getattr(row, f"get_{name}_display", None)
    value = display() if display else attrgetter(name)(row)
    return str(value) if isinstance(value, models.Model) else value


def shown(value: Any) -> str:
    """A value for the eye."""
    if value is None or value == "":
        return "—"
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, Decimal):
        return _grouped(value)
    if isinstance(value, datetime):
        return day_of(value).isoformat()
    return value.isoformat() if isinstance(value, date) else str(value)


def _grouped(value: Decimal) -> str:
    whole, dot, digits = plain(value).partition(".")
    return f"{int(whole):,}{dot}{digits}"


def cell(row: RegisterRow, column: Column) -> str:
    """What a column shows of a row. Whole numbers that are figures are grouped."""
    value = read(row, column.name)
    return f"{value:,}" if column.is_figure and type(value) is int else shown(value)


def snapshot(register: Register, row: RegisterRow) -> dict[str, Any]:
    """Every stored value of a row, as the journal keeps it."""
    return {
        field.attname: _kept(getattr(row, field.attname))
        for field in register.model._meta.concrete_fields  # noqa: SLF001 -- Django's documented model API
        if field.name not in KEPT_BY_THE_HOUSE and not field.generated
    }


def _kept(value: Any) -> Any:
    is_plain = value is None or isinstance(value, (bool, int, str, Decimal))
    return value if is_plain else str(value)


def difference(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """What changed between two snapshots: old and new values by name."""
    changed = [name for name in after if before.get(name) != after[name]]
    return {"before": {name: before.get(name) for name in changed}, "after": {name: after[name] for name in changed}}

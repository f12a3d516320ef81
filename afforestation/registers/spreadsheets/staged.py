"""Staged rows of a register's sheet as values of its fields, with the rows above that they name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection

from afforestation.models.base import RegisterRow
from afforestation.registers.declarations import Register
from afforestation.registers.spreadsheets.columns import (
    REGION,
    field_of,
    names_of,
    parents_of,
    parts_of,
    value_of,
)
from portal.exchange.report import BadCell, Given
from portal.exchange.sql import quote
from portal.exchange.staging import Staging
from portal.regions.models import Region
from portal.regions.scoped import COUNTY, within

COUNTY_DIGITS = 6
NO_PLACE = "今天没有这个行政区划，或这类记录不能登记在这一级"


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row: its number, its values by field, its place and what that is called today, empty where there is none."""

    number: int
    values: Mapping[str, Any]
    place: str


class Reader:
    """Reads a sheet against what stands: places of the day, and live rows above within the importer's regions."""

    def __init__(self, register: Register, staging: Staging, given: Given) -> None:
        self._register, self._staging = register, staging
        self._parents = parents_of(register)
        self._places = _places(register, given.on)
        self._above = {name: _above(register, name, given) for name in self._parents}

    def rows(self) -> Iterator[SheetRow]:
        """The rows in the order of the sheet, without those in which something is wrong already."""
        columns = [column.name for column in self._staging.resource.columns]
        listed = ", ".join(map(quote, columns))
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT row_number, {listed} FROM {self._staging.table} ORDER BY row_number")
            for number, *found in cursor:
                if number in self._staging.faulty:
                    continue
                given = dict(zip(columns, found, strict=True))
                yield SheetRow(number, self._values(given), self._places.get(given[REGION], ""))

    def unknown(self, row: SheetRow) -> Iterator[BadCell]:
        """The cells of a row that name nothing that stands."""
        for name, above in self._parents.items():
            if row.values[name] is None:
                column = names_of(self._register, name)[-1]
                reason = f"没有登记过这个{above.noun}，请先登记"
                yield self._staging.bad(row.number, column, "", reason)
        if not row.place:
            yield self._staging.bad(row.number, REGION, row.values[REGION], NO_PLACE)

    def _values(self, given: Mapping[str, Any]) -> dict[str, Any]:
        values: dict[str, Any] = {REGION: given[REGION]}
        for name in self._register.fields:
            if name in self._parents:
                words = tuple(given[column] for column in names_of(self._register, name))
                county = given[REGION][:COUNTY_DIGITS]
                values[name] = self._above[name].get((county, *words)) or self._above[name].get(("", *words))
            else:
                values[name] = value_of(field_of(self._register, name), given[name])
        return values


def _places(register: Register, on: date) -> dict[str, str]:
    """The places of a register on a day, each as it is called: a township with its county before it."""
    rows = Region.objects.on(on).filter(level__in={COUNTY, *register.places}).values_list("code", "name", "level")
    names = {code: name for code, name, _ in rows}
    return {
        code: name if len(code) == COUNTY_DIGITS else names.get(code[:COUNTY_DIGITS], "") + name
        for code, name, level in rows
        if level in register.places
    }


def _above(register: Register, name: str, given: Given) -> dict[tuple[Any, ...], RegisterRow]:
    """Live rows above by county, where that is part of their name, and by what a sheet says of them."""
    above, parts = parents_of(register)[name], parts_of(register, name)
    is_of_region = REGION in above.key
    rows = above.model.objects.live()
    if is_of_region:
        rows = rows.filter(within(*given.region_codes))
    return {
        (row.region_code[:COUNTY_DIGITS] if is_of_region else "", *(getattr(row, part) for part in parts)): row
        for row in rows
    }

"""The reference data of regions: files beside this module, read into the tables on every migrate.

A file lists regions with the days they stand; a later file amends an earlier one by naming the same code and first
day again, which is how a region ends. Lines that begin with # say where the figures come from.
"""

import csv
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from django.db import transaction

from portal.regions.models import Region, RegionChange
from portal.regions.scoped import level_of, parent_of

DATA = Path(__file__).parent / "data"


@transaction.atomic
def load(folder: Path = DATA) -> None:
    """Bring the tables to what the files say; doing it again changes nothing. Rows no file names stay."""
    _refresh(
        Region,
        _regions(folder),
        unique_fields=["code", "valid_from"],
        update_fields=["name", "level", "parent_code", "valid_to"],
    )
    _refresh(
        RegionChange,
        _changes(folder),
        unique_fields=["old_code", "new_code", "changed_on"],
        update_fields=["takes_over"],
    )


def read_rows(file: Path) -> Iterator[dict[str, str]]:
    """The rows of a reference file, without its notes."""
    with file.open(encoding="utf-8") as lines:
        yield from csv.DictReader(line for line in lines if not line.startswith("#"))


def day_or_none(text: str) -> date | None:
    """A day as the reference files write it; empty means open."""
    return date.fromisoformat(text) if text else None


def _refresh(
    model: type[Region | RegionChange], rows: Iterable[Any], *, unique_fields: list[str], update_fields: list[str]
) -> None:
    """Write the rows that the table does not have as they are: mostly none, and then one query is all."""
    fields = [*unique_fields, *update_fields]
    standing = set(model.objects.values_list(*fields))
    model.objects.bulk_create(
        [row for row in rows if tuple(getattr(row, field) for field in fields) not in standing],
        update_conflicts=True,
        unique_fields=unique_fields,
        update_fields=update_fields,
    )


def _regions(folder: Path) -> list[Region]:
    rows = (row for file in sorted(folder.glob("regions-*.csv")) for row in read_rows(file))
    latest = {(row["code"], row["valid_from"]): row for row in rows}
    return [
        Region(
            code=code,
            name=row["name"],
            level=level_of(code),
            parent_code=parent_of(code),
            valid_from=date.fromisoformat(valid_from),
            valid_to=day_or_none(row["valid_to"]),
        )
        for (code, valid_from), row in latest.items()
    ]


def _changes(folder: Path) -> list[RegionChange]:
    return [
        RegionChange(
            old_code=row["old_code"],
            new_code=row["new_code"],
            changed_on=date.fromisoformat(row["changed_on"]),
            takes_over=row["takes_over"] == "1",
        )
        for row in read_rows(folder / "changes.csv")
    ]

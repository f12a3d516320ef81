"""Regions of a day as every dashboard asks for them, by statements written out."""

from collections.abc import Collection
from datetime import date
from functools import lru_cache
from typing import Any

from django.db import connection

from portal.database.columns import Columns
from portal.regions.models import Region

KEPT_REGIONS = 1024
REGION = Columns(Region, "region")
ON = """
    SELECT {region} FROM regions_region region
    WHERE region.valid_from <= %(on)s AND (region.valid_to IS NULL OR region.valid_to >= %(on)s) AND {where}
    ORDER BY region.code
"""


def region_on(code: str, day: date) -> Region | None:
    """The region that bears a code on a day; None where none does. Read once, for regions come with a release."""
    found = _region_on(code, day)
    return found[0] if found else None


def regions_below(code: str, day: date) -> list[Region]:
    """The regions one level below, in the order of their codes."""
    return _standing(day, "region.parent_code = %(code)s", code=code)


def regions_at(level: str, day: date) -> list[Region]:
    """All regions of a level, in the order of their codes."""
    return _standing(day, "region.level = %(level)s", level=level)


def names_of(codes: Collection[str], day: date) -> dict[str, str]:
    """What some regions are called on a day, by code; those that do not stand that day are left out."""
    return {region.code: region.name for region in _standing(day, "region.code = ANY (%(codes)s)", codes=list(codes))}


@lru_cache(maxsize=KEPT_REGIONS)
def _region_on(code: str, day: date) -> tuple[Region, ...]:
    return tuple(_standing(day, "region.code = %(code)s", code=code))


def _standing(day: date, where: str, **facts: Any) -> list[Region]:
    with connection.cursor() as cursor:
        cursor.execute(ON.format(region=REGION.sql, where=where), {"on": day, **facts})
        return [REGION.row(row) for row in cursor.fetchall()]

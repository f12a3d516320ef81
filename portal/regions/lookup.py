"""One region by its code and day: dashboards and forms ask on every opening, so the statement is written out."""

from datetime import date

from django.db import connection

from portal.database.columns import Columns
from portal.regions.models import Region

REGION = Columns(Region, "region")
FIND = """
    SELECT {region} FROM regions_region region
    WHERE region.code = %(code)s AND region.valid_from <= %(on)s
    AND (region.valid_to IS NULL OR region.valid_to >= %(on)s)
"""


def region_on(code: str, day: date) -> Region | None:
    """The region that bears a code on a day; None where none does."""
    with connection.cursor() as cursor:
        cursor.execute(FIND.format(region=REGION.sql), {"code": code, "on": day})
        found = cursor.fetchone()
    return REGION.row(found) if found else None

"""Staged rows by what tells them apart, in the words of the sheet."""

from collections.abc import Sequence
from typing import Any

from django.db import connection

from portal.exchange.declarations import Column
from portal.exchange.report import NewRow
from portal.exchange.sql import quote
from portal.exchange.staging import Staging


def named(staging: Staging, numbers: Sequence[int]) -> tuple[NewRow, ...]:
    """Some rows by the columns of their key. One statement, none for no rows."""
    if not numbers:
        return ()
    keys = [staging.resource.column(name) for name in staging.resource.key]
    listed = ", ".join(quote(column.name) for column in keys)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT row_number, {listed} FROM {staging.table} WHERE row_number = ANY(%s) ORDER BY 1", [list(numbers)]
        )
        return tuple(NewRow(number, _words(keys, values)) for number, *values in cursor.fetchall())


def _words(keys: Sequence[Column], values: Sequence[Any]) -> str:
    """The values as people read them: a kind whose words are others than its values shows them."""
    given = ((getattr(column.kind, "show", str), value) for column, value in zip(keys, values, strict=True))
    return "　".join(show(value) for show, value in given if value is not None)

"""Pages of long lists by key, not by number: page one and page ten thousand cost the same.

The cursor holds the ordering values of a boundary row and the direction. One that can't be read means the first page.
"""

import base64
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias

from django.core.exceptions import ValidationError
from django.db.models import F, Field, Func, QuerySet, Value
from django.db.models.lookups import GreaterThan, LessThan
from django.utils.timezone import is_naive

Column: TypeAlias = "Field[Any, Any]"


class Row(Func):
    """A row value, so that the database compares by one index range: (due_on, id) > ('2019-10-15', 7)."""

    template = "ROW(%(expressions)s)"


@dataclass(frozen=True)
class KeysetPage:
    """The rows of one page, with the cursors of its neighbours (empty: there is none)."""

    rows: Sequence[Any]
    next: str = ""
    previous: str = ""

    def __bool__(self) -> bool:
        return bool(self.rows)


def page_of(rows: QuerySet[Any], *, order: tuple[str, ...], size: int, cursor: str = "") -> KeysetPage:
    """Cut one page out of a queryset.

    `order` names columns that are never null, the last unique, all ascending or all with a leading minus.
    """
    is_descending = order[0].startswith("-")
    if any(name.startswith("-") != is_descending for name in order):
        raise ValueError(f"keyset order {order} mixes directions")
    columns = [_column(rows, name.removeprefix("-")) for name in order]
    goes_back, key = _read(cursor, columns)
    runs_down = is_descending != goes_back
    found = rows.order_by(*[F(column.name).desc() if runs_down else F(column.name).asc() for column in columns])
    if key:
        found = found.filter(_beyond(columns, key, runs_down=runs_down))
    cut = list(found[: size + 1])
    has_more, cut = len(cut) > size, cut[:size]
    if goes_back:
        cut.reverse()
    has_next, has_previous = (bool(key), has_more) if goes_back else (has_more, bool(key))
    return KeysetPage(
        rows=cut,
        next=_write("next", cut[-1], columns) if cut and has_next else "",
        previous=_write("previous", cut[0], columns) if cut and has_previous else "",
    )


def _column(rows: QuerySet[Any], name: str) -> Column:
    meta = rows.model._meta  # noqa: SLF001 -- Django's documented model API
    column: Column = meta.pk if name == "pk" else meta.get_field(name)
    return column


def _beyond(columns: list[Column], key: list[Any], *, runs_down: bool) -> Any:
    here = Row(*[F(column.name) for column in columns], output_field=columns[0])
    there = Row(*[Value(value, column) for value, column in zip(key, columns, strict=True)], output_field=columns[0])
    return LessThan(here, there) if runs_down else GreaterThan(here, there)


def _write(direction: str, row: Any, columns: list[Column]) -> str:
    text = json.dumps([direction, *[column.value_to_string(row) for column in columns]], separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def _read(cursor: str, columns: list[Column]) -> tuple[bool, list[Any]]:
    """Whether the cursor goes back, and its key; an empty key for a cursor that somebody has bent."""
    try:
        direction, *values = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        if direction not in {"next", "previous"} or any("\0" in value for value in values):
            return False, []
        key = [column.clean(value, None) for value, column in zip(values, columns, strict=True)]
        if any(isinstance(part, datetime) and is_naive(part) for part in key):
            return False, []
    except (ValueError, TypeError, ValidationError, RecursionError):
        return False, []
    return direction == "previous", key

"""Pages of long lists by key, not by number: page one and page ten thousand cost the same.

The cursor holds the ordering values of a boundary row and the direction. One that can't be read means the first page.
"""

import base64
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import F, Func, Model, QuerySet, Value
from django.db.models.lookups import GreaterThan, LessThan


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

    `order` names fields that are never null, the last unique, all ascending or all with a leading minus.
    """
    is_descending = order[0].startswith("-")
    if any(name.startswith("-") != is_descending for name in order):
        raise ValueError(f"keyset order {order} mixes directions")
    names = [name.removeprefix("-") for name in order]
    goes_back, key = _read(cursor, rows.model, names)
    runs_down = is_descending != goes_back
    found = rows.order_by(*[F(name).desc() if runs_down else F(name).asc() for name in names])
    if key:
        found = found.filter(_beyond(rows.model, names, key, runs_down=runs_down))
    cut = list(found[: size + 1])
    has_more, cut = len(cut) > size, cut[:size]
    if goes_back:
        cut.reverse()
    has_next, has_previous = (bool(key), has_more) if goes_back else (has_more, bool(key))
    return KeysetPage(
        rows=cut,
        next=_write("next", cut[-1], names) if cut and has_next else "",
        previous=_write("previous", cut[0], names) if cut and has_previous else "",
    )


def _beyond(model: type[Model], names: list[str], key: list[Any], *, runs_down: bool) -> Any:
    fields = [model._meta.get_field(name) for name in names]  # noqa: SLF001 -- Django's documented model API
    here = Row(*[F(name) for name in names], output_field=fields[0])
    there = Row(*[Value(value, field) for value, field in zip(key, fields, strict=True)], output_field=fields[0])
    return LessThan(here, there) if runs_down else GreaterThan(here, there)


def _write(direction: str, row: Any, names: list[str]) -> str:
    values = [getattr(row, name) for name in names]
    text = json.dumps([direction, *values], cls=DjangoJSONEncoder, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def _read(cursor: str, model: type[Model], names: list[str]) -> tuple[bool, list[Any]]:
    """Whether the cursor goes back, and its key; an empty key for a cursor that somebody has bent."""
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        direction, *values = json.loads(base64.urlsafe_b64decode(padded))
        fields = [model._meta.get_field(name) for name in names]  # noqa: SLF001 -- Django's documented model API
        key = [field.to_python(value) for value, field in zip(values, fields, strict=True)]  # type: ignore[union-attr]
        if direction not in {"next", "previous"} or None in key:
            return False, []
    except (ValueError, TypeError, ValidationError, FieldDoesNotExist, RecursionError):
        return False, []
    return direction == "previous", key

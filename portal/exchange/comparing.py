"""What an import would do: how many rows are new, changed or the same, and a few of the changes with old and new."""

from collections.abc import Iterator

from django.db import connection, models
from django.utils.module_loading import import_string

from portal.exchange import sql
from portal.exchange.report import MOST_CHANGES, Change, Comparison, Counts, Given
from portal.exchange.staging import Staging


def compare(staging: Staging, given: Given) -> Comparison:
    """What the rows would do, by the resource's own function or against the model's rows. Raises UnfitError."""
    if staging.resource.compare:
        found: Comparison = import_string(staging.resource.compare)(staging=staging, given=given)
        return found
    return Comparison(counts=count(staging), new_rows=new_rows(staging), changes=tuple(changes(staging)))


def count(staging: Staging) -> Counts:
    """The counts, in one statement."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT count(*) FILTER (WHERE t.{sql.primary_key(staging)} IS NULL), "
            f"count(*) FILTER (WHERE t.{sql.primary_key(staging)} IS NOT NULL AND ({sql.differs(staging)})) "
            f"FROM {staging.table} s LEFT JOIN {sql.table_of(staging)} t ON {sql.same_key(staging)}"
        )
        new, changed = cursor.fetchone()
    return Counts(new=new, changed=changed, same=staging.rows - new - changed)


def new_rows(staging: Staging) -> tuple[int, ...]:
    """The numbers of the first rows that would be added."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT s.row_number FROM {staging.table} s "
            f"LEFT JOIN {sql.table_of(staging)} t ON {sql.same_key(staging)} "
            f"WHERE t.{sql.primary_key(staging)} IS NULL ORDER BY 1 LIMIT {MOST_CHANGES}"
        )
        return tuple(number for (number,) in cursor.fetchall())


def changes(staging: Staging) -> Iterator[Change]:
    """The first values that would be replaced."""
    targets = list(sql.others(staging))
    values = ", ".join(f"t.{target.name}, {target.value()}" for target in targets)
    if not targets:
        return
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT s.row_number, {values} FROM {staging.table} s "
            f"JOIN {sql.table_of(staging)} t ON {sql.same_key(staging)} WHERE {sql.differs(staging)} "
            f"ORDER BY s.row_number LIMIT {MOST_CHANGES}"
        )
        rows = cursor.fetchall()
    found = 0
    for number, *pairs in rows:
        for target, old, new in zip(targets, pairs[::2], pairs[1::2], strict=True):
            if old != new and found < MOST_CHANGES:
                found += 1
                yield Change(number, target.column.title, _shown(target.field, old), _shown(target.field, new))


def _shown(field: models.Field, value: object) -> str:
    """A value as people read it."""
    match value:
        case None:
            return ""
        case bool():
            return "是" if value else "否"
    return str(dict(field.flatchoices).get(value, value))

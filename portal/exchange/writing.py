"""Staged rows into the model's table, in one statement: what is new is added, what differs is changed."""

from collections.abc import Iterator
from typing import Any

from django.db import connection, models
from django.utils.module_loading import import_string

from portal.exchange import sql
from portal.exchange.declarations import FromGiven, Resource
from portal.exchange.report import Counts, Given
from portal.exchange.staging import Staging


def write(staging: Staging, given: Given) -> Counts:
    """Write all rows by the policy's own function or straight into the model."""
    if staging.resource.write:
        counts: Counts = import_string(staging.resource.write)(staging=staging, given=given)
        return counts
    return insert(staging, given)


def insert(staging: Staging, given: Given) -> Counts:
    """Add and change rows of the model. Rows that stand already as they come are left alone."""
    targets = sql.targets(staging.resource)
    extra = list(_extra(staging, given))
    columns = [*(target.name for target in targets), *(sql.quote(field.column) for field, _ in extra)]
    values = [*(target.value() for target in targets), *("%s" for _ in extra)]
    keys = ", ".join(target.name for target in targets if target.column.name in staging.resource.key)
    assignments = ", ".join(f"{target.name} = excluded.{target.name}" for target in sql.others(staging))
    changed = " OR ".join(f"t.{target.name} IS DISTINCT FROM excluded.{target.name}" for target in sql.others(staging))
    action = f"UPDATE SET {assignments} WHERE {changed}" if assignments else "NOTHING"
    with connection.cursor() as cursor:
        cursor.execute(
            f"WITH written AS (INSERT INTO {sql.table_of(staging)} AS t ({', '.join(columns)}) "
            f"SELECT {', '.join(values)} FROM {staging.table} s ORDER BY {_order(staging)} "
            f"ON CONFLICT ({keys}) DO {action} RETURNING (xmax = 0) AS is_new) "
            "SELECT count(*) FILTER (WHERE is_new), count(*) FILTER (WHERE NOT is_new) FROM written",
            [value for _, value in extra],
        )
        new, changed_rows = cursor.fetchone()
    return Counts(new=new, changed=changed_rows, same=staging.rows - new - changed_rows)


def _order(staging: Staging) -> str:
    """By key: two imports that touch the same rows then take them in one order."""
    return ", ".join(f"s.{sql.quote(name)}" for name in staging.resource.key)


def _extra(staging: Staging, given: Given) -> Iterator[tuple[Any, Any]]:
    """Fields that no column fills: those that the resource fixes, and what the model gives by itself."""
    resource = staging.resource
    fixed = {**resource.fixed, **({resource.migrated: True} if resource.is_initial_load else {})}
    for field in unfilled(staging.model, resource):
        if field.name in fixed:
            yield field, _value(field, fixed[field.name], given)
        elif field.has_default() or (field.empty_strings_allowed and not field.null):
            yield field, field.get_db_prep_save(field.get_default(), connection)


def _value(field: Any, value: Any, given: Given) -> Any:
    return field.get_db_prep_save(getattr(given, value.name) if isinstance(value, FromGiven) else value, connection)


def unfilled(model: type[models.Model], resource: Resource) -> Iterator[Any]:
    """The fields of the model that the database does not fill and no column does."""
    named = {column.name for column in resource.columns}
    for field in model._meta.concrete_fields:  # noqa: SLF001 -- Django's documented model API
        if not (field.primary_key or field.generated or field.has_db_default() or field.name in named):
            yield field

"""Pieces of SQL that speak of a staged sheet and of the table it goes to.

Names come from declarations, never from files; values are always parameters.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import connection, models

from portal.exchange.declarations import Column, Resource
from portal.exchange.staging import Staging

quote = connection.ops.quote_name


@dataclass(frozen=True, slots=True)
class Target:
    """A column of a sheet as it goes into the model's table."""

    column: Column
    field: Any

    @property
    def name(self) -> str:
        """The column of the model's table."""
        return str(quote(self.field.column))

    @property
    def is_key_of_other(self) -> bool:
        """Whether the cell names a row and the table wants its key."""
        return self.column.reference is not None and isinstance(self.field, models.ForeignKey)

    def value(self, alias: str = "s") -> str:
        """What is written: the staged value, the key of the row that it names, or an empty text for no text."""
        staged = f"{alias}.{quote(self.column.name)}"
        if self.is_key_of_other:
            return f"(SELECT r.id FROM {referred(self.column)} r WHERE r.{referred_by(self.column)} = {staged} LIMIT 1)"
        is_text = isinstance(self.field, models.CharField | models.TextField)
        return f"coalesce({staged}, '')" if is_text and not self.field.null else staged


def targets(resource: Resource) -> tuple[Target, ...]:
    """The columns of a resource with the fields of its model."""
    meta = apps.get_model(resource.model)._meta  # noqa: SLF001 -- Django's documented model API
    return tuple(Target(column, meta.get_field(column.name)) for column in resource.columns)


def table_of(staging: Staging) -> str:
    """The model's table."""
    return str(quote(staging.model._meta.db_table))  # noqa: SLF001 -- Django's documented model API


def primary_key(staging: Staging) -> str:
    """The column of the model's own key."""
    return str(quote(staging.model._meta.pk.column))  # type: ignore[union-attr, arg-type]  # noqa: SLF001 -- as above


def same_key(staging: Staging) -> str:
    """The condition that a staged row `s` and a row `t` of the table are one."""
    keys = [target for target in targets(staging.resource) if target.column.name in staging.resource.key]
    return " AND ".join(f"t.{target.name} = {target.value()}" for target in keys)


def others(staging: Staging) -> Iterator[Target]:
    """The columns that may change: all but the key."""
    return (target for target in targets(staging.resource) if target.column.name not in staging.resource.key)


def differs(staging: Staging) -> str:
    """The condition that `s` brings another value than `t` holds."""
    pairs = [f"t.{target.name} IS DISTINCT FROM {target.value()}" for target in others(staging)]
    return " OR ".join(pairs) or "FALSE"


def referred(column: Column) -> str:
    """The table that a column's cells refer to."""
    assert column.reference is not None
    return str(quote(apps.get_model(column.reference.model)._meta.db_table))  # noqa: SLF001 -- as above


def referred_by(column: Column) -> str:
    """The column of that table by which they do."""
    assert column.reference is not None
    meta = apps.get_model(column.reference.model)._meta  # noqa: SLF001 -- as above
    return str(quote(meta.get_field(column.reference.by).column))


def prefixes(region_codes: tuple[str, ...]) -> list[str]:
    """Patterns of the codes that lie in any of the regions."""
    return [f"{stem(code)}%" for code in region_codes]


def stem(code: str) -> str:
    """What the codes of everything inside a region begin with: its own without the zeros of its level."""
    if len(code) > 6:  # noqa: PLR2004 -- townships and villages have longer codes, without zeros to fill up
        return code
    return code[:2] if code.endswith("0000") else code.removesuffix("00")

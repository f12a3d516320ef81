"""Which cell of a row a refusal of the register speaks of."""

from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Any

from django.db.models import CheckConstraint, F, UniqueConstraint

from afforestation.registers.declarations import Register
from afforestation.registers.spreadsheets.columns import names_of
from portal.exchange.declarations import Column, Resource
from portal.rules.refusal import Refusal


def culprit(register: Register, resource: Resource, refusal: Refusal) -> Column:
    """The last column that the constraint behind a refusal holds; else the first that its words name; else the key."""
    named = _held(register).get(refusal.code.rpartition(".")[2], ())
    columns = [column for column in resource.columns if column.name in named]
    if columns:
        return columns[-1]
    spoken = [
        (refusal.text.find(stem), column) for column in resource.columns if (stem := _stem(column)) in refusal.text
    ]
    return min(spoken, key=lambda found: found[0])[1] if spoken else resource.column(resource.key[-1])


def _stem(column: Column) -> str:
    """A title without its unit."""
    return column.title.partition("（")[0]


@cache
def _held(register: Register) -> dict[str, frozenset[str]]:
    """The columns that each constraint of the register's table speaks of, by its name."""
    found = {}
    for constraint in register.model._meta.constraints:  # noqa: SLF001 -- Django's documented model API
        fields: set[str] = set()
        if isinstance(constraint, CheckConstraint):
            fields = set(constraint.condition.referenced_base_fields)  # type: ignore[union-attr]
        elif isinstance(constraint, UniqueConstraint):
            fields = {*constraint.fields, *chain.from_iterable(map(_named, constraint.expressions))}
        names = [column for name in register.fields if name in fields for column in names_of(register, name)]
        found[constraint.name] = frozenset(names)
    return found


def _named(expression: Any) -> Iterator[str]:
    """The fields that an expression of an index is made of."""
    if isinstance(expression, F):
        yield expression.name  # type: ignore[attr-defined]
    else:
        yield from chain.from_iterable(map(_named, expression.get_source_expressions()))

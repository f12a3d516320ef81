"""A model's columns in a statement that is written out by hand.

For the few rows that every request reads: building such a statement anew costs five times what running it costs.
"""

from collections.abc import Sequence
from functools import cached_property
from typing import Any, Generic, TypeVar

from django.db import DEFAULT_DB_ALIAS, models

Row = TypeVar("Row", bound=models.Model)


class Columns(Generic[Row]):
    """All columns of a model under an alias: their names for the statement, and the row out of what came back.

    Only for models whose fields come from PostgreSQL as Python holds them: text, numbers, booleans, days, moments.
    """

    def __init__(self, model: type[Row], alias: str) -> None:
        self._model, self._alias = model, alias

    @cached_property
    def _fields(self) -> list[Any]:
        return list(self._model._meta.concrete_fields)  # noqa: SLF001 -- Django's documented model API

    @cached_property
    def _names(self) -> list[str]:
        return [field.attname for field in self._fields]

    @cached_property
    def sql(self) -> str:
        """What stands after SELECT."""
        return ", ".join(f'{self._alias}."{field.column}"' for field in self._fields)

    @property
    def count(self) -> int:
        """How many columns there are: what follows them in a row begins here."""
        return len(self._fields)

    def row(self, values: Sequence[Any]) -> Row:
        """The model's row out of its columns, in their order."""
        return self._model.from_db(DEFAULT_DB_ALIAS, self._names, values)

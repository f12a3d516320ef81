"""Which figures are in force on a day: the clause's own, until a confirmed value replaces them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from portal.parameters.models import ParameterValue
from portal.rules.exact import EXACT
from portal.rules.rule import Parameter, Rule

BY_CLAUSE = "0"


@dataclass(frozen=True, slots=True)
class Figure:
    """A parameter's value on a day. Without a row it is the clause's own, or open where the clause is."""

    parameter: Parameter
    row: ParameterValue | None = None

    @property
    def value(self) -> Decimal | None:
        if self.row is None:
            return self.parameter.default
        return None if self.row.value is None else self.row.value.normalize(EXACT)


@dataclass(frozen=True, slots=True)
class FigureSet:
    """All figures of a rule on a day."""

    figures: tuple[Figure, ...]

    @property
    def values(self) -> Mapping[str, Decimal | None]:
        return {figure.parameter.name: figure.value for figure in self.figures}

    @property
    def version(self) -> str:
        """What a snapshot keeps to find the set again: the ids of the values in force, or "0" for the clause's own."""
        return "-".join(str(figure.row.pk) for figure in self.figures if figure.row) or BY_CLAUSE


def figure_set(rule: Rule[Any], on: date) -> FigureSet:
    """The figures of a rule that are in force on a day, with where they come from."""
    if not rule.parameters:
        return FigureSet(())
    rows = {row.name: row for row in ParameterValue.objects.in_force(rule.key, on)}
    return FigureSet(tuple(Figure(parameter, rows.get(parameter.name)) for parameter in rule.parameters))


def figures_on(rule: Rule[Any], on: date) -> Mapping[str, Decimal | None]:
    """The figures of a rule by name, as they are in force on a day."""
    return figure_set(rule, on).values

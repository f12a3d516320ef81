"""Which figures are in force on a day: the clause's own, until a confirmed value replaces them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import connection

from portal.database.columns import Columns
from portal.parameters.models import ParameterValue
from portal.rules.exact import EXACT, grouped, plain
from portal.rules.rule import Parameter, Rule

BY_CLAUSE = "0"
VALUE = Columns(ParameterValue, "value")
# Every decision and every dashboard asks, so it is written out.
IN_FORCE = """
    SELECT DISTINCT ON (rule_key, name) {value} FROM parameters_parametervalue value
    WHERE rule_key = ANY (%(keys)s) AND state = 'confirmed' AND effective_from <= %(on)s
    ORDER BY rule_key, name, effective_from DESC
"""


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

    @property
    def text(self) -> str:
        """The value with its unit, as pages show it."""
        if self.value is None:
            return "待定"
        unit = self.parameter.unit
        return f"{grouped(self.value) if unit == '元' else plain(self.value)} {unit}".strip()

    @property
    def source(self) -> str:
        """Since when and by what the figure holds."""
        if self.row is None:
            return self.parameter.citation.cite
        return f"自 {self.row.effective_from} 起，{self.row.document_number}"


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

    @property
    def rows(self) -> list[tuple[str, str]]:
        """Label and text of each figure, as pages show it."""
        return [(figure.parameter.label, f"{figure.text}（{figure.source}）") for figure in self.figures]

    def of(self, name: str) -> Figure:
        """The figure of a parameter. Raises LookupError."""
        for figure in self.figures:
            if figure.parameter.name == name:
                return figure
        raise LookupError(name)

    def changed_by(self, row: ParameterValue) -> "FigureSet":
        """The set as it will be when a value is in force."""
        return FigureSet(
            tuple(replace(figure, row=row) if figure.parameter.name == row.name else figure for figure in self.figures)
        )


def figure_sets(rules: Collection[Rule[Any]], on: date) -> Mapping[str, FigureSet]:
    """The figures of several rules by their keys, in one query."""
    keys = [rule.key for rule in rules if rule.parameters]
    rows = {(row.rule_key, row.name): row for row in (_in_force(keys, on) if keys else ())}
    return {
        rule.key: FigureSet(tuple(Figure(each, rows.get((rule.key, each.name))) for each in rule.parameters))
        for rule in rules
    }


def figure_set(rule: Rule[Any], on: date) -> FigureSet:
    """The figures of a rule that are in force on a day, with where they come from."""
    return figure_sets([rule], on)[rule.key]


def figures_on(rule: Rule[Any], on: date) -> Mapping[str, Decimal | None]:
    """The figures of a rule by name, as they are in force on a day."""
    return figure_set(rule, on).values


def _in_force(rule_keys: Collection[str], on: date) -> list[ParameterValue]:
    """The confirmed values of the rules' parameters on a day: for each the latest."""
    with connection.cursor() as cursor:
        cursor.execute(IN_FORCE.format(value=VALUE.sql), {"keys": list(rule_keys), "on": on})
        return [VALUE.row(row) for row in cursor.fetchall()]

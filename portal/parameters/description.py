"""What a rule asks for, as data: for those who ask it by machine."""

import dataclasses
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any, get_args

from portal.parameters.figures import FigureSet
from portal.rules.facts import Field, fields_of
from portal.rules.findings import as_json
from portal.rules.rule import Rule

KINDS = {Decimal: "decimal", int: "integer", bool: "boolean", date: "date", str: "text"}


def description_of(rule: Rule[Any], figures: FigureSet) -> dict[str, Any]:
    """A rule with its clauses, its inputs and its figures."""
    return {
        "key": rule.key,
        "title": rule.title,
        "clauses": [citation.cite for citation in rule.citations],
        "reading": rule.reading,
        "input": list(_inputs(rule.facts)),
        "parameters": as_json(figures.values),
    }


def _inputs(facts: Any) -> Iterator[dict[str, Any]]:
    for field in fields_of(facts):
        yield {
            "name": field.name,
            "label": field.label,
            "unit": field.unit,
            "is_required": field.is_required,
            "is_list": field.row is not None,
            **_kind(field),
        }


def _kind(field: Field) -> dict[str, Any]:
    kind = field.row or field.kind
    if dataclasses.is_dataclass(kind):
        return {"kind": "object", "input": list(_inputs(kind))}
    if kind in KINDS:
        return {"kind": KINDS[kind]}
    return {"kind": "choice", "choices": {str(option): field.choices.get(option, option) for option in get_args(kind)}}

"""Answers a rule of the book with the figures and the calendar of a day: one way for pages, API and command line."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from django.utils.functional import SimpleLazyObject

from portal.parameters.figures import FigureSet, figure_set
from portal.rules.facts import InputError
from portal.rules.findings import Result, as_json
from portal.rules.reading import read
from portal.rules.rule import Calendar, Given, Rule, book
from portal.workdays.calendar import load


@dataclass(frozen=True, slots=True)
class Answer:
    """A rule's result with all that led to it, so that it can be explained and replayed."""

    rule: Rule[Any]
    facts: Any
    result: Result
    figures: FigureSet
    on: date


class Evaluator:
    """Answers many questions in a row; the figures of a day, and the calendar where a rule asks it, are loaded once."""

    def __init__(self) -> None:
        self._calendar = cast("Calendar", SimpleLazyObject(load))
        self._figures: dict[tuple[str, date], FigureSet] = {}

    def evaluate(self, key: str, data: Mapping[str, Any], on: date) -> Answer:
        """Answer a rule. Raises InputError for a key that is not in the book and for facts that can't be."""
        rule = rule_of(key)
        return self.answer(rule, read(rule.facts, data), on)

    def answer(self, rule: Rule[Any], facts: Any, on: date, *, figures: FigureSet | None = None) -> Answer:
        """Answer a rule for facts that are read already, with the figures of the day or with others to compare.

        Raises InputError, since a rule may find that facts can't be true together.
        """
        figures = figures or self._figures_on(rule, on)
        result = rule.answer(facts, Given(on=on, figures=figures.values, calendar=self._calendar))
        return Answer(rule, facts, result, figures, on)

    def _figures_on(self, rule: Rule[Any], on: date) -> FigureSet:
        if (rule.key, on) not in self._figures:
            self._figures[rule.key, on] = figure_set(rule, on)
        return self._figures[rule.key, on]


def evaluate(key: str, data: Mapping[str, Any], on: date) -> Answer:
    """Answer one rule with the figures of a day. Raises InputError."""
    return Evaluator().evaluate(key, data, on)


def rule_of(key: str) -> Rule[Any]:
    """The rule of a key. Raises InputError where the book has none."""
    if key not in book:
        raise InputError("key", "没有这条规则")
    return book[key]


def answer_as_json(answer: Answer) -> dict[str, Any]:
    """An answer as it travels."""
    result = answer.result
    return {
        "key": answer.rule.key,
        "outcome": result.outcome.value,
        "value": as_json(result.value),
        "findings": [
            {"outcome": finding.outcome.value, "clause": finding.citation.cite, "text": finding.text}
            for finding in result.findings
        ],
        "steps": [
            {"label": step.label, "expression": step.expression, "result": step.result, "clause": step.citation.cite}
            for step in result.steps
        ],
        "parameters": as_json(answer.figures.values),
    }


def error_as_json(key: str | None, error: InputError) -> dict[str, Any]:
    """A question that has no answer, in the same way everywhere."""
    return {"key": key, "error": error.text, "field": error.field}

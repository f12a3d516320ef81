"""What a proposed figure would change: the same facts, answered with the figures before and after it."""

from dataclasses import dataclass
from typing import Any

from portal.parameters.evaluation import Answer, Evaluator
from portal.parameters.figures import figure_set
from portal.parameters.models import ParameterValue
from portal.rules.rule import Rule


@dataclass(frozen=True, slots=True)
class Comparison:
    """One question, two answers, on the day from which the new figure would hold."""

    before: Answer
    after: Answer

    @property
    def is_same(self) -> bool:
        return self.before.result == self.after.result


def compare(rule: Rule[Any], facts: Any, row: ParameterValue) -> Comparison:
    """Answer a rule for some facts without and with a proposed value. Raises InputError for facts that can't be."""
    evaluator, on = Evaluator(), row.effective_from
    figures = figure_set(rule, on)
    before = evaluator.answer(rule, facts, on, figures=figures)
    return Comparison(before, evaluator.answer(rule, facts, on, figures=figures.changed_by(row)))

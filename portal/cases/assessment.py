"""What a policy's rules say of a case: the estimate while the form is filled, the ground of the decision later."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Model
from django.utils.module_loading import import_string

from portal.cases.models import Case
from portal.cases.records import fill, record_model
from portal.parameters.evaluation import Answer, answer_as_json
from portal.rules.facts import InputError
from portal.rules.findings import Finding, Outcome, Result, Step
from portal.rules.law import Article


@dataclass(frozen=True)
class Assessment:
    """The rule's answer, what the policy found beyond it (duplicates …), and the money that follows, if any."""

    answer: Answer
    findings: tuple[Finding, ...] = ()
    amount_yuan: Decimal | None = None

    @property
    def all_findings(self) -> tuple[Finding, ...]:
        return (*self.answer.result.findings, *self.findings)

    @property
    def outcome(self) -> Outcome:
        return max((finding.outcome for finding in self.all_findings), key=lambda outcome: outcome.severity)

    @property
    def result(self) -> Result:
        """The rule's answer with what the policy found beyond it, as pages show it."""
        return Result(self.answer.result.value, self.all_findings, self.answer.result.steps)

    @property
    def refusals(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.all_findings if finding.outcome is Outcome.REFUSE)

    def as_json(self) -> dict[str, Any]:
        """As it is kept in snapshots and decisions: the answer with the policy's own findings added."""
        data = answer_as_json(self.answer)
        data["findings"] += [
            {"outcome": finding.outcome.value, "clause": finding.citation.cite, "text": finding.text}
            for finding in self.findings
        ]
        data["outcome"] = self.outcome.value
        data["amount_yuan"] = None if self.amount_yuan is None else f"{self.amount_yuan:f}"
        return data


def assess(case: Case, record: Model, *, on: date) -> Assessment:
    """Ask the policy what its rules say of a record on a day."""
    answer: Assessment = import_string(case.type.assess)(record=record, case=case, on=on)
    return answer


def estimate(case: Case, answers: dict[str, dict[str, Any]], *, on: date) -> Assessment | None:
    """The assessment of what is filled in so far; None while that is not enough to assess anything."""
    record = record_model(case)(case=case)
    fill(case, record, answers)
    try:
        return assess(case, record, on=on)
    except InputError:
        return None


def recalled(answer: dict[str, Any]) -> Result:
    """An assessment as it was kept in a snapshot or a decision, to be shown again. Figures stay as printed."""
    findings = (
        Finding(Outcome(row["outcome"]), Article(row["clause"]), row["text"]) for row in answer["findings"]
    )  # fmt: skip
    steps = (
        Step(row["label"], row["expression"], row["result"], Article(row["clause"])) for row in answer["steps"]
    )  # fmt: skip
    return Result(answer["value"], tuple(findings), tuple(steps))


def described(case: Case, record: Model) -> list[tuple[str, str]]:
    """The record as rows of label and text, as pages, papers and snapshots show it."""
    rows: list[tuple[str, str]] = import_string(case.type.describe)(record)
    return rows

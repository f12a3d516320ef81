"""What a policy's rules say of a case: the estimate while the form is filled, the ground of the decision later."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Model
from django.utils.module_loading import import_string

from portal.cases.models import Case
from portal.parameters.evaluation import Answer, answer_as_json
from portal.rules.findings import Finding, Outcome


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


def described(case: Case, record: Model) -> list[tuple[str, str]]:
    """The record as rows of label and text, as pages, papers and snapshots show it."""
    rows: list[tuple[str, str]] = import_string(case.type.describe)(record)
    return rows

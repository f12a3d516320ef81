"""How a rule answers: findings that cite, steps that show the arithmetic, values that can be printed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from portal.rules.law import Citation

Value = Decimal | int | bool | str | date | None | Sequence["Value"] | Mapping[str, "Value"]


class Outcome(StrEnum):
    """What a finding means for the applicant, mildest first."""

    OK = "ok"
    WARN = "warn"
    PENDING = "pending"  # a figure that the document leaves open is not configured yet
    REFUSE = "refuse"

    @property
    def severity(self) -> int:
        return list(Outcome).index(self)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a rule found, in words for the person concerned, with the clause that says so."""

    outcome: Outcome
    citation: Citation
    text: str


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the arithmetic: what was computed, from what, and the result as shown."""

    label: str
    expression: str
    result: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class Result:
    """A rule's whole answer. There is always at least one finding; the worst of them is the outcome."""

    value: Mapping[str, Value]
    findings: tuple[Finding, ...]
    steps: tuple[Step, ...] = ()

    def __post_init__(self) -> None:
        if not self.findings:
            raise ValueError("A rule must give at least one finding.")

    @property
    def outcome(self) -> Outcome:
        return max((finding.outcome for finding in self.findings), key=lambda outcome: outcome.severity)


def ok(citation: Citation, text: str) -> Finding:
    """A finding that nothing stands in the way."""
    return Finding(Outcome.OK, citation, text)


def warn(citation: Citation, text: str) -> Finding:
    """A finding that a person should look at."""
    return Finding(Outcome.WARN, citation, text)


def pending(citation: Citation, text: str) -> Finding:
    """A finding that a figure is not configured: 待配置规则."""
    return Finding(Outcome.PENDING, citation, text)


def refuse(citation: Citation, text: str) -> Finding:
    """A finding that the clause excludes this."""
    return Finding(Outcome.REFUSE, citation, text)


def as_json(value: Any) -> Any:
    """A value as it travels: decimals as strings, dates in ISO form, the rest as JSON has it. Never a float."""
    if isinstance(value, float):
        raise TypeError(f"{value} is a binary float")
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): as_json(item) for key, item in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [as_json(item) for item in value]
    return value

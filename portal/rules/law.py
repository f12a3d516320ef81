"""What the portal cites: policy documents, their clauses and parts, and articles of general law.

Every number, refusal and decision leads back to one of these. They are frozen and know nothing of Django,
so that rules can cite them without a database.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Protocol


class Citation(Protocol):
    """Anything a finding may cite: it says itself in one short Chinese phrase."""

    @property
    def cite(self) -> str:
        """The short form that stands beside a number, e.g. 浙政发〔2018〕31号 一(二)."""
        ...


class Kind(StrEnum):
    """What a portal has to offer so that a part of a clause is carried out."""

    SERVICE = "service"
    PROJECT = "project"
    INDICATOR = "indicator"
    REGISTER = "register"
    INSPECTION = "inspection"
    LEDGER = "ledger"
    RULE = "rule"
    TASK = "task"
    NOTICE = "notice"


class Relation(StrEnum):
    """How a figure of a clause binds. Which words include the figure: 民法典 art. 1259."""

    EQUAL = "="
    AT_LEAST = "≥"
    AT_MOST = "≤"
    ABOVE = ">"
    BELOW = "<"
    ABOUT = "≈"  # 左右, 基本: shown with the deviation, never a pass or fail


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure printed in a clause, with what it measures and how it binds."""

    label: str
    relation: Relation
    amount: Decimal
    unit: str

    def __str__(self) -> str:
        sign = "" if self.relation is Relation.EQUAL else self.relation.value
        return f"{self.label}{sign}{self.amount:,f}{self.unit}"


@dataclass(frozen=True, slots=True)
class Document:
    """A policy document as issued: its number is its name in law."""

    slug: str
    number: str
    title: str
    issuer: str
    issued_on: date

    @property
    def cite(self) -> str:
        return self.number


@dataclass(frozen=True, slots=True)
class Part:
    """The smallest duty in a clause that a portal can serve; `left_open` names figures the text does not give."""

    id: str
    gist: str
    kinds: tuple[Kind, ...]
    reference: str = ""
    figures: tuple[Figure, ...] = ()
    left_open: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of a document, summarised in our own words.

    `offices` keep the printed order. `lead` is set only where the text itself says who leads;
    being listed first is not leading.
    """

    document: Document
    slug: str
    reference: str
    summary: str
    parts: tuple[Part, ...] = field(repr=False)
    offices: tuple[str, ...] = ()
    lead: str = ""

    @property
    def cite(self) -> str:
        return f"{self.document.number} {self.reference}"


@dataclass(frozen=True, slots=True)
class Article:
    """An article of general law or a standard that binds every policy."""

    law: str
    article: str = ""

    @property
    def cite(self) -> str:
        return f"{self.law} {self.article}".strip()

"""How much of each document the portal carries out: registered objects per part, counted, never claimed in words.

A policy names in `serves` what carries out a part, as "word:code". The room that knows a word says how to find the
object behind a code; a reference that nothing answers to is an error of the policy and fails its system check.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse

from portal.policies.registry import Policy, registry
from portal.rules.law import Clause, Part


@dataclass(frozen=True, slots=True)
class Served:
    """An object that carries out a part: what people call it, and the page at which anybody opens it."""

    label: str
    url_name: str
    url_args: tuple[str, ...] = ()
    fragment: str = ""

    @property
    def url(self) -> str:
        """The address of the page. Raises NoReverseMatch where there is none."""
        return reverse(self.url_name, args=self.url_args) + (f"#{self.fragment}" if self.fragment else "")


Resolver = Callable[[str], Served]
_resolvers: dict[str, Resolver] = {}


def resolver(word: str, resolve: Resolver) -> None:
    """Say how the objects of a word are found. `resolve` raises LookupError for a code that does not exist."""
    if _resolvers.setdefault(word, resolve) is not resolve:
        raise ValueError(f"the word {word} has a resolver already")


def open_reference(reference: str) -> Served:
    """The object behind "word:code". Raises LookupError where there is none."""
    word, _, code = reference.partition(":")
    if word not in _resolvers:
        raise LookupError(f"no room knows the word {word}")
    return _resolvers[word](code)


@dataclass(frozen=True, slots=True)
class PartCoverage:
    """A part with what serves it. Every reference opens: the system checks see to that."""

    part: Part
    references: tuple[str, ...]

    @property
    def is_served(self) -> bool:
        return bool(self.references)

    @property
    def objects(self) -> list[Served]:
        return [open_reference(reference) for reference in self.references]


@dataclass(frozen=True, slots=True)
class ClauseCoverage:
    """A clause with its parts. It is served when all of them are."""

    clause: Clause
    parts: tuple[PartCoverage, ...]

    @property
    def is_served(self) -> bool:
        return all(part.is_served for part in self.parts)

    @property
    def parts_served(self) -> int:
        return sum(part.is_served for part in self.parts)


@dataclass(frozen=True, slots=True)
class DocumentCoverage:
    """A document with its clauses and the counts that are shown."""

    policy: Policy
    clauses: tuple[ClauseCoverage, ...]

    @property
    def total(self) -> int:
        return len(self.clauses)

    @property
    def served(self) -> int:
        return sum(clause.is_served for clause in self.clauses)

    @property
    def parts_total(self) -> int:
        return sum(len(clause.parts) for clause in self.clauses)

    @property
    def parts_served(self) -> int:
        return sum(clause.parts_served for clause in self.clauses)


def of_clause(policy: Policy, clause: Clause) -> ClauseCoverage:
    """What serves a clause."""
    return ClauseCoverage(clause, tuple(PartCoverage(part, policy.serves.get(part.id, ())) for part in clause.parts))


def of_document(policy: Policy) -> DocumentCoverage:
    """What serves a document."""
    return DocumentCoverage(policy, tuple(of_clause(policy, clause) for clause in policy.clauses))


def of_all() -> list[DocumentCoverage]:
    """What serves all registered documents."""
    return [of_document(policy) for policy in registry]

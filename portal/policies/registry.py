"""The frozen description of a policy app and the registry that every loop of the kernel runs over."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from portal.rules.law import Clause, Document
from portal.rules.rule import Rule, book

NOTHING: Mapping[Any, Any] = MappingProxyType({})


@dataclass(frozen=True, kw_only=True)
class Policy:
    """Everything the kernel sees of a policy app.

    `items`, `cases`, `indicators`, `report_forms`, `projects`, `duties` and `resources` are opaque here:
    the room that owns the word reads and checks its own field at start. `effects` name actions of the policy by dotted
    path; the room that moves a thing runs them inside its transaction, keyed by (item or project code, verb). `serves`
    says for each part of a clause which registered objects carry it out, as "room-word:code"; coverage opens each of
    them. `alarms` name functions (region_code, on) whose warnings the cockpit shows beside its own. `demo` names a
    function (on) that loads the policy's part of the demonstration, once.
    """

    app: str
    document: Document
    clauses: tuple[Clause, ...]
    rules: tuple[Rule[Any], ...] = ()
    items: tuple[Any, ...] = ()
    cases: Mapping[str, Any] = field(default_factory=lambda: NOTHING)
    indicators: tuple[Any, ...] = ()
    report_forms: tuple[Any, ...] = ()
    projects: tuple[Any, ...] = ()
    duties: Any = None
    resources: tuple[Any, ...] = ()
    effects: Mapping[tuple[str, str], str] = field(default_factory=lambda: NOTHING)
    serves: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: NOTHING)
    alarms: tuple[str, ...] = ()
    api: str = ""
    demo: str = ""

    @property
    def label(self) -> str:
        """The app's label and rule prefix: the last name of its path."""
        return self.app.rpartition(".")[2]

    @property
    def slug(self) -> str:
        return self.document.slug


class Registry:
    """Policies in the order of registration."""

    def __init__(self) -> None:
        self._policies: dict[str, Policy] = {}

    def register(self, policy: Policy) -> Policy:
        """Add a policy. Raises ValueError where its app, number, clauses or rule keys clash with what is there."""
        if self._policies.get(policy.app) is policy:
            return policy
        if policy.app in self._policies:
            raise ValueError(f"policy {policy.app} is registered twice")
        document = policy.document
        if any({document.slug, document.number} & {other.slug, other.document.number} for other in self):
            raise ValueError(f"document {document.number} is registered twice")
        _check_clauses(policy)
        self._policies[policy.app] = policy
        return policy

    def by_slug(self, slug: str) -> Policy:
        """The policy of a document. Raises LookupError."""
        for policy in self:
            if policy.slug == slug:
                return policy
        raise LookupError(slug)

    def clause(self, slug: str, clause_slug: str) -> Clause:
        """One clause of a document. Raises LookupError."""
        for clause in self.by_slug(slug).clauses:
            if clause.slug == clause_slug:
                return clause
        raise LookupError(f"{slug}/{clause_slug}")

    def effect(self, code: str, verb: str) -> str | None:
        """The dotted path of the policy's action that goes with a verb on a thing, if there is one."""
        return next((path for policy in self if (path := policy.effects.get((code, verb)))), None)

    def __iter__(self) -> Iterator[Policy]:
        return iter(self._policies.values())

    def __len__(self) -> int:
        return len(self._policies)


def _check_clauses(policy: Policy) -> None:
    slugs = [clause.slug for clause in policy.clauses]
    parts = [part.id for clause in policy.clauses for part in clause.parts]
    for names in (slugs, parts):
        if len(set(names)) != len(names):
            raise ValueError(f"policy {policy.app} names a clause or part twice")
    if unknown := set(policy.serves) - set(parts):
        raise ValueError(f"policy {policy.app} serves parts it does not have: {sorted(unknown)}")
    for rule in policy.rules:
        if rule.key.partition(".")[0] != policy.label:
            raise ValueError(f"rule {rule.key} does not begin with {policy.label}")


registry = Registry()


def register(policy: Policy) -> Policy:
    """Register a policy and its rules with the portal's own registry and rule book."""
    registry.register(policy)
    book.register(*policy.rules)
    return policy

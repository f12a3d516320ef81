"""What a policy says of its duties beyond its clauses: until when, and whom names of its own mean."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from portal.rules.law import Clause, Kind

NO_NAMES: Mapping[str, tuple["Addressee", ...]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Addressee:
    """A kind of office at one level; `regions` narrows it to the places that the text names."""

    kind: str
    level: str
    regions: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class DutyPlan:
    """`window_on` is the last day of the document's window; None where it has none. `addressees` adds printed names."""

    window_on: date | None = None
    addressees: Mapping[str, tuple[Addressee, ...]] = field(default_factory=lambda: NO_NAMES)


NO_PLAN = DutyPlan()


def serves_tasks(clauses: tuple[Clause, ...]) -> dict[str, tuple[str, ...]]:
    """For `Policy(serves=…)`: parts that ask only that named offices see to them are served by the clause's duties.

    Where the text names nobody, nobody answers for the part and it stays open.
    """
    return {
        part.id: (f"duty:{clause.document.slug}/{clause.slug}",)
        for clause in clauses
        for part in clause.parts
        if part.kinds == (Kind.TASK,) and (part.offices or clause.offices)
    }

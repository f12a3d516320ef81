"""Whom a printed name means: the table data/addressees.csv, and what a policy adds to it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from portal.duties.declarations import NO_PLAN, Addressee, DutyPlan
from portal.policies.registry import Policy
from portal.regions.reference import read_rows

TABLE = Path(__file__).parent / "data" / "addressees.csv"


@cache
def table() -> Mapping[str, tuple[Addressee, ...]]:
    """Each printed name with the offices it means; empty for names behind which no office stands."""
    found: dict[str, list[Addressee]] = defaultdict(list)
    for row in read_rows(TABLE):
        regions = tuple(row["regions"].split())
        found[row["printed"]] += [Addressee(row["kind"], level, regions) for level in row["levels"].split()]
    return {printed: tuple(addressees) for printed, addressees in found.items()}


def plan_of(policy: Policy) -> DutyPlan:
    """What a policy declares of its duties."""
    plan: DutyPlan = policy.duties or NO_PLAN
    return plan


def meant_by(policy: Policy, printed: str) -> tuple[Addressee, ...]:
    """The offices that a printed name of a document means. Raises LookupError for one that no line explains."""
    own = plan_of(policy).addressees
    if printed in own:
        return own[printed]
    return table()[printed]


def unexplained(policy: Policy) -> Iterator[str]:
    """The printed names of a document that no line explains."""
    for clause in policy.clauses:
        for printed in (*clause.offices, *(name for part in clause.parts for name in part.offices)):
            if printed not in plan_of(policy).addressees and printed not in table():
                yield printed

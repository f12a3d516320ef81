"""All policies at a glance, by looping over the registry: first figures, coverage, cases. Three statements."""

from collections import Counter
from dataclasses import dataclass

from django.urls import reverse

from portal.cases.states import ENDED, UNDER_WAY
from portal.cockpit.asked import Asked
from portal.cockpit.boards import Card, Source, source, whole
from portal.indicators.registry import of_policy
from portal.policies import Policy, registry
from portal.policies.coverage import of_document
from portal.tallies.queries import by_item, counted

FIRST = 3


@dataclass(frozen=True, slots=True)
class Row:
    """One policy: its first figures, how many clauses are carried out, how many cases are under way and ended."""

    policy: Policy
    url: str
    cards: tuple[Card, ...]
    clauses_served: int
    clauses: int
    under_way: int
    ended: int


def overview(asked: Asked) -> list[Row]:
    """Every policy in the order of the registry."""
    codes = [one.code for policy in registry for one in of_policy(policy)[:FIRST]]
    found = source(codes, asked, asked.region.code)
    cases = by_item(counted(region_code=asked.region.code, last_month=asked.month))
    return [_row(policy, found, cases) for policy in registry]


def _row(policy: Policy, found: Source, cases: dict[str, dict[str, int]]) -> Row:
    shown, asked = of_policy(policy)[:FIRST], found.asked
    coverage = of_document(policy)
    states: Counter[str] = sum((Counter(cases.get(item.code, {})) for item in policy.items), Counter())
    name = "cockpit:policy" if shown else "home:document"
    return Row(
        policy=policy,
        url=reverse(name, args=[policy.slug]) + (asked.query(indicator="") if shown else ""),
        cards=tuple(found.card(one, whole(asked, found)) for one in shown),
        clauses_served=coverage.served,
        clauses=coverage.total,
        under_way=sum(count for state, count in states.items() if state in UNDER_WAY),
        ended=sum(count for state, count in states.items() if state in ENDED),
    )

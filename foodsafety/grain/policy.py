"""Everything the kernel sees of this app, on one page."""

from foodsafety.grain import clauses
from portal import policies

POLICY = policies.register(
    policies.Policy(
        app="foodsafety.grain",
        document=clauses.DOCUMENT,
        clauses=clauses.CLAUSES,
    )
)

"""Everything the kernel sees of this app, on one page."""

from foodsafety import clauses
from portal import policies

POLICY = policies.register(
    policies.Policy(
        app="foodsafety",
        document=clauses.DOCUMENT,
        clauses=clauses.CLAUSES,
    )
)

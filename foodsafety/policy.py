"""Everything the kernel sees of this app, on one page."""

from portal import policies
from foodsafety import clauses

POLICY = policies.register(
    policies.Policy(
        app="foodsafety",
        document=clauses.DOCUMENT,
        clauses=clauses.CLAUSES,
    )
)

"""Everything the kernel sees of this app, on one page."""

from portal import policies
from foodsafety.grain import clauses

POLICY = policies.register(
    policies.Policy(
        app="foodsafety.grain",
        document=clauses.DOCUMENT,
        clauses=clauses.CLAUSES,
    )
)

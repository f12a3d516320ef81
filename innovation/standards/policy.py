"""Everything the kernel sees of this app, on one page."""

from innovation.standards import clauses
from portal import policies

POLICY = policies.register(
    policies.Policy(
        app="innovation.standards",
        document=clauses.DOCUMENT,
        clauses=clauses.CLAUSES,
    )
)

"""Everything the kernel sees of this app, on one page."""

from portal import policies
from innovation.standards import clauses

POLICY = policies.register(
    policies.Policy(
        app="innovation.standards",
        document=clauses.DOCUMENT,
        clauses=clauses.CLAUSES,
    )
)

"""Everything the kernel sees of this app, on one page."""

from portal import policies
from innovation.industrial_internet import clauses

POLICY = policies.register(
    policies.Policy(
        app="innovation.industrial_internet",
        document=clauses.DOCUMENT,
        clauses=clauses.CLAUSES,
    )
)

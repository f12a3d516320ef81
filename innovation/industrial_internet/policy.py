"""Everything the kernel sees of this app, on one page."""

from innovation.industrial_internet import clauses
from portal import policies

POLICY = policies.register(
    policies.Policy(
        app="innovation.industrial_internet",
        document=clauses.DOCUMENT,
        clauses=clauses.CLAUSES,
    )
)

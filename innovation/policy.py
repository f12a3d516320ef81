"""Everything the kernel sees of this app, on one page."""

from innovation import clauses
from portal import policies

POLICY = policies.register(
    policies.Policy(
        app="innovation",
        document=clauses.DOCUMENT,
        clauses=clauses.CLAUSES,
    )
)

"""Everything the kernel sees of this app, on one page."""

from portal import policies
from innovation import clauses

POLICY = policies.register(
    policies.Policy(
        app="innovation",
        document=clauses.DOCUMENT,
        clauses=clauses.CLAUSES,
    )
)

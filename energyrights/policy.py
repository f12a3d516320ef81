"""Everything the kernel sees of this app, on one page."""

from energyrights import clauses
from portal import policies

POLICY = policies.register(
    policies.Policy(
        app="energyrights",
        document=clauses.DOCUMENT,
        clauses=clauses.CLAUSES,
    )
)

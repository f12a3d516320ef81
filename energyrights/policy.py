"""Everything the kernel sees of this app, on one page."""

from portal import policies
from energyrights import clauses

POLICY = policies.register(
    policies.Policy(
        app="energyrights",
        document=clauses.DOCUMENT,
        clauses=clauses.CLAUSES,
    )
)

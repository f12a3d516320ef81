"""Everything the kernel sees of this app, on one page."""

from portal import policies
from landreform import clauses

POLICY = policies.register(
    policies.Policy(
        app="landreform",
        document=clauses.DOCUMENT,
        clauses=clauses.CLAUSES,
    )
)

"""Everything the kernel sees of this app, on one page."""

from landreform import clauses
from portal import policies

POLICY = policies.register(
    policies.Policy(
        app="landreform",
        document=clauses.DOCUMENT,
        clauses=clauses.CLAUSES,
    )
)

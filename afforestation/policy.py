"""Everything the kernel sees of this app, on one page."""

from afforestation import clauses
from portal import policies

POLICY = policies.register(
    policies.Policy(
        app="afforestation",
        document=clauses.DOCUMENT,
        clauses=clauses.CLAUSES,
    )
)

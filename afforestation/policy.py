"""Everything the kernel sees of this app, on one page."""

from portal import policies
from afforestation import clauses

POLICY = policies.register(
    policies.Policy(
        app="afforestation",
        document=clauses.DOCUMENT,
        clauses=clauses.CLAUSES,
    )
)

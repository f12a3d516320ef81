"""Everything the kernel sees of this app, on one page."""

from portal import policies
from tests.samplepolicy import clauses

POLICY = policies.register(
    policies.Policy(
        app="tests.samplepolicy",
        document=clauses.DOCUMENT,
        clauses=clauses.CLAUSES,
    )
)

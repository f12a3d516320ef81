"""Everything the kernel sees of this app, on one page."""

from innovation.industrial_internet import clauses
from portal import policies
from portal.duties.declarations import serves_tasks

POLICY = policies.register(
    policies.Policy(
        app="innovation.industrial_internet",
        document=clauses.DOCUMENT,
        clauses=clauses.CLAUSES,
        serves=serves_tasks(clauses.CLAUSES),
    )
)

"""Everything the kernel sees of this app, on one page."""

from datetime import date

from innovation.standards import clauses
from portal import policies
from portal.duties.declarations import DutyPlan, serves_tasks

POLICY = policies.register(
    policies.Policy(
        app="innovation.standards",
        document=clauses.DOCUMENT,
        clauses=clauses.CLAUSES,
        duties=DutyPlan(window_on=date(2020, 12, 31)),
        serves=serves_tasks(clauses.CLAUSES),
    )
)

"""Everything the kernel sees of this app, on one page."""

from innovation import clauses, rules
from portal import policies

POLICY = policies.register(
    policies.Policy(
        app="innovation",
        document=clauses.DOCUMENT,
        clauses=clauses.CLAUSES,
        rules=(rules.TECH_TRADE_SUBSIDY,),
    )
)

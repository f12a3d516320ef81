"""Everything the kernel sees of this app, on one page."""

from afforestation import clauses, rules
from portal import policies

POLICY = policies.register(
    policies.Policy(
        app="afforestation",
        document=clauses.DOCUMENT,
        clauses=clauses.CLAUSES,
        rules=rules.RULES,
        serves={
            "82-2.1b": ("rule:afforestation.township_coverage",),
            "82-2.4": ("rule:afforestation.forest_city_share",),
            "82-2.5b": ("rule:afforestation.park_coverage",),
            "82-2.6": ("rule:afforestation.income_per_mu",),
            "82-A": ("rule:afforestation.annex_check", "rule:afforestation.progress"),
        },
    )
)

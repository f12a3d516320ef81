"""Everything the kernel sees of this app, on one page."""

from afforestation import clauses, indicators
from portal import policies

POLICY = policies.register(
    policies.Policy(
        app="afforestation",
        document=clauses.DOCUMENT,
        clauses=clauses.CLAUSES,
        indicators=indicators.INDICATORS,
        report_forms=indicators.FORMS,
        demo="afforestation.demo_figures.load",
    )
)

"""Everything the kernel sees of this app, on one page."""

from datetime import date

from afforestation import clauses, indicators
from portal import policies
from portal.duties.declarations import DutyPlan

POLICY = policies.register(
    policies.Policy(
        app="afforestation",
        document=clauses.DOCUMENT,
        clauses=clauses.CLAUSES,
        duties=DutyPlan(window_on=date(2022, 12, 31)),
        indicators=indicators.INDICATORS,
        report_forms=indicators.FORMS,
        demo="afforestation.demo_figures.load",
    )
)

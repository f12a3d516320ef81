"""Everything the kernel sees of this app, on one page."""

from portal import policies
from portal.duties.declarations import Addressee, DutyPlan
from tests.samplepolicy import clauses, flow, items, projects, resources, rules

POLICY = policies.register(
    policies.Policy(
        app="tests.samplepolicy",
        document=clauses.DOCUMENT,
        clauses=clauses.CLAUSES,
        rules=(rules.GRANT,),
        items=(items.GRANT,),
        cases={"sample-grant": flow.GRANT},
        projects=(projects.WORKS,),
        resources=(resources.PLOTS,),
        effects={
            ("sample-grant", "take_effect"): "tests.samplepolicy.actions.record_grant",
            ("sample-grant", "revoke"): "tests.samplepolicy.actions.cancel_grant",
            ("sample-works", "self-check"): "tests.samplepolicy.actions.keep_check",
        },
        duties=DutyPlan(
            addressees={
                "样例科技部门": (Addressee("science", "province"),),
                "样例财政部门": (Addressee("finance", "province"),),
            }
        ),
        serves={"sample-01": ("item:sample-grant", "rule:samplepolicy.grant")},
        api="tests.samplepolicy.api.urlpatterns",
    )
)

"""Everything the kernel sees of this app, on one page."""

from portal import policies
from tests.samplepolicy import clauses, flow, items, resources, rules

POLICY = policies.register(
    policies.Policy(
        app="tests.samplepolicy",
        document=clauses.DOCUMENT,
        clauses=clauses.CLAUSES,
        rules=(rules.GRANT,),
        items=(items.GRANT,),
        cases={"sample-grant": flow.GRANT},
        resources=(resources.PLOTS,),
        effects={
            ("sample-grant", "take_effect"): "tests.samplepolicy.actions.record_grant",
            ("sample-grant", "revoke"): "tests.samplepolicy.actions.cancel_grant",
        },
        serves={"sample-01": ("item:sample-grant", "rule:samplepolicy.grant")},
        api="tests.samplepolicy.api.urlpatterns",
    )
)

"""Service items beside those of the sample, as rows with declarations of their own."""

from dataclasses import replace

from portal.catalog.models import ServiceItem
from portal.policies import registry as policies
from tests.samplepolicy.items import GRANT
from tests.samplepolicy.policy import POLICY


def declare_items(monkeypatch, count):
    """Let the sample policy declare exactly so many items, and no other policy any."""
    items = tuple(replace(GRANT, code=f"sample-{number}", name=f"样例补助{number}") for number in range(count))
    cases = {item.code: POLICY.cases["sample-grant"] for item in items}
    monkeypatch.setattr(policies, "_policies", {POLICY.app: replace(POLICY, items=items, cases=cases, serves={})})
    ServiceItem.objects.update(is_offered=False)
    return [
        ServiceItem.objects.create(
            code=item.code,
            policy_app=POLICY.app,
            name=item.name,
            kind=item.kind,
            statutory_days=item.statutory_days,
            promised_days=item.promised_days,
        )
        for item in items
    ]

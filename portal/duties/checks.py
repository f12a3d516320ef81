"""System checks of the room: every printed office is explained, every declared plan is one."""

from typing import Any

from django.core.checks import CheckMessage, Error, register

from portal.duties.addressees import unexplained
from portal.duties.declarations import DutyPlan
from portal.policies.registry import registry

HINT = "Add it to portal/duties/data/addressees.csv, or to the policy's DutyPlan(addressees=…)."


@register()
def plans_are_plans(**_options: Any) -> list[CheckMessage]:
    """`Policy.duties` holds a DutyPlan."""
    return [
        Error(f"{policy.app}: duties is no DutyPlan.", id="duties.E001")
        for policy in registry
        if policy.duties is not None and not isinstance(policy.duties, DutyPlan)
    ]


@register()
def printed_offices_are_explained(**_options: Any) -> list[CheckMessage]:
    """Each office that a clause prints has a line that says which kind of office it is."""
    return [
        Error(f"{policy.app}: {printed} is explained nowhere.", hint=HINT, id="duties.E002")
        for policy in registry
        if policy.duties is None or isinstance(policy.duties, DutyPlan)
        for printed in dict.fromkeys(unexplained(policy))
    ]

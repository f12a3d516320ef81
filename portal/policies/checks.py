"""System checks of the seam: what policies name by dotted path must exist."""

from typing import Any

from django.core.checks import CheckMessage, Error, register
from django.utils.module_loading import import_string

from portal.policies.registry import Policy, registry


@register()
def paths_resolve(**_options: Any) -> list[CheckMessage]:
    """Every effect and API that a policy names can be imported."""
    return [message for policy in registry for message in _unresolved(policy)]


def _unresolved(policy: Policy) -> list[CheckMessage]:
    paths = [*policy.effects.values(), *([policy.api] if policy.api else [])]
    messages: list[CheckMessage] = []
    for path in paths:
        try:
            import_string(path)
        except ImportError as error:
            messages.append(
                Error(f"{policy.app}: {path}: {error}", hint="Correct the path in policy.py.", id="policies.E001")
            )
    return messages

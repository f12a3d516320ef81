"""System checks of the seam: what policies name by dotted path must exist."""

from typing import Any

from django.core.checks import CheckMessage, Error, register
from django.utils.module_loading import import_string

from portal.policies.coverage import open_reference
from portal.policies.registry import Policy, registry


@register()
def paths_resolve(**_options: Any) -> list[CheckMessage]:
    """Everything that a policy names by path can be imported."""
    return [message for policy in registry for message in _unresolved(policy)]


def _unresolved(policy: Policy) -> list[CheckMessage]:
    paths = [*policy.effects.values(), *policy.alarms, *filter(None, [policy.api, policy.demo])]
    messages: list[CheckMessage] = []
    for path in paths:
        try:
            import_string(path)
        except ImportError as error:
            messages.append(
                Error(f"{policy.app}: {path}: {error}", hint="Correct the path in policy.py.", id="policies.E001")
            )
    return messages


@register()
def references_open(**_options: Any) -> list[CheckMessage]:
    """Everything that a policy says serves a part can be found."""
    messages: list[CheckMessage] = []
    for policy in registry:
        for part, references in policy.serves.items():
            messages += [_lost(policy, part, error) for error in map(_fault, references) if error]
    return messages


def _fault(reference: str) -> str:
    try:
        open_reference(reference)
    except LookupError as error:
        return f"{reference}: {error}"
    return ""


def _lost(policy: Policy, part: str, error: str) -> CheckMessage:
    return Error(
        f"{policy.app}: part {part} is served by nothing: {error}",
        hint="Correct serves in policy.py.",
        id="policies.E002",
    )

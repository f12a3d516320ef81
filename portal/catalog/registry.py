"""The catalogue's own reading of the registry: its field is `items`, checked here and nowhere else."""

from collections.abc import Iterator

from portal.catalog.declarations import Item
from portal.policies import Policy, registry


def items() -> Iterator[tuple[Policy, Item]]:
    """Every declared item with the policy that declares it."""
    for policy in registry:
        for declared in policy.items:
            yield policy, declared


def item(code: str) -> Item:
    """The declaration of a code. Raises LookupError."""
    return entry(code)[1]


def entry(code: str) -> tuple[Policy, Item]:
    """The declaration of a code with its policy. Raises LookupError."""
    for policy, declared in items():
        if declared.code == code:
            return policy, declared
    raise LookupError(code)

"""The topics of the front page: one tile per policy."""

from dataclasses import dataclass

from django.apps import apps
from django.urls import reverse

from portal.policies import Policy, registry


@dataclass(frozen=True, slots=True)
class Topic:
    """A tile: one character in a coloured square, the policy's short name, its page."""

    mark: str
    name: str
    url: str


def topics() -> list[Topic]:
    """All policies as tiles."""
    return [
        Topic(mark_of(policy), name_of(policy), reverse("home:document", args=[policy.slug])) for policy in registry
    ]


def name_of(policy: Policy) -> str:
    """The policy's short name: what its app is called."""
    return str(apps.get_app_config(policy.label).verbose_name)


def mark_of(policy: Policy) -> str:
    """The first character of the short name."""
    return name_of(policy)[:1]

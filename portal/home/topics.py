"""The topics of the front page: one tile per policy."""

from dataclasses import dataclass

from django.apps import apps
from django.urls import reverse

from portal.policies import registry


@dataclass(frozen=True, slots=True)
class Topic:
    """A tile: one character in a coloured square, the policy's short name, its page."""

    mark: str
    name: str
    url: str


def topics() -> list[Topic]:
    """All policies as tiles: the short name is what the app is called, the mark its first character."""
    named = [(policy, str(apps.get_app_config(policy.label).verbose_name)) for policy in registry]
    return [Topic(name[:1], name, reverse("home:document", args=[policy.slug])) for policy, name in named]

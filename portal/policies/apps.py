"""Start of the seam, and the base of every policy app's own start."""

from importlib import import_module
from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class PoliciesConfig(AppConfig):
    """The registry's own app."""

    name = "portal.policies"
    label = "policies"
    verbose_name = "政策文件"

    def ready(self) -> None:
        """Register the checks; bring documents and clauses to rows after migrate."""
        import_module("portal.policies.checks")
        post_migrate.connect(import_module("portal.policies.sync").sync, sender=self)


class PolicyConfig(AppConfig):
    """A policy app: importing its `policy` module registers it. An error there stops the start, where it was made."""

    default = False  # Django takes the one config of an apps module: the policy's own, not this base it imports

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        cls.default = True

    def ready(self) -> None:
        """Register this policy."""
        import_module(f"{self.name}.policy")

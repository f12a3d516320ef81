"""Start of the policy app: registers what policy.py describes, and lays its first reference data."""

from importlib import import_module

from django.db.models.signals import post_migrate

from portal.policies.apps import PolicyConfig


class AfforestationConfig(PolicyConfig):
    """Carries out document 82."""

    name = "afforestation"
    label = "afforestation"
    verbose_name = "国土绿化"

    def ready(self) -> None:
        """Register the policy and its checks; bring the first species to rows after migrate."""
        super().ready()
        import_module("afforestation.registers.checks")
        post_migrate.connect(import_module("afforestation.seeds").sync, sender=self)

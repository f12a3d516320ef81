"""Start of the room."""

from importlib import import_module

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class IndicatorsConfig(AppConfig):
    """What counties report and what is counted from records: indicators, targets, reports, roll-ups."""

    name = "portal.indicators"
    label = "indicators"
    verbose_name = "指标"

    def ready(self) -> None:
        """Check the declarations; write printed targets after migrate; prove the roll-ups each day."""
        import_module("portal.indicators.checks")
        import_module("portal.clock.daily").register("indicators.verify", import_module("portal.indicators.daily").run)
        post_migrate.connect(import_module("portal.indicators.seeds").sync, sender=self)

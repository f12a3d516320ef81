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
        import_module("portal.exchange.registry").register_source(
            import_module("portal.indicators.spreadsheets.resources").resources
        )
        daily, jobs = import_module("portal.clock.daily"), import_module("portal.indicators.daily")
        daily.register("indicators.open", jobs.open_periods)
        daily.register("indicators.verify", jobs.run)
        import_module("portal.papers.readers").register(
            "period", import_module("portal.indicators.actions.summarizing").may_read
        )
        post_migrate.connect(import_module("portal.indicators.seeds").sync, sender=self)

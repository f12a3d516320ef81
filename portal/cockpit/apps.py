"""Start of the room."""

from importlib import import_module

from django.apps import AppConfig


class CockpitConfig(AppConfig):
    """What the province watches: every policy's figures by region and day, down to the rows behind them."""

    name = "portal.cockpit"
    label = "cockpit"
    verbose_name = "驾驶舱"

    def ready(self) -> None:
        """Say who reads the reports that are issued here."""
        monthly = import_module("portal.cockpit.monthly")
        import_module("portal.papers.readers").register(monthly.ABOUT, monthly.may_read)

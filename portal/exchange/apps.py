"""Start of the room."""

from importlib import import_module

from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    """Spreadsheets out and in: columns described once, written in constant memory, read with every cell checked."""

    name = "portal.exchange"
    label = "exchange"
    verbose_name = "表格"

    def ready(self) -> None:
        """Register the checks."""
        import_module("portal.exchange.checks")

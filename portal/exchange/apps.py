"""Start of the room."""

from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    """Spreadsheets out (and, later, in): columns described once, written in constant memory."""

    name = "portal.exchange"
    label = "exchange"
    verbose_name = "表格"

"""Start of the room."""

from django.apps import AppConfig


class CockpitConfig(AppConfig):
    """What the province watches: every policy's figures by region and day, down to the rows behind them."""

    name = "portal.cockpit"
    label = "cockpit"
    verbose_name = "驾驶舱"

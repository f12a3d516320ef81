"""Start of the room."""

from django.apps import AppConfig


class IndicatorsConfig(AppConfig):
    """What counties report and what is counted from records: indicators, targets, reports, roll-ups."""

    name = "portal.indicators"
    label = "indicators"
    verbose_name = "指标"

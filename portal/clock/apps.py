"""Start of the room."""

from django.apps import AppConfig


class ClockConfig(AppConfig):
    """The one business date that every rule, deadline and lamp is given."""

    name = "portal.clock"
    label = "clock"
    verbose_name = "业务日期"

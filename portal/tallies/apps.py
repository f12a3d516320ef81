"""Start of the room."""

from django.apps import AppConfig


class TalliesConfig(AppConfig):
    """Counters moved by the same transaction that moves the thing they count."""

    name = "portal.tallies"
    label = "tallies"
    verbose_name = "计数"

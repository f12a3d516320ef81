"""Start of the room."""

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    """What is published and what anybody objects to."""

    name = "portal.notices"
    label = "notices"
    verbose_name = "公示"

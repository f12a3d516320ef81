"""Start of the room."""

from django.apps import AppConfig


class RegionsConfig(AppConfig):
    """Where: regions with validity dates, their successors, and scope by region."""

    name = "portal.regions"
    label = "regions"
    verbose_name = "行政区划"

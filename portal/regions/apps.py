"""Start of the room."""

from typing import Any

from django.apps import AppConfig
from django.apps import apps as all_apps
from django.apps.registry import Apps
from django.db.models.signals import post_migrate


class RegionsConfig(AppConfig):
    """Where: regions with validity dates, their successors, and scope by region."""

    name = "portal.regions"
    label = "regions"
    verbose_name = "行政区划"

    def ready(self) -> None:
        """Have the reference data follow every migrate."""
        post_migrate.connect(load_reference, sender=self)


def load_reference(*, apps: Apps = all_apps, **_sent: Any) -> None:
    """Load the regions, unless the migration went back to before there were any."""
    from portal.regions import reference  # app ready

    if apps.all_models["regions"]:
        reference.load()

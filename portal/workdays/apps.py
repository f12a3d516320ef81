"""Start of the room."""

from importlib import import_module
from typing import Any

from django.apps import AppConfig
from django.apps import apps as all_apps
from django.apps.registry import Apps
from django.db.models.signals import post_migrate


class WorkdaysConfig(AppConfig):
    """Which days are working days, and what follows for deadlines and lamps."""

    name = "portal.workdays"
    label = "workdays"
    verbose_name = "工作日"

    def ready(self) -> None:
        """Put the rules of this room into the rule book and have the announced days follow every migrate."""
        import_module("portal.workdays.rulebook")
        post_migrate.connect(load_announced_days, sender=self)


def load_announced_days(*, apps: Apps = all_apps, **_sent: Any) -> None:
    """Seed the calendar, unless the migration went back to before there was one."""
    from portal.workdays import seed  # app ready

    if apps.all_models["workdays"]:
        seed.load()

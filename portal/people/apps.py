"""Start of the room."""

from importlib import import_module
from typing import Any

from django.apps import AppConfig
from django.apps import apps as all_apps
from django.apps.registry import Apps
from django.db.models.signals import post_migrate


class PeopleConfig(AppConfig):
    """Who: accounts, persons, organisations, offices, posts, and who sees and may do what."""

    name = "portal.people"
    label = "people"
    verbose_name = "人员"

    def ready(self) -> None:
        """Register the checks, put the rules into the rule book and have the offices follow every migrate."""
        import_module("portal.people.checks")
        import_module("portal.people.rules")
        post_migrate.connect(load_offices, sender=self)


def load_offices(*, apps: Apps = all_apps, **_sent: Any) -> None:
    """Load the offices, unless the migration went back to before there were any.

    Regions come first: rooms are installed highest floor first, and so the signal is here before it is there.
    """
    from portal.people import offices  # app ready
    from portal.regions import reference  # app ready

    if apps.all_models["regions"] and apps.all_models["people"]:
        reference.load()
        offices.load()

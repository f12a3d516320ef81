"""Start of the room."""

from importlib import import_module
from typing import Any

from django.apps import AppConfig
from django.apps import apps as all_apps
from django.apps.registry import Apps
from django.db.models.signals import post_migrate


class DutiesConfig(AppConfig):
    """Every clause has an office that answers for it: assign, report progress, urge, extend, close."""

    name = "portal.duties"
    label = "duties"
    verbose_name = "任务"

    def ready(self) -> None:
        """Register the checks, follow migrations and days, answer for papers and for coverage."""
        import_module("portal.duties.checks")
        # Of our rooms the registry's is the last that Django calls, and then regions and offices stand.
        post_migrate.connect(lay_duties, sender=all_apps.get_app_config("policies"))
        daily, readers = import_module("portal.clock.daily"), import_module("portal.papers.readers")
        daily.register("duties.run", import_module("portal.duties.daily").run)
        readers.register("bulletin", import_module("portal.duties.papers").may_read)
        import_module("portal.policies.coverage").resolver("duty", import_module("portal.duties.serving").duty)


def lay_duties(*, apps: Apps = all_apps, **sent: Any) -> None:
    """Lay the duties out after a migration, unless it went back to before there were any.

    An emptied database (`flush`) has no plan of migrations and is left empty: the next day's job lays them again.
    """
    from portal.clock.today import business_date  # app ready
    from portal.duties.sync import sync  # app ready

    if "plan" in sent and apps.all_models["duties"] and apps.all_models["people"] and apps.all_models["clock"]:
        sync(business_date())

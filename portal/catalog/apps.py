"""Start of the room."""

from importlib import import_module

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class CatalogConfig(AppConfig):
    """What may be applied for: service items declared by policies, with their guides."""

    name = "portal.catalog"
    label = "catalog"
    verbose_name = "事项目录"

    def ready(self) -> None:
        """Check the declarations at start; bring them to rows after migrate."""
        import_module("portal.catalog.checks")
        post_migrate.connect(import_module("portal.catalog.sync").sync, sender=self)

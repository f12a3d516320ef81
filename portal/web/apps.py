"""Start of the room."""

from importlib import import_module

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class WebConfig(AppConfig):
    """The page kit: base views, access, form rendering, shells and parts of pages."""

    name = "portal.web"
    label = "web"
    verbose_name = "页面"

    def ready(self) -> None:
        """Register the checks and find the menus of all rooms."""
        import_module("portal.web.checks")
        autodiscover_modules("menu")

"""Start of the room."""

from importlib import import_module

from django.apps import AppConfig


class HomeConfig(AppConfig):
    """The hall: front page, search, documents and clauses, service items with their guides."""

    name = "portal.home"
    label = "home"
    verbose_name = "首页"

    def ready(self) -> None:
        """Tell coverage how to find what serves a part, and show payments beside cases."""
        import_module("portal.home.serving").register()
        import_module("portal.cases.asides").register("payment", import_module("portal.home.asides").payment_aside)

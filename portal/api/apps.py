"""Start of the room."""

from importlib import import_module

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """The REST kit: keys, errors, pages of results; the rooms bring their own resources."""

    name = "portal.api"
    label = "api"
    verbose_name = "接口"

    def ready(self) -> None:
        """Tell the description how keys work."""
        import_module("portal.api.description")

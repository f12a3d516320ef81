"""Start of the room."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """The REST kit: keys, errors, pages of results; the rooms bring their own resources."""

    name = "portal.api"
    label = "api"
    verbose_name = "接口"

"""Start of the room."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """The page kit: base views, access, form rendering, shells and parts of pages."""

    name = "portal.web"
    label = "web"
    verbose_name = "页面"

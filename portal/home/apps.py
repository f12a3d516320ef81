"""Start of the room."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    """The front page, search, and the public pages of documents and clauses."""

    name = "portal.home"
    label = "home"
    verbose_name = "门户"

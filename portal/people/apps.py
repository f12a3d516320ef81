"""Start of the room."""

from importlib import import_module

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Who: accounts, persons, organisations, offices, posts, and who sees and may do what."""

    name = "portal.people"
    label = "people"
    verbose_name = "人员"

    def ready(self) -> None:
        """Put the rules of this room into the rule book."""
        import_module("portal.people.rules")

"""Start of the room."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Who: accounts, persons, organisations, offices, posts, and who sees and may do what."""

    name = "portal.people"
    label = "people"
    verbose_name = "人员"

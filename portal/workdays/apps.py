"""Start of the room."""

from django.apps import AppConfig


class WorkdaysConfig(AppConfig):
    """Which days are working days, and what follows for deadlines and lamps."""

    name = "portal.workdays"
    label = "workdays"
    verbose_name = "工作日"

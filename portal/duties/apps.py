"""Start of the room."""

from django.apps import AppConfig


class DutiesConfig(AppConfig):
    """Every clause has an office that answers for it: assign, report progress, urge, extend, close."""

    name = "portal.duties"
    label = "duties"
    verbose_name = "任务"

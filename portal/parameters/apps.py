"""Start of the room."""

from django.apps import AppConfig


class ParametersConfig(AppConfig):
    """Dated figures of clauses, and the evaluation of rules with the figures of a day."""

    name = "portal.parameters"
    label = "parameters"
    verbose_name = "参数"

"""Start of the room."""

from django.apps import AppConfig


class CasesConfig(AppConfig):
    """A case from filing to closing: states, clock, stages, opinions, decision, rating."""

    name = "portal.cases"
    label = "cases"
    verbose_name = "办件"

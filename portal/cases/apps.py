"""Start of the room."""

from importlib import import_module

from django.apps import AppConfig


class CasesConfig(AppConfig):
    """A case from filing to closing: states, clock, stages, opinions, decision, rating."""

    name = "portal.cases"
    label = "cases"
    verbose_name = "办件"

    def ready(self) -> None:
        """Put the rules of this room into the rule book, and answer for the papers of cases."""
        import_module("portal.cases.rules")
        readers, papers = import_module("portal.papers.readers"), import_module("portal.cases.papers")
        readers.register("case", papers.may_read)

"""Start of the room."""

from importlib import import_module

from django.apps import AppConfig


class CasesConfig(AppConfig):
    """A case from filing to closing: states, clock, stages, opinions, decision, rating."""

    name = "portal.cases"
    label = "cases"
    verbose_name = "办件"

    def ready(self) -> None:
        """Check the table and the case types, offer the rules, answer for papers, and do each day's round."""
        import_module("portal.cases.checks")
        import_module("portal.cases.rules")
        daily, readers = import_module("portal.clock.daily"), import_module("portal.papers.readers")
        daily.register("cases.run", import_module("portal.cases.daily").run, in_pieces=True)
        readers.register("case", import_module("portal.cases.papers").may_read)

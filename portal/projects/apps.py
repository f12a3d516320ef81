"""Start of the room."""

from importlib import import_module

from django.apps import AppConfig


class ProjectsConfig(AppConfig):
    """Works carried through their stages, gate by gate, from application to acceptance."""

    name = "portal.projects"
    label = "projects"
    verbose_name = "项目"

    def ready(self) -> None:
        """Check the kinds of works, and answer for what serves a clause."""
        import_module("portal.projects.checks")
        import_module("portal.projects.coverage").register()

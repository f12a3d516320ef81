"""Start of the room."""

from django.apps import AppConfig


class ProjectsConfig(AppConfig):
    """Works carried through their stages, gate by gate, from application to acceptance."""

    name = "portal.projects"
    label = "projects"
    verbose_name = "项目"

"""How coverage finds the works that serve a part: opened at their public page."""

from portal.policies.coverage import Served, resolver
from portal.projects.registry import project_type


def project(code: str) -> Served:
    """A kind of works. Raises LookupError."""
    return Served(project_type(code).name, "works:published", (code,))


def register() -> None:
    """Tell coverage how the word is found."""
    resolver("project", project)

"""The room's own reading of the registry: its field is `projects`, a tuple of ProjectType."""

from collections.abc import Iterator

from portal.policies import registry
from portal.policies.registry import Policy
from portal.projects.declarations import ProjectType


def declared() -> Iterator[tuple[Policy, ProjectType]]:
    """Every declared kind of works with its policy."""
    for policy in registry:
        for project_type in policy.projects:
            yield policy, project_type


def project_types() -> Iterator[ProjectType]:
    """Every declared kind of works."""
    return (project_type for _, project_type in declared())


def project_type(code: str) -> ProjectType:
    """The kind of works of a code. Raises LookupError."""
    for found in project_types():
        if found.code == code:
            return found
    raise LookupError(code)


def policy_of(code: str) -> Policy:
    """The policy that declares a kind of works. Raises LookupError."""
    for policy, found in declared():
        if found.code == code:
            return policy
    raise LookupError(code)

"""System check: whoever a resource names as its importer exists."""

from typing import Any

from django.core.checks import CheckMessage, Error, register

from portal.exchange.registry import resources
from portal.imports.rights import IMPORTING
from portal.people.office_kinds import table
from portal.regions.scoped import LEVELS


@register()
def importers_exist(**_options: Any) -> list[CheckMessage]:
    """Every resource names roles that import and a kind of office."""
    kinds = {row.kind for row in table()}
    return [
        Error(
            f"resource {resource.code}: nobody is {resource.roles} of {resource.office_kind} at {resource.levels}.",
            hint=f"Roles: {', '.join(sorted(IMPORTING))}; kinds of offices: portal/people/data/office_kinds.csv.",
            id="imports.E001",
        )
        for resource in resources()
        if not resource.roles
        or not IMPORTING.issuperset(resource.roles)
        or not set(LEVELS).issuperset(resource.levels)
        or resource.office_kind not in kinds
    ]

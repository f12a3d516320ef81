"""Who may import what: the clerk whom the resource names, in an office of its kind, for his own region."""

from collections.abc import Iterator
from datetime import date

from portal.exchange.declarations import Resource
from portal.exchange.registry import resources
from portal.people.actors import Actor
from portal.people.office_kinds import kind_in_charge
from portal.people.roles import Role
from portal.regions.scoped import PROVINCE, level_of

IMPORTING = frozenset({Role.DATA_CLERK, Role.PROJECT_CLERK})


def may_import(actor: Actor, resource: Resource, on: date) -> bool:
    """Whether somebody may import a resource on a day."""
    if actor.post is None or resource.role not in IMPORTING or not actor.holds(Role(resource.role)):
        return False
    level = level_of(actor.region_code)
    if not resource.region and level != PROVINCE:
        return False
    return actor.post.office.kind in {resource.office_kind, kind_in_charge(resource.office_kind, level, on)}


def resources_of(actor: Actor, on: date) -> Iterator[Resource]:
    """What somebody may import."""
    return (resource for resource in resources() if may_import(actor, resource, on))

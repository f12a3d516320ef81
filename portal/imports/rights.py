"""Who may import what: the clerk whom the resource names, in an office of its kind, for his own region."""

from collections.abc import Iterator
from datetime import date, datetime

from portal.clock.today import day_of
from portal.exchange.declarations import Resource
from portal.exchange.registry import resources
from portal.people.actors import Actor
from portal.people.office_kinds import kind_in_charge
from portal.people.roles import Role
from portal.regions.scoped import LEVELS, PROVINCE, level_of
from portal.regions.succession import scope_codes
from portal.rules.refusal import Refusal

IMPORTING = frozenset({Role.DATA_CLERK, Role.PROJECT_CLERK})


def may_import(actor: Actor, resource: Resource, on: date) -> bool:
    """Whether somebody may import a resource on a day."""
    if actor.post is None or not actor.holds(*(Role(role) for role in resource.roles if role in IMPORTING)):
        return False
    level = level_of(actor.region_code)
    if level not in (resource.levels or LEVELS) or (not resource.region and level != PROVINCE):
        return False
    return actor.post.office.kind in {resource.office_kind, kind_in_charge(resource.office_kind, level, on)}


def require(by: Actor, resource: Resource, at: datetime) -> None:
    """Raises Refusal for whoever may not import a resource on the day of a moment."""
    if not may_import(by, resource, day_of(at)):
        raise Refusal(
            "imports.forbidden",
            f"您当前的岗位不能导入“{resource.name}”。",
            resource.clause,
            "请切换到负责这项填报的岗位。",
        )


def resources_of(actor: Actor, on: date) -> Iterator[Resource]:
    """What somebody may import."""
    return (resource for resource in resources() if may_import(actor, resource, on))


def codes_of(actor: Actor, on: date) -> tuple[str, ...]:
    """The region codes whose rows somebody may bring in: his own and those of regions that ended in it."""
    return scope_codes(actor.region_code, on)

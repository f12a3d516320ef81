"""Who may change the figures of a rule: the item owners of the province's office that the rule names."""

from typing import Any

from portal.people.actors import Actor
from portal.people.roles import Role
from portal.regions.scoped import PROVINCE, level_of
from portal.rules.rule import Rule


def may_change(by: Actor, rule: Rule[Any]) -> bool:
    """Whether the actor's post owns the item that the rule belongs to. A rule without an owner is nobody's."""
    if by.post is None or not by.holds(Role.ITEM_OWNER):
        return False
    return by.post.office.kind == rule.owner and level_of(by.post.region_code) == PROVINCE

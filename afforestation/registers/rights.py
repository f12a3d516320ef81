"""Who may write what: forestry offices, by role, level and region. Deny by default."""

from afforestation.models.base import FORESTRY, RegisterRow
from afforestation.registers.declarations import Register, Step
from portal.people.actors import SYSTEM, Actor
from portal.regions.scoped import CITY, COUNTY, PROVINCE, TOWNSHIP, VILLAGE, level_of

ORDER = (PROVINCE, CITY, COUNTY, TOWNSHIP, VILLAGE)


def may_enter(register: Register, by: Actor) -> bool:
    """Whether the post enters rows of the register at all; the portal's own hand brings in sheets."""
    return by is SYSTEM or (
        _is_forester(by) and by.holds(*register.roles) and level_of(by.region_code) in register.levels
    )


def may_write(register: Register, by: Actor, region_code: str) -> bool:
    """Whether the post enters, changes and removes rows of a region."""
    return may_enter(register, by) and (by is SYSTEM or by.covers(region_code))


def may_step(step: Step, by: Actor, row: RegisterRow) -> bool:
    """Whether a step on a row is the post's."""
    return (
        _is_forester(by)
        and by.holds(*step.roles)
        and level_of(by.region_code) in step.levels
        and by.covers(row.region_code)
        and step.is_own(row, by)
    )


def _is_forester(by: Actor) -> bool:
    return by.post is not None and by.post.office.kind in FORESTRY

"""Who may act on notices: officials who handle and decide, for their own region and their own office."""

from portal.people.actors import SYSTEM, Actor
from portal.people.models import Office
from portal.people.roles import Role

OFFICIALS = (Role.HANDLER, Role.REVIEWER, Role.APPROVER)


def may_publish(by: Actor, region_code: str) -> bool:
    """Whether the actor may publish and withdraw in a region. The portal itself may, in its daily round."""
    return by == SYSTEM or (by.holds(*OFFICIALS) and by.covers(region_code))


def speaks_for(by: Actor, office_name: str) -> bool:
    """Whether the post belongs to the office of that name, or to the one that took over its duties."""
    return office_name in names_spoken_for(by)


def names_spoken_for(by: Actor) -> tuple[str, ...]:
    """The names under which the actor's office published: its own and those of the offices it succeeded."""
    if by.post is None or not by.holds(*OFFICIALS):
        return ()
    ended = by.heritage.offices
    former = Office.objects.filter(pk__in=ended).values_list("name", flat=True) if ended else ()
    return (by.post.office.name, *former)

"""Who may do what with one duty. Pages offer by it, actions refuse by it."""

from portal.duties.models.duties import REPORTERS, Duty, Standing, State
from portal.people.actors import Actor
from portal.people.roles import Role
from portal.regions.scoped import LEVELS, PROVINCE, covers, level_of

HEADS = (Role.REVIEWER, Role.APPROVER)  # who speaks for an office towards another


def may_report(actor: Actor, duty: Duty) -> bool:
    """The office that answers for the duty, by any of its working posts."""
    return actor.holds(*REPORTERS) and actor.post is not None and actor.post.office_id == duty.office_id


def may_watch(actor: Actor, duty: Duty) -> bool:
    """Urge, answer an extension, close, reopen: the region's supervisor, the office above, the clause's leader.

    Nobody closes what his own office owes.
    """
    post = actor.post
    if post is None or post.office_id == duty.office_id:
        return False
    if actor.holds(Role.SUPERVISOR):
        return actor.covers(duty.region_code)
    return actor.holds(*HEADS) and (_is_above(actor, duty) or leads(actor, duty))


def may_assign(actor: Actor) -> bool:
    """Name an office for a clause: the province's supervisor and owners of items."""
    return actor.holds(Role.SUPERVISOR, Role.ITEM_OWNER) and level_of(actor.region_code) == PROVINCE


def leads(actor: Actor, duty: Duty) -> bool:
    """Whether the actor's office leads the clause at the province."""
    if actor.post is None:
        return False
    led = Duty.objects.filter(
        document=duty.document, clause=duty.clause, office=actor.post.office_id, standing=Standing.LEAD, level=PROVINCE
    )
    return led.exclude(state=State.ENDED).exists()


def _is_above(actor: Actor, duty: Duty) -> bool:
    """Whether the actor's office is one of the same kind at a level above that covers the duty's region."""
    post = actor.post
    if post is None or duty.office is None or post.office.kind != duty.office.kind:
        return False
    is_higher = LEVELS.index(level_of(post.region_code)) < LEVELS.index(duty.level)
    return is_higher and covers(post.region_code, duty.region_code)

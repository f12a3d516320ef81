"""What a post carries on after reforms: the regions and offices that ended in its own. Read with the post itself."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db.models import BigIntegerField, F, Func, JSONField, Value

from portal.people.models import Post
from portal.people.models.offices import PostQuerySet
from portal.regions.succession import predecessors, taken_over


@dataclass(frozen=True, slots=True)
class Heritage:
    """What ended in a post's region or office.

    `predecessors` are the regions whose rows it reads. `taken_over` are those whose business it carries on, and
    `offices` those whose business its office carries on: what it may go on writing to.
    """

    predecessors: tuple[str, ...] = ()
    taken_over: tuple[str, ...] = ()
    offices: tuple[int, ...] = ()


NONE = Heritage()


class _Changes(Func):
    """The changes of regions up to a day, as lines of day, old code, new code and who takes over, oldest first."""

    template = (
        "(SELECT jsonb_agg(jsonb_build_array(changed_on, old_code, new_code, takes_over) ORDER BY changed_on, old_code)"
        " FROM regions_regionchange WHERE changed_on <= %(expressions)s)"
    )
    output_field = JSONField()


class _Ended(Func):
    """The offices that ended in an office by a day, however many reforms lie between: for (office, day)."""

    template = (
        "ARRAY(WITH RECURSIVE given(office, day) AS (SELECT %(expressions)s::date), ended(id) AS ("
        "SELECT old.id FROM people_office old, given WHERE old.successor_id = given.office AND old.valid_to < given.day"
        " UNION SELECT old.id FROM people_office old JOIN ended ON old.successor_id = ended.id, given"
        " WHERE old.valid_to < given.day) SELECT id FROM ended ORDER BY id)"
    )
    output_field = ArrayField(BigIntegerField())


def with_heritage(posts: PostQuerySet, *, on: date) -> PostQuerySet:
    """The posts, each with what `heritage_of` needs; it costs no statement of its own.

    Every request of an official asks for it, so it is written in SQL: the same in expressions takes twice as long.
    """
    return posts.annotate(region_changes=_Changes(Value(on)), ended_offices=_Ended(F("office_id"), Value(on)))


def heritage_of(post: Post) -> Heritage:
    """What ended in the region and the office of a post that `with_heritage` read."""
    read: Any = post
    changes = [
        (date.fromisoformat(day), old, new, takes_over) for day, old, new, takes_over in read.region_changes or ()
    ]
    return Heritage(
        predecessors=predecessors(post.region_code, changes),
        taken_over=taken_over(post.region_code, changes),
        offices=tuple(read.ended_offices),
    )

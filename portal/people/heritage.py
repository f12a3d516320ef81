"""What a post carries on after reforms: the regions and offices that ended in its own. Read with the post itself."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.db.models import BigIntegerField, DateField, F, Func, Value
from django.db.models.functions import Cast, JSONObject

from portal.people.models import Post
from portal.people.models.offices import PostQuerySet
from portal.regions.models import RegionChange
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


class _Ended(Func):
    """The offices that ended in an office by a day, however many reforms lie between: for (office, day)."""

    template = (
        "ARRAY(WITH RECURSIVE given(office, day) AS (SELECT %(expressions)s), ended(id) AS ("
        "SELECT old.id FROM people_office old, given WHERE old.successor_id = given.office AND old.valid_to < given.day"
        " UNION SELECT old.id FROM people_office old JOIN ended ON old.successor_id = ended.id, given"
        " WHERE old.valid_to < given.day) SELECT id FROM ended ORDER BY id)"
    )
    output_field = ArrayField(BigIntegerField())


def with_heritage(posts: PostQuerySet, *, on: date) -> PostQuerySet:
    """The posts, each with what `heritage_of` needs; it costs no statement of its own."""
    changes = RegionChange.objects.filter(changed_on__lte=on).order_by("changed_on", "old_code")
    line = JSONObject(day="changed_on", old="old_code", new="new_code", takes_over="takes_over")
    return posts.annotate(
        region_changes=ArraySubquery(changes.values(line=line)),
        ended_offices=_Ended(F("office_id"), Cast(Value(on), DateField())),
    )


def heritage_of(post: Post) -> Heritage:
    """What ended in the region and the office of a post that `with_heritage` read."""
    read: Any = post
    changes = [
        (date.fromisoformat(line["day"]), line["old"], line["new"], line["takes_over"]) for line in read.region_changes
    ]
    return Heritage(
        predecessors=predecessors(post.region_code, changes),
        taken_over=taken_over(post.region_code, changes),
        offices=tuple(read.ended_offices),
    )

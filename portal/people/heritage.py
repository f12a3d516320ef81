"""What a post carries on after reforms: the regions and offices that ended in its own. Read with the post itself."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection

from portal.database.columns import Columns
from portal.people.models import Office, Post, User
from portal.regions.succession import predecessors, taken_over

POST, OFFICE = Columns(Post, "post"), Columns(Office, "office")
# Every request of an official asks, so it is written out. Beside a post and its office stand the changes of regions up
# to the day, oldest first, and the offices that ended in the post's own, however many reforms lie between.
HELD = """
    SELECT {post}, {office},
        (SELECT jsonb_agg(jsonb_build_array(changed_on, old_code, new_code, takes_over) ORDER BY changed_on, old_code)
         FROM regions_regionchange WHERE changed_on <= %(on)s)::text,
        ARRAY(WITH RECURSIVE ended(id) AS (
            SELECT old.id FROM people_office old WHERE old.successor_id = post.office_id AND old.valid_to < %(on)s
            UNION SELECT old.id FROM people_office old JOIN ended ON old.successor_id = ended.id
            WHERE old.valid_to < %(on)s) SELECT id FROM ended ORDER BY id)
    FROM people_post post JOIN people_office office ON office.id = post.office_id
    WHERE post.user_id = %(user)s AND post.valid_from <= %(on)s AND (post.valid_to IS NULL OR post.valid_to >= %(on)s)
    ORDER BY post.id
"""


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


def held_posts(user: User, *, on: date) -> list[tuple[Post, Heritage]]:
    """The posts that a person holds on a day, oldest first, with their offices and what reforms left. One statement."""
    with connection.cursor() as cursor:
        cursor.execute(HELD.format(post=POST.sql, office=OFFICE.sql), {"user": user.pk, "on": on})
        return [_post(row, user) for row in cursor.fetchall()]


def _post(row: tuple[Any, ...], user: User) -> tuple[Post, Heritage]:
    post = POST.row(row[: POST.count])
    post.user = user
    post.office = OFFICE.row(row[POST.count : -2])
    changes = [(date.fromisoformat(day), *change) for day, *change in json.loads(row[-2] or "[]")]
    heritage = Heritage(
        predecessors=predecessors(post.region_code, changes),
        taken_over=taken_over(post.region_code, changes),
        offices=tuple(row[-1]),
    )
    return post, heritage

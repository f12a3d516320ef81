"""What every request asks of its account, read by one statement: who it is, the posts it holds, what waits for it."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection

from portal.database.columns import Columns
from portal.people.heritage import Heritage, heritage_of
from portal.people.models import Office, Post, User

ACCOUNT, POST, OFFICE = Columns(User, "account"), Columns(Post, "post"), Columns(Office, "office")
# Beside each post and its office stand the changes of regions up to the day, oldest first, and the offices that ended
# in the post's own, however many reforms lie between.
PRESENT = """
    SELECT (SELECT count(*) FROM inbox_message WHERE recipient_id = account.id AND read_at IS NULL),
        {account}, {post}, {office},
        (SELECT jsonb_agg(jsonb_build_array(changed_on, old_code, new_code, takes_over) ORDER BY changed_on, old_code)
         FROM regions_regionchange WHERE post.id IS NOT NULL AND changed_on <= %(on)s)::text,
        ARRAY(WITH RECURSIVE ended(id) AS (
            SELECT old.id FROM people_office old WHERE old.successor_id = post.office_id AND old.valid_to < %(on)s
            UNION SELECT old.id FROM people_office old JOIN ended ON old.successor_id = ended.id
            WHERE old.valid_to < %(on)s) SELECT id FROM ended ORDER BY id)
    FROM people_user account
    LEFT JOIN people_post post ON post.user_id = account.id AND post.valid_from <= %(on)s
        AND (post.valid_to IS NULL OR post.valid_to >= %(on)s)
    LEFT JOIN people_office office ON office.id = post.office_id
    WHERE account.id = %(user)s ORDER BY post.id
"""


@dataclass(frozen=True, slots=True)
class Presence:
    """The posts that an account holds on a day, oldest first, each with what reforms left; its unread messages."""

    on: date
    posts: tuple[tuple[Post, Heritage], ...]
    unread: int


def read_account(pk: int, *, on: date) -> User | None:
    """An account with its presence on a day; None where there is no such account. One statement."""
    with connection.cursor() as cursor:
        statement = PRESENT.format(account=ACCOUNT.sql, post=POST.sql, office=OFFICE.sql)
        cursor.execute(statement, {"user": pk, "on": on})
        rows = cursor.fetchall()
    if not rows:
        return None
    user = ACCOUNT.row(rows[0][1 : ACCOUNT.count + 1])
    posts = [row[ACCOUNT.count + 1 :] for row in rows]
    user.presence = Presence(on, tuple(_post(row) for row in posts if row[0] is not None), rows[0][0])
    return user


def presence_of(user: User, *, on: date) -> Presence:
    """What `read_account` read for the day, or reads now. An account that is gone holds nothing."""
    if user.presence and user.presence.on == on:
        return user.presence
    again = read_account(user.pk, on=on)
    return again.presence if again and again.presence else Presence(on, (), 0)


def _post(row: tuple[Any, ...]) -> tuple[Post, Heritage]:
    """A post with its office, out of their columns and the two that follow."""
    post = POST.row(row[: POST.count])
    post.office = OFFICE.row(row[POST.count : -2])
    changes = [(date.fromisoformat(day), *change) for day, *change in json.loads(row[-2] or "[]")]
    return post, heritage_of(post.region_code, changes, row[-1])

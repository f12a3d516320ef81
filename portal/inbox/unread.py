"""How many messages wait: the frame of every page says it, so the statement is written out."""

from django.db import connection

from portal.inbox.models import Reader

COUNT = "SELECT count(*) FROM inbox_message WHERE recipient_id = %s AND read_at IS NULL"


def unread_count(reader: Reader) -> int:
    """The messages that a reader has not opened yet; none for whoever has no account."""
    if not reader.user_id:
        return 0
    with connection.cursor() as cursor:
        cursor.execute(COUNT, [reader.user_id])
        (count,) = cursor.fetchone()
    return int(count)

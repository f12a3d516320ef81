"""Taking a list out of the house: within limits, and on record."""

from typing import IO, Any

from django.db.models import QuerySet
from import_export.resources import Resource

from portal.exchange.workbook import stream
from portal.journal.recording import note, recording
from portal.people.actors import Actor
from portal.rules.law import Article
from portal.rules.refusal import Refusal

MOST_ROWS = 100_000
CHUNK = 2000
AS_NEEDED = Article("中华人民共和国网络安全法", "第四十一条")


def take_out(
    *, room: str, subject: str, rows: QuerySet[Any], sheet: Resource, title: str, query: str, by: Actor
) -> IO[bytes]:
    """The rows as an .xlsx file, streamed from the database; the journal keeps who took which of them.

    Raises Refusal where there are more than anybody reads.
    """
    count = rows.order_by()[: MOST_ROWS + 1].count()
    if count > MOST_ROWS:
        raise Refusal(
            f"{room}.too_many_rows", f"符合条件的记录超过{MOST_ROWS}条，不能一次导出。", AS_NEEDED,
            "请用列表上方的查询条件缩小范围后，分次导出。",
        )  # fmt: skip
    file = stream(sheet, rows.iterator(chunk_size=CHUNK), sheet=title)
    with recording():
        note(
            actor_id=by.user_id, actor=by.label, action=f"{room}.export", subject=subject,
            payload={"query": query, "rows": count},
        )  # fmt: skip
    return file

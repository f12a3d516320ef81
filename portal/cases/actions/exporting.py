"""Taking a list out of the house: within limits, and on record."""

from typing import Any

from django.db.models import QuerySet

from portal.journal.recording import note, recording
from portal.people.actors import Actor
from portal.rules.law import Article
from portal.rules.refusal import Refusal

MOST_ROWS = 100_000
AS_NEEDED = Article("中华人民共和国网络安全法", "第四十一条")


def require_few(rows: QuerySet[Any]) -> int:
    """How many rows there are. Raises Refusal where they are more than one sheet may take out."""
    count = rows.order_by()[: MOST_ROWS + 1].count()
    if count > MOST_ROWS:
        raise Refusal(
            "cases.too_many_rows",
            f"符合条件的记录超过{MOST_ROWS}条，不能一次导出。",
            AS_NEEDED,
            "请用编号、事项、时限等条件缩小范围后，分次导出。",
        )
    return count


def take_out(*, title: str, query: str, count: int, by: Actor) -> None:
    """Put on record who took which rows of a list away."""
    with recording():
        note(
            actor_id=by.user_id,
            actor=by.label,
            action="cases.export",
            subject=f"list:{title}",
            payload={"query": query, "rows": count},
        )

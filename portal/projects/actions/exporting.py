"""Taking a list out of the house: within limits, and on record."""

from portal.journal.recording import note, recording
from portal.people.actors import Actor
from portal.projects.models import ProjectQuerySet
from portal.rules.law import Article
from portal.rules.refusal import Refusal

MOST_ROWS = 100_000
AS_NEEDED = Article("中华人民共和国网络安全法", "第四十一条")


def require_few(rows: ProjectQuerySet) -> int:
    """How many rows there are. Raises Refusal where they are more than one sheet may take out."""
    count = rows.order_by()[: MOST_ROWS + 1].count()
    if count > MOST_ROWS:
        raise Refusal(
            "too_many_rows",
            f"符合条件的项目超过{MOST_ROWS}个，不能一次导出。",
            AS_NEEDED,
            "请用类型、地区、环节等条件缩小范围后，分次导出。",
        )
    return count


def take_out(*, query: str, count: int, by: Actor) -> None:
    """Put on record who took which projects away."""
    with recording():
        note(
            actor_id=by.user_id,
            actor=by.label,
            action="projects.export",
            subject="list:projects",
            payload={"query": query, "rows": count},
        )

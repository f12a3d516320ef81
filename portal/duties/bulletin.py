"""What a bulletin says: the duties of a document that are overdue, behind their window, or have been urged."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from portal.duties import lamps
from portal.duties.models import Duty, DutyQuerySet
from portal.duties.rules import Term, Today, is_behind, term
from portal.policies.registry import Policy
from portal.rules.rule import Calendar

COLUMNS = ("条款", "任务", "责任单位", "进度", "情况")


@dataclass(frozen=True, slots=True)
class Listed:
    """A duty that a bulletin names, and why."""

    duty: Duty
    reasons: tuple[str, ...]
    lamp: str


def listed(policy: Policy, rows: DutyQuerySet, *, today: Today, calendar: Calendar) -> list[Listed]:
    """The duties of a document to be named on a day, in the order of the clauses."""
    found = rows.filter(document=policy.slug, state="open", office__isnull=False).select_related("office")
    named = []
    for duty in found.order_by("place", "region_code", "pk"):
        lamp = lamps.of_duty(duty, today=today, calendar=calendar).text
        if reasons := tuple(_reasons(policy, duty, lamp, today)):
            named.append(Listed(duty, reasons, lamp))
    return named


def _reasons(policy: Policy, duty: Duty, lamp: str, today: Today) -> Iterator[str]:
    found = term(due_on=duty.due_on, laid_on=duty.laid_on, today=today)
    begun_on = policy.document.issued_on
    if found is Term.OVERDUE:
        yield lamp
    elif found is not Term.EXPIRED and is_behind(
        percent=duty.percent, begun_on=begun_on, due_on=duty.due_on, on=today.on
    ):
        yield "进度滞后"
    if duty.urged_times:
        yield f"已催办{duty.urged_times}次"


def title(policy: Policy) -> str:
    """What the bulletin is called."""
    return f"关于{policy.document.number}任务落实情况的通报"


def facts(policy: Policy, rows: list[Listed], *, opening: str, today: Today) -> Mapping[str, Any]:
    """The facts that the paper is set from."""
    on = today.on
    overdue = sum(any("超期" in reason for reason in row.reasons) for row in rows)
    behind = sum("进度滞后" in row.reasons for row in rows)
    urged = sum(bool(row.duty.urged_times) for row in rows)
    count = (
        f"截至{on.year}年{on.month}月{on.day}日，{policy.document.number}的任务中需要通报的有{len(rows)}项，"
        f"其中超期{overdue}项、进度滞后{behind}项、经过催办的{urged}项（同一任务可能同时计入）。"
    )
    table = {"columns": list(COLUMNS), "rows": _table_rows(rows)}
    todo = "请下列单位对照条款抓紧落实，及时在平台填报进展并附佐证材料；确需延期的，按程序申请。"
    paragraphs = [*filter(None, [opening.strip()]), count, todo]
    return {"addressee": "各有关单位", "paragraphs": paragraphs, "table": table}


def _table_rows(rows: list[Listed]) -> list[list[str]]:
    """One line for all offices that stand alike under a clause: a hundred governments fill a cell, not ten pages."""
    alike: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for row in rows:
        duty, clause = row.duty, row.duty.law
        reference = clause.reference if clause else duty.clause
        alike[reference, duty.title, f"{duty.percent}%", "；".join(row.reasons)].append(duty.answerer)
    return [
        [reference, title, "、".join(offices), percent, reasons]
        for (reference, title, percent, reasons), offices in alike.items()
    ]

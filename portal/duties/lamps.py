"""How a duty stands on a day: as a lamp with words for pages, as a condition for counts and filters.

Both read the same days, worked out once for a list, so that no row costs a statement.
"""

from dataclasses import dataclass
from datetime import date

from django.db.models import F, Q

from portal.duties.models import Duty, State
from portal.duties.rules import Term, Today, days_left, term
from portal.rules.rule import Calendar

STATUS_NAMES = {
    "unassigned": "未指定单位",
    "running": "办理中",
    "soon": "临期",
    "overdue": "超期",
    "expired": "期满",
    "closed": "已办结",
    "ended": "已移交",
}
COLOURS = {
    Term.ENDLESS: "off", Term.RUNNING: "green", Term.SOON: "amber", Term.OVERDUE: "red", Term.EXPIRED: "off",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shown:
    """A lamp as pages draw it."""

    colour: str
    text: str


def of_duty(duty: Duty, *, today: Today, calendar: Calendar) -> Shown:
    """The lamp of a duty; none is lit for what has ended, has no end, or was past its window before it came."""
    if not duty.is_open:
        return Shown("off", State(duty.state).label)
    found = term(due_on=duty.due_on, laid_on=duty.laid_on, today=today)
    return Shown(COLOURS[found], _words(found, duty.due_on, today.on, calendar))


def _words(found: Term, due_on: date | None, on: date, calendar: Calendar) -> str:
    if due_on is None:
        return "长期"
    if found is Term.EXPIRED:
        return f"期满（{due_on:%Y-%m-%d}）"
    if found is Term.RUNNING:
        return f"至 {due_on:%Y-%m-%d}"
    left = days_left(due_on, on, calendar)
    if left is None:
        return f"{due_on:%Y-%m-%d} 到期"
    if found is Term.OVERDUE:
        return f"超期 {-left} 工作日" if left else "已超期"
    return f"剩余 {left} 工作日" if left else "今日到期"


def conditions(today: Today) -> dict[str, Q]:
    """The rows of each status on a day. An open duty without an office stands under that warning alone."""
    is_open = Q(state=State.OPEN)
    held, counts = is_open & Q(office__isnull=False), Q(due_on__gte=F("laid_on"))
    return {
        "unassigned": is_open & Q(office=None),
        "running": held & (Q(due_on=None) | Q(due_on__gt=today.soon_on)),
        "soon": held & counts & Q(due_on__range=(today.on, today.soon_on)),
        "overdue": held & counts & Q(due_on__lt=today.on),
        "expired": held & Q(due_on__lt=F("laid_on")),
        "closed": Q(state=State.CLOSED),
        "ended": Q(state=State.ENDED),
    }

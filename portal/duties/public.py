"""What anybody may learn: which offices answer for a clause, and how far they are, in counts."""

from dataclasses import dataclass

from django.db.models import Avg, Count, F, Q

from portal.duties.counts import province_names
from portal.duties.lamps import conditions
from portal.duties.models import Duty, Standing, State
from portal.duties.models.duties import LEVEL_NAMES
from portal.duties.rules import Today
from portal.regions.scoped import CITY, COUNTY, PROVINCE

LEVEL_ORDER = (PROVINCE, CITY, COUNTY)
WORDS_BELOW = {
    "government": "政府",
    "food_safety_office": "食安办",
}  # below the province a kind is named without a place


@dataclass(frozen=True, slots=True)
class Answering:
    """The offices of one kind at one level: how many, how many have reported, are done or late."""

    name: str
    level: str
    standing: str
    offices: int
    reported: int
    closed: int
    overdue: int
    percent: int


def answering(document: str, clause: str, today: Today) -> list[Answering]:
    """Who answers for a clause, leader first, then level by level, in one query."""
    rows = Duty.objects.filter(document=document, clause=clause).exclude(state=State.ENDED)
    grouped = rows.values("level", "office__kind", kind_of=F("kind")).annotate(
        offices=Count("pk"),
        reported=Count("pk", filter=Q(reported_on__isnull=False)),
        closed=Count("pk", filter=Q(state=State.CLOSED)),
        overdue=Count("pk", filter=conditions(today)["overdue"]),
        leading=Count("pk", filter=Q(standing=Standing.LEAD)),
        first=Count("pk", filter=Q(standing=Standing.FIRST)),
        percent=Avg("percent"),
    )
    names = province_names(today.on)
    ordered = sorted(
        grouped.order_by(), key=lambda row: (not row["leading"], LEVEL_ORDER.index(row["level"]), not row["first"])
    )
    return [
        Answering(
            name=_name(row["office__kind"], row["level"], names),
            level=LEVEL_NAMES[row["level"]],
            standing=Standing.LEAD.label if row["leading"] else "",
            offices=row["offices"],
            reported=row["reported"],
            closed=row["closed"],
            overdue=row["overdue"],
            percent=int(row["percent"] or 0),
        )
        for row in ordered
    ]


def _name(kind: str | None, level: str, names: dict[str, str]) -> str:
    if kind is None:
        return "待省级指定"
    name = names.get(kind, kind)
    if level == PROVINCE:
        return name
    return WORDS_BELOW.get(kind, f"{name.removeprefix('省').rstrip('厅局委')}部门")

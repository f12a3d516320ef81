"""What the cockpit is told to look at under document 82: townships without a demonstration village."""

from datetime import date

from django.urls import reverse

from afforestation import clauses
from afforestation.assessment.townships import uncovered
from afforestation.indicators import PLAN
from portal.cockpit.alarms import Alarm
from portal.regions.lookup import names_of

MOST_NAMED = 3


def townships(region_code: str, on: date) -> list[Alarm]:
    """One warning per county whose townships are known and not all covered; none after the plan's window."""
    if PLAN.is_over(on):
        return []
    short = uncovered(region_code, on)
    names = names_of(short, on)
    return [
        Alarm(
            lamp="amber",
            title="“一村万树”示范村乡镇覆盖",
            text=f"{names[code]}有 {len(missing)} 个乡镇还没有示范村，如{'、'.join(missing[:MOST_NAMED])}。",
            citation=clauses.TREE_VILLAGES,
            url=f"{reverse('afforestation:townships')}?county={code}",
        )
        for code, missing in sorted(short.items())
    ]

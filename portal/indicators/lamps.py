"""How the term of a report stands on a day, as a lamp with words."""

from dataclasses import dataclass
from datetime import date

from portal.indicators.models import Report
from portal.indicators.states import EDITABLE
from portal.rules.rule import Calendar, UnknownYearError
from portal.workdays.rules import Light, light

COLOURS = {Light.GREEN: "green", Light.YELLOW: "amber", Light.RED: "red"}  # as the page kit calls them


@dataclass(frozen=True, slots=True)
class Shown:
    """A lamp as pages draw it; without text the lamp's own name is shown."""

    colour: str
    text: str = ""


OFF = Shown("off", "不计时")


def of_report(report: Report, *, today: date, calendar: Calendar) -> Shown:
    """The lamp of a report that waits for its county; off for one that does not, and for one of the time before."""
    if report.as_state not in EDITABLE or report.is_migrated:
        return OFF
    due_on = report.period.due_on
    try:
        lamp = light(due_on, today, calendar)
    except UnknownYearError:
        return Shown("red" if today > due_on else "off", f"{due_on:%Y-%m-%d} 到期")
    if lamp.light is Light.RED:
        return Shown("red", f"超期 {-lamp.remaining} 工作日" if lamp.remaining else "已超期")
    return Shown(COLOURS[lamp.light], f"剩余 {lamp.remaining} 工作日" if lamp.remaining else "今日到期")

"""How a term stands on a day, as a lamp with words: for a desk in a worklist and for the promise of a whole case.

Read in memory from due date and calendar, so that a list needs no statement per row.
"""

from dataclasses import dataclass
from datetime import date

from portal.cases.models import Case, CaseStage
from portal.rules.rule import Calendar, UnknownYearError
from portal.workdays.rules import Light, light

NAMES = {"paused": "暂停计时", "off": "不计时"}
COLOURS = {Light.GREEN: "green", Light.YELLOW: "amber", Light.RED: "red"}  # as the page kit calls them


@dataclass(frozen=True, slots=True)
class Shown:
    """A lamp as pages draw it; without text the lamp's own name is shown."""

    colour: str
    text: str = ""

    @property
    def words(self) -> str:
        """The lamp where no colour can be drawn."""
        return self.text or NAMES[self.colour]


PAUSED = Shown("paused")
OFF = Shown("off")


def of_desk(desk: CaseStage, *, today: date, calendar: Calendar) -> Shown:
    """The lamp of a desk's own term; off where nobody waits for it."""
    if not desk.is_open or desk.due_on is None:
        return OFF
    return PAUSED if desk.is_held else _of_term(desk.due_on, today, calendar)


def of_case(case: Case, *, today: date, calendar: Calendar) -> Shown:
    """The lamp of the promise to the applicant; off before acceptance and once decided or ended."""
    if case.accepted_on is None or case.decided_on or case.is_ended:
        return OFF
    return PAUSED if case.due_on is None else _of_term(case.due_on, today, calendar)


def _of_term(due_on: date, today: date, calendar: Calendar) -> Shown:
    """A year without a calendar gives no count: the day itself is shown then, and nothing is guessed."""
    try:
        lamp = light(due_on, today, calendar)
    except UnknownYearError:
        return Shown("red" if today > due_on else "off", f"{due_on:%Y-%m-%d} 到期")
    return Shown(COLOURS[lamp.light], _words(lamp.remaining, is_late=lamp.light is Light.RED))


def _words(remaining: int, *, is_late: bool) -> str:
    """Late over rest days only, no working day has passed: then nothing is counted."""
    if is_late:
        return f"超期 {-remaining} 工作日" if remaining else "已超期"
    return f"剩余 {remaining} 工作日" if remaining else "今日到期"

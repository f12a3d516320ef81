"""How a stage's term stands on a day, as a lamp with words, and as a range of days for lists."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from portal.projects.models import Project, ProjectQuerySet
from portal.projects.states import State
from portal.rules.rule import Calendar, UnknownYearError
from portal.workdays.rules import YELLOW_DAYS, Light, due_on, light


class Lamp(StrEnum):
    """How a project's stage stands against its term."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


LAMP_NAMES = {Lamp.RED: "超期", Lamp.YELLOW: "临期", Lamp.GREEN: "正常"}
COLOURS = {Light.GREEN: "green", Light.YELLOW: "amber", Light.RED: "red"}  # as the page kit calls them


@dataclass(frozen=True, slots=True)
class Shown:
    """A lamp as pages draw it."""

    colour: str
    text: str


OFF = Shown("off", "不计时")


def of_project(project: Project, *, today: date, calendar: Calendar) -> Shown:
    """The lamp of the present stage; off where it has no term, for old records and for what has ended.

    A year without a calendar gives no count: the day itself is shown then, and nothing is guessed.
    """
    term = project.stage_due_on
    if term is None or not project.is_ongoing:
        return OFF
    try:
        lamp = light(term, today, calendar)
    except UnknownYearError:
        return Shown("red" if today > term else "off", f"{term:%Y-%m-%d} 到期")
    return Shown(COLOURS[lamp.light], _words(lamp.remaining, is_late=lamp.light is Light.RED))


def lit(rows: ProjectQuerySet, lamp: Lamp, *, today: date, calendar: Calendar) -> ProjectQuerySet:
    """The projects under one lamp. Raises UnknownYearError where working days have to be counted."""
    running = rows.filter(state=State.ONGOING)
    if lamp is Lamp.RED:
        return running.filter(stage_due_on__lt=today)
    last_yellow = due_on(today, YELLOW_DAYS, (), calendar).due_on
    if lamp is Lamp.YELLOW:
        return running.filter(stage_due_on__range=(today, last_yellow))
    return running.filter(stage_due_on__gt=last_yellow)


def _words(remaining: int, *, is_late: bool) -> str:
    """Late over rest days only, no working day has passed: then nothing is counted."""
    if is_late:
        return f"超期 {-remaining} 工作日" if remaining else "已超期"
    return f"剩余 {remaining} 工作日" if remaining else "今日到期"

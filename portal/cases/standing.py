"""What the applicant's page of a case says besides its state: what is asked of him, how it ended, what was filed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from portal.cases.addresses import page_url
from portal.cases.models import Case, CaseEvent
from portal.cases.slots import material_url
from portal.cases.states import STOPPED, State
from portal.cases.steps import CHECK, MATERIALS

REMEDY = "如不服，可以自收到通知之日起六十日内申请行政复议，或者自收到通知之日起六个月内向人民法院提起行政诉讼。"
ANEW = "如仍需办理，可以重新申报。"
APPEALABLE = frozenset({State.DECLINED, State.TERMINATED, State.REVOKED})


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to put right, with the way to the page where that is done."""

    title: str
    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What is still to be supplied, and until when."""

    due_on: date
    points: list[Point]
    check_url: str


@dataclass(frozen=True, slots=True)
class Ending:
    """How a case ended without a decision in force, and what can be done about it."""

    title: str
    reason: str
    citation: str
    remedy: str


@dataclass(frozen=True, slots=True)
class FiledFile:
    """A file as filed, by the title of its slot."""

    title: str
    name: str
    url: str


def correction_of(case: Case) -> Asked | None:
    """The correction that the applicant owes; None where nothing is asked of him."""
    asked = case.corrections.filter(corrected_at=None).first() if case.state == State.AWAITING_CORRECTION else None
    if asked is None:
        return None
    points = [_point(case, point["target"], point["text"]) for point in asked.points]
    return Asked(asked.due_on, points, page_url(case, CHECK))


def ending_of(case: Case, events: Sequence[CaseEvent]) -> Ending | None:
    """Why and on what ground the case ended early; None while it has not."""
    if case.state not in STOPPED:
        return None
    last = events[-1]
    remedy = REMEDY if case.state in APPEALABLE else ANEW
    return Ending(State(case.state).label, last.reason, last.citation, remedy)


def files_of(case: Case) -> list[FiledFile]:
    """The files that were filed, in the order of the guide."""
    filed = {row.slot: row for row in case.materials.filter(is_current=True).select_related("file")}
    return [
        FiledFile(slot.title, filed[slot.code].file.name, material_url(filed[slot.code]))
        for slot in case.declared.materials
        if slot.code in filed
    ]


def _point(case: Case, target: str, text: str) -> Point:
    slots = {slot.code: slot.title for slot in case.declared.materials}
    topics = {topic.code: topic.title for topic in case.type.topics}
    if target in slots:
        return Point(slots[target], text, f"{page_url(case, MATERIALS)}#material-{target}")
    return Point(topics.get(target, ""), text, page_url(case, target if target in topics else CHECK))

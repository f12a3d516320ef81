"""Step bars: the pages of an application, and the way of a filed case as its applicant sees it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from portal.cases.declarations import CaseType
from portal.cases.models import Case
from portal.cases.states import STOPPED, State

START, MATERIALS, CHECK = "start", "materials", "check"
DONE, CURRENT, NEXT = "done", "current", "next"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a bar: done, current or next."""

    title: str
    state: str
    note: str = ""


def pages(case_type: CaseType) -> list[tuple[str, str]]:
    """The pages of an application in their order, by code and title."""
    topics = [(topic.code, topic.title) for topic in case_type.topics]
    return [(START, "须知"), *topics, (MATERIALS, "材料"), (CHECK, "核对")]


def filing_steps(case_type: CaseType, *, here: str, done: Collection[str]) -> list[Step]:
    """The bar above the pages of an application."""
    return [
        Step(title, CURRENT if code == here else DONE if code == START or code in done else NEXT)
        for code, title in pages(case_type)
    ]


def neighbours(case_type: CaseType, here: str) -> tuple[str, str]:
    """The pages before and after one; before the first there is none, nor after the last."""
    codes = [code for code, _ in pages(case_type)][1:]
    place = codes.index(here)
    return codes[place - 1] if place else "", codes[place + 1] if place + 1 < len(codes) else ""


def progress(case: Case) -> list[Step]:
    """The way of a filed case: as far as it came, and what lies ahead unless it has ended early."""
    state = State(case.state)
    if state in STOPPED:
        passed = ["提交"] + (["受理"] if case.accepted_on else []) + (["审查", "决定"] if case.decided_on else [])
        return [*(Step(title, DONE) for title in passed), Step(state.label, CURRENT)]
    titles = list(_titles(case))
    here = titles.index(STAGE_OF[state]) if state in STAGE_OF else len(titles)
    return [
        Step(title, DONE if place < here else CURRENT if place == here else NEXT, state.label if place == here else "")
        for place, title in enumerate(titles)
    ]


def _titles(case: Case) -> Iterator[str]:
    yield from ("提交", "受理", "审查", "决定")
    decision = getattr(case, "decision", None)
    if case.declared.notice_days and (decision is None or decision.is_grant):
        yield "公示"
    yield "送达"


STAGE_OF = {
    State.DRAFT: "提交",
    State.SUBMITTED: "受理",
    State.AWAITING_CORRECTION: "受理",
    State.ACCEPTED: "审查",
    State.IN_REVIEW: "审查",
    State.DECIDED: "决定",
    State.ON_NOTICE: "公示",
    State.EFFECTIVE: "送达",
}

"""Where one's own cases lie: drafts, under way, to be corrected, done, to be rated."""

from dataclasses import dataclass

from django.db.models import Count, Q

from portal.cases.models import CaseQuerySet
from portal.cases.states import ENDED, RATEABLE, UNDER_WAY, State

FINISHED = ENDED | {State.DELIVERED}


@dataclass(frozen=True, slots=True)
class Shelf:
    """One tab of 我的办件; `is_urgent` marks its count where there is something for the applicant to do."""

    code: str
    title: str
    holds: Q
    empty: str
    is_urgent: bool = False


DRAFTS = Shelf("drafts", "草稿", Q(state=State.DRAFT), "没有草稿。开始填写的申请会自动保存在这里。")
OPEN = Shelf("open", "办理中", Q(state__in=UNDER_WAY - FINISHED - {State.AWAITING_CORRECTION}), "没有正在办理的办件。")
CORRECTION = Shelf("correction", "待补正", Q(state=State.AWAITING_CORRECTION), "没有需要您补正的办件。", is_urgent=True)
DONE = Shelf("done", "已办结", Q(state__in=FINISHED), "还没有办结的办件。")
RATING = Shelf("rating", "待评价", Q(state__in=RATEABLE, rating=None), "没有等待您评价的办件。")
SHELVES = {shelf.code: shelf for shelf in (DRAFTS, OPEN, CORRECTION, DONE, RATING)}


def counts(cases: CaseQuerySet) -> dict[str, int]:
    """How many cases lie on each shelf, in one query."""
    return cases.aggregate(**{code: Count("pk", filter=shelf.holds) for code, shelf in SHELVES.items()})

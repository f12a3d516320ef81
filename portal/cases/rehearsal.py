"""A move tried out and taken back, so that an official sees what it entails before anybody is told.

The action itself runs, with all its guards, in a transaction that is always rolled back: what is shown can't differ
from what will happen, and a refusal comes before the paper is sent. Numbers and messages are given back unused.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from portal.cases.models import Case
from portal.cases.states import State
from portal.inbox.models import Message
from portal.notices.models import PublicNotice
from portal.papers.models import Paper


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What a move would leave behind: the new state and date, papers, notices, and what the applicant is told."""

    state: State
    due_on: date | None
    papers: list[Paper]
    notices: list[PublicNotice]
    messages: list[Message]


def rehearse(case: Case, act: Callable[[], object]) -> Rehearsal:
    """Try a move of a case. Raises the Refusal that the move would raise."""
    with transaction.atomic():
        known = [{row.pk for row in rows} for rows in _left_by(case)]
        act()
        fresh = [
            [row for row in rows if row.pk not in before] for rows, before in zip(_left_by(case), known, strict=True)
        ]
        found = _found(case, *fresh)
        transaction.set_rollback(True)
    return found


def _left_by(case: Case) -> tuple[QuerySet[Paper], QuerySet[PublicNotice], QuerySet[Message]]:
    """What the moves of a case leave behind."""
    return (
        Paper.objects.filter(about=case.reference),
        PublicNotice.objects.filter(about=case.reference),
        Message.objects.filter(recipient=case.filer, key__startswith=f"{case.reference}:").order_by("pk"),
    )


def _found(case: Case, papers: list[Any], notices: list[Any], messages: list[Any]) -> Rehearsal:
    moved = Case.objects.get(pk=case.pk)
    return Rehearsal(State(moved.state), moved.due_on, papers, notices, messages)

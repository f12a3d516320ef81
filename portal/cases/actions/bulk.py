"""One verb on many cases: each in its own transaction, each with its own answer; one refusal stops no other.

Sent twice, the second time answers like the first: a case that the same person has just moved in the same way, from
the version that he saw, counts as done.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from portal.cases import refusals
from portal.cases.actions import review, window
from portal.cases.models import Case
from portal.cases.states import Verb
from portal.people.actors import Actor
from portal.rules.refusal import Refusal
from portal.rules.rule import Calendar

AT_MOST = 50
Pick = tuple[str, int]  # the number of a case and its version as it was seen


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one case; without a refusal it was moved."""

    number: str
    title: str = ""
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True)
class _Job:
    """A verb as it is done to one case after the other."""

    verb: Verb
    by: Actor
    act: Callable[[Case, int], object]


def accept_all(*, picks: Iterable[Pick], by: Actor, at: datetime, calendar: Calendar) -> list[Outcome]:
    """Accept each case. Never raises Refusal: it stands beside its case."""

    def accept(case: Case, version: int) -> object:
        return window.accept(case=case, by=by, at=at, calendar=calendar, version=version)

    return _each(picks, _Job(Verb.ACCEPT, by, accept))


def agree_all(*, picks: Iterable[Pick], opinion: str, by: Actor, at: datetime, calendar: Calendar) -> list[Outcome]:
    """Agree to each case with the same words. Never raises Refusal: it stands beside its case."""

    def agree(case: Case, version: int) -> object:
        return review.give_opinion(
            case=case, is_agreed=True, opinion=opinion, by=by, at=at, calendar=calendar, version=version
        )

    return _each(picks, _Job(Verb.GIVE_OPINION, by, agree))


def _each(picks: Iterable[Pick], job: _Job) -> list[Outcome]:
    seen = dict(list(dict(picks).items())[:AT_MOST])
    cases = Case.objects.visible_to(job.by).select_related("item").in_bulk(seen, field_name="number")
    return [_one(job, cases.get(number), number, version) for number, version in seen.items()]


def _one(job: _Job, case: Case | None, number: str, version: int) -> Outcome:
    if case is None:
        return Outcome(number, refusal=refusals.forbidden(job.verb))
    try:
        job.act(case, version)
    except Refusal as refusal:
        is_done = refusal.code == "stale" and _was_moved(job, case, version)
        return Outcome(number, case.title, None if is_done else refusal)
    return Outcome(number, case.title)


def _was_moved(job: _Job, case: Case, version: int) -> bool:
    """Whether the only move since the version that was seen is this very one."""
    last = case.events.order_by("-sequence").first()
    case.refresh_from_db(fields=["version"])
    return last is not None and (case.version, last.verb, last.actor_id) == (version + 1, job.verb, job.by.user_id)

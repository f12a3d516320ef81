"""A case with everything that hangs on it, read in a fixed number of statements for the pages of the staff."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Prefetch, prefetch_related_objects

from portal.cases.models import Case, CaseEvent, CaseSnapshot, CaseStage, Correction, Decision
from portal.cases.states import Verb

# What a case has to be selected with, so that its pages ask no more.
RELATED = ("item", "organisation", "decision__decided_by__office", "decision__decided_by__user", "rating")
DESKS = CaseStage.objects.select_related("office", "closed_by__office", "closed_by__user")
PARTS = (Prefetch("stages", DESKS), "events", "corrections", "snapshots")


@dataclass(frozen=True, slots=True)
class Procedure:
    """A special procedure as the events tell it, which need no further statement."""

    title: str
    expected_days: int
    began_on: date
    ended_on: date | None = None


@dataclass(frozen=True, slots=True)
class Dossier:
    """What the desk looks at. Desks are in the order of the procedure, everything else in that of time."""

    case: Case
    desks: list[CaseStage]
    events: list[CaseEvent]
    corrections: list[Correction]
    snapshots: list[CaseSnapshot]

    @property
    def decision(self) -> Decision | None:
        return getattr(self.case, "decision", None)  # the reverse of a one-to-one raises where there is none

    @property
    def filed(self) -> CaseSnapshot | None:
        """What was filed last, with the answer of the rules."""
        return self.snapshots[-1] if self.snapshots else None

    @property
    def open_desks(self) -> list[CaseStage]:
        return [desk for desk in self.desks if desk.is_open]

    @property
    def procedures(self) -> list[Procedure]:
        return list(_procedures(self.events))

    @property
    def running_procedure(self) -> Procedure | None:
        """The special procedure for which the clock stands still."""
        return next((row for row in self.procedures if row.ended_on is None), None)

    @property
    def awaited_correction(self) -> Correction | None:
        """The correction that the applicant still owes."""
        return next((row for row in self.corrections if row.corrected_at is None), None)

    def has_seen(self, verb: Verb) -> bool:
        """Whether a move was made before."""
        return any(event.verb == verb for event in self.events)


def read(case: Case) -> Dossier:
    """Read one case's dossier."""
    return read_all([case])[0]


def read_all(cases: Sequence[Case]) -> list[Dossier]:
    """Read the dossiers of several cases in as many statements as that of one."""
    prefetch_related_objects(list(cases), *PARTS)
    return [
        Dossier(
            case=case,
            desks=list(case.stages.all()),
            events=list(case.events.all()),
            corrections=list(case.corrections.all()),
            snapshots=list(case.snapshots.all()),
        )
        for case in cases
    ]


def _procedures(events: Sequence[CaseEvent]) -> Iterator[Procedure]:
    """The special procedures in order; the last one may be under way."""
    open_one: Procedure | None = None
    for event in events:
        if event.verb == Verb.PAUSE:
            open_one = Procedure(event.facts["title"], event.facts["expected_days"], event.on)
        elif event.verb == Verb.RESUME and open_one:
            yield replace(open_one, ended_on=event.on)
            open_one = None
    if open_one:
        yield open_one

"""Brings duties to what the documents and the offices of a day say. Doing it again changes nothing.

A duty is never rewritten into another: where a reform ends its office, it ends too and names the duty that carries on.
Rows on which nothing hangs and that no document explains are dropped; rows with a history stay.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction

from portal.duties.models import Assignment, Duty, Origin, State
from portal.duties.planning import Key, Planned, plan
from portal.people.models import Office
from portal.policies.registry import Policy, registry

REFORM = "机构改革，职责划转"
BY = "系统"
BATCH = 1000


@dataclass(slots=True)
class Outcome:
    """What a run changed."""

    created: int = 0
    moved: int = 0
    ended: int = 0
    dropped: int = 0
    refreshed: int = 0

    def __bool__(self) -> bool:
        return any((self.created, self.moved, self.ended, self.dropped, self.refreshed))


@dataclass(slots=True)
class _Run:
    on: date
    planned: Mapping[Key, Planned]
    known: dict[Key, Duty]
    heirs: Mapping[int, Office | None]
    handed: dict[Key, list[Duty]] = field(default_factory=lambda: defaultdict(list))
    done_before: set[Key] = field(default_factory=set)
    outcome: Outcome = field(default_factory=Outcome)


@transaction.atomic
def sync(on: date, policies: Iterable[Policy] = registry) -> Outcome:
    """Bring the rows of the documents to a day. Three queries where nothing has changed.

    A document that is registered no longer keeps its duties as they are.
    """
    rows = list(Duty.objects.filter(document__in=[policy.slug for policy in policies]).order_by())
    _go_back(rows, on)
    planned = plan(on, policies)
    run = _Run(on, planned, {key_of(row): row for row in rows}, _heirs(rows, planned, on))
    leaving = [row for key, row in run.known.items() if _leaves(key, row, run)]
    _sort_out(leaving, run)
    _create(run)
    _end(leaving, run)
    _move(run)
    _refresh(run)
    return run.outcome


def _go_back(rows: Iterable[Duty], on: date) -> None:
    """Duties that were laid out before the site set an earlier business date count from that date."""
    ahead = [row.pk for row in rows if row.laid_on > on]
    if ahead:
        Duty.objects.filter(pk__in=ahead).update(laid_on=on)


def key_of(row: Duty) -> Key:
    """What makes the row the same duty on another day."""
    return Key(row.document, row.clause, row.part, row.region_code, row.kind)


def _leaves(key: Key, row: Duty, run: _Run) -> bool:
    return key not in run.planned and row.origin != Origin.ADDED and row.state != State.ENDED


def _heirs(rows: Iterable[Duty], planned: Mapping[Key, Planned], on: date) -> dict[int, Office | None]:
    """For each office of a duty that no longer stands on the day, who has its work; None where nobody has."""
    current = {row.office_id for row in planned.values()}
    held = {row.office_id for row in rows if row.office_id and row.state != State.ENDED} - current
    ended = Office.objects.filter(pk__in=held, valid_to__lt=on) if held else ()
    return {office.pk: office.heir_on(on) for office in ended}


def _sort_out(leaving: list[Duty], run: _Run) -> None:
    """Which duty carries on which; a closed one leaves nothing to carry on."""
    for row in leaving:
        heir = run.heirs.get(row.office_id or 0)
        if heir is None:
            continue
        key = Key(row.document, row.clause, row.part, heir.region_code, heir.kind)
        if row.state == State.CLOSED:
            run.done_before.add(key)
        else:
            run.handed[key].append(row)


def _create(run: _Run) -> None:
    """The duties that are missing. A successor begins where the least advanced of its predecessors stood."""
    missing = [key for key in run.planned if key not in run.known]
    wanted = [key for key in missing if key in run.handed or key not in run.done_before]
    rows = [_row(run.planned[key], run) for key in wanted]
    created = Duty.objects.bulk_create(rows, batch_size=BATCH)
    run.known |= {key_of(row): row for row in created}
    run.outcome.created = len(created)


def _row(planned: Planned, run: _Run) -> Duty:
    key = planned.key
    return Duty(
        **key._asdict(),
        place=planned.place,
        printed=planned.printed,
        standing=planned.standing,
        position=planned.position,
        origin=Origin.LISTED if key.kind else Origin.UNNAMED,
        level=planned.level,
        office_id=planned.office_id,
        window_on=planned.window_on,
        due_on=planned.window_on,
        laid_on=run.on,
        percent=min((row.percent for row in run.handed.get(key, ())), default=0),
    )


def _end(leaving: list[Duty], run: _Run) -> None:
    """End what was handed on or is addressed no longer; drop what nothing hangs on and no reform explains."""
    targets = {row.pk: key for key, rows in run.handed.items() for row in rows}
    ended, handed_on, dropped = [], [], []
    for row in leaving:
        if row.office_id not in run.heirs and not row.is_touched:
            dropped.append(row.pk)
        elif row.state == State.OPEN:
            row.state, row.taken_over_by = State.ENDED, run.known.get(targets[row.pk]) if row.pk in targets else None
            ended.append(row)
            heir = run.heirs.get(row.office_id or 0)
            handed_on.append(_assignment(row, heir, run.on))
    _save(ended, "state", "taken_over_by")
    Assignment.objects.bulk_create([row for row in handed_on if row], batch_size=BATCH)
    if dropped:
        Duty.objects.filter(pk__in=dropped).delete()
    run.outcome.ended, run.outcome.dropped = len(ended), len(dropped)


def _assignment(row: Duty, heir: Office | None, on: date) -> Assignment | None:
    if row.office_id is None:
        return None
    return Assignment(duty=row, from_office_id=row.office_id, to_office=heir, on=on, reason=REFORM, by=BY)


def _move(run: _Run) -> None:
    """Offices that changed name or place within one duty: the duty stays, its office is the one of the day."""
    moved, written = [], []
    for key, row in run.known.items():
        if row.state != State.OPEN or row.office_id is None:
            continue
        office_id = _office_of_today(key, row, run)
        if office_id is None or office_id == row.office_id:
            continue
        written.append(
            Assignment(duty=row, from_office_id=row.office_id, to_office_id=office_id, on=run.on, reason=REFORM, by=BY)
        )
        row.office_id, row.is_touched = office_id, True
        moved.append(row)
    _save(moved, "office", "is_touched")
    Assignment.objects.bulk_create(written, batch_size=BATCH)
    run.outcome.moved = len(moved)


def _office_of_today(key: Key, row: Duty, run: _Run) -> int | None:
    """The office that the plan names, or the heir of one that the province named."""
    if row.origin == Origin.LISTED and key in run.planned:
        return run.planned[key].office_id
    heir = run.heirs.get(row.office_id or 0)
    return heir.pk if heir else None


def _refresh(run: _Run) -> None:
    """What the documents say of a duty that is there: place, names, window. Extensions and given leads stay."""
    changed = [row for key, row in run.known.items() if key in run.planned and _took(row, run.planned[key])]
    _save(changed, "place", "printed", "standing", "position", "window_on", "due_on")
    run.outcome.refreshed = len(changed)


def _took(row: Duty, planned: Planned) -> bool:
    """Bring a row in hand to the plan; whether that changed anything."""
    before = (row.place, row.printed, row.standing, row.position, row.window_on, row.due_on)
    if row.due_on == row.window_on:
        row.due_on = planned.window_on
    row.window_on, row.place = planned.window_on, planned.place
    if row.origin == Origin.LISTED:
        row.printed, row.standing, row.position = planned.printed, planned.standing, planned.position
    return before != (row.place, row.printed, row.standing, row.position, row.window_on, row.due_on)


def _save(rows: list[Duty], *fields: str) -> None:
    """Write some columns of many rows at once; the library's way to update them takes a hundred times as long."""
    Duty.objects.bulk_create(
        rows, batch_size=BATCH, update_conflicts=True, unique_fields=["id"], update_fields=list(fields)
    )

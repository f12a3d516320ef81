"""The ways into a register: enter, change, take a step, remove. Each is one transaction with one note.

The database has the last word on what may stand in a row; what it refuses is said in the register's own words.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import IntegrityError, transaction

from afforestation.models.base import RegisterRow
from afforestation.registers import refusals
from afforestation.registers.declarations import FileField, Hand, Register, Step, nothing
from afforestation.registers.places import name_of
from afforestation.registers.rights import may_step, may_write
from afforestation.registers.values import difference, snapshot
from portal.clock.today import day_of
from portal.files.actions import store
from portal.journal.recording import note, recording
from portal.people.actors import Actor
from portal.rules.refusal import Refusal

Values = Mapping[str, Any]


def enter(*, register: Register, values: Values, hand: Hand) -> RegisterRow:
    """Enter a row. Raises Refusal for a place that is not the post's and for whatever the register refuses."""
    row = register.model()
    uploads = _fill(row, values)
    _place(register, row, hand)
    if not may_write(register, hand.by, row.region_code):
        raise refusals.forbidden(register)
    _fill(row, _signature(hand))
    with recording(), _kindly(register):
        register.prepare(row, hand)
        row.save(force_insert=True)
        if _keep_files(register, row, uploads, register.files, hand):
            row.save()
        write_down(register, row, "enter", by=hand.by, at=hand.at, after=snapshot(register, row))
    return row


def enter_all(*, register: Register, rows: Sequence[tuple[Values, str]], hand: Hand) -> dict[int, Refusal]:
    """Enter rows of a sheet, each with the name of its place, and leave no notes: the import leaves one for all.

    Returns what was refused, by place; it is the caller who then lets nothing stand.
    """
    signature, codes = _signature(hand), {values["region_code"] for values, _ in rows}
    own = {code for code in codes if may_write(register, hand.by, code)}
    made, refused = {}, {}
    for place, (values, name) in enumerate(rows):
        if values["region_code"] in own:
            made[place] = register.model(region_name=name, **values, **signature)
        else:
            refused[place] = refusals.forbidden(register)
    with suppress(IntegrityError):
        if register.prepare is nothing:  # a row then says nothing of others, and many go in at once
            with transaction.atomic():
                register.model.objects.bulk_create(made.values())
            return refused
    for place, row in made.items():
        try:
            with _kindly(register):
                register.prepare(row, hand)
                row.save(force_insert=True)
        except Refusal as refusal:
            refused[place] = refusal
    return refused


def change(
    *, register: Register, row: RegisterRow, values: Values, version: int, reason: str, hand: Hand
) -> RegisterRow:  # fmt: skip
    """Change a row; old and new values go into the journal. Raises Refusal where somebody was faster."""
    _require_reason(register, reason)
    with recording(), _kindly(register):
        row = _lock(register, row)
        _require_write(register, row, hand)
        if row.version != version:
            raise refusals.edited_elsewhere(register)
        before, was = snapshot(register, row), row.region_code
        uploads = _fill(row, values)
        _place(register, row, hand, was=was)
        if not may_write(register, hand.by, row.region_code):
            raise refusals.forbidden(register)
        row.changed_on = day_of(hand.at)
        register.prepare(row, hand)
        _keep_files(register, row, uploads, register.files, hand)
        _save(row)
        moved = difference(before, snapshot(register, row))
        write_down(register, row, "change", by=hand.by, at=hand.at, reason=reason, **moved)
    return row


def take(*, register: Register, step: Step, row: RegisterRow, values: Values, hand: Hand) -> RegisterRow:
    """Take a step on a row. Raises Refusal out of turn and for a post whose step it is not."""
    values = dict(values)
    reason = values.pop("reason", "")
    if step.needs_reason:
        _require_reason(register, reason)
    with recording(), _kindly(register):
        row = _lock(register, row)
        if not may_step(step, hand.by, row):
            raise refusals.not_your_step(register, step)
        if not step.is_open(row):
            raise refusals.out_of_turn(register, step)
        before = snapshot(register, row)
        uploads = _fill(row, values)
        row.changed_on = day_of(hand.at)
        _keep_files(register, row, uploads, step.files, hand)
        step.apply(row, hand)
        _save(row)
        moved = difference(before, snapshot(register, row))
        write_down(register, row, step.code, by=hand.by, at=hand.at, reason=reason, **moved)
    return row


def remove(*, register: Register, row: RegisterRow, reason: str, hand: Hand) -> RegisterRow:
    """Take a row out of the register, with the reason; it stays in the database and in the journal."""
    _require_reason(register, reason)
    with recording(), _kindly(register):
        row = _lock(register, row)
        _require_write(register, row, hand)
        register.before_remove(row, hand)
        row.removed_at, row.removed_by, row.removed_reason = hand.at, hand.by.label, reason.strip()
        _save(row)
        write_down(register, row, "remove", by=hand.by, at=hand.at, reason=reason, before=snapshot(register, row))
    return row


def _signature(hand: Hand) -> dict[str, Any]:
    """Who enters a new row, and when."""
    return {
        "entered_by": hand.by.label,
        "entered_by_id": hand.by.user_id,
        "entered_at": hand.at,
        "changed_on": day_of(hand.at),
    }


def _lock(register: Register, row: RegisterRow) -> RegisterRow:
    locked: RegisterRow = register.model.objects.select_for_update().get(pk=row.pk)
    if locked.is_removed:
        raise refusals.gone(register)
    return locked


def _require_write(register: Register, row: RegisterRow, hand: Hand) -> None:
    if not may_write(register, hand.by, row.region_code):
        raise refusals.forbidden(register)
    if not register.is_own(row, hand.by):
        raise refusals.not_yours(register)
    if why := register.why_fixed(row):
        raise refusals.fixed(register, why)


def _require_reason(register: Register, reason: str) -> None:
    if not reason.strip():
        raise refusals.no_reason(register)


def _fill(row: RegisterRow, values: Values) -> dict[str, UploadedFile]:
    """Put typed values on the row; what was uploaded is kept for later, when the row has a number."""
    uploads = {}
    for name, value in values.items():
        if isinstance(value, UploadedFile):
            uploads[name] = value
        else:
            setattr(row, name, value)
    return uploads


def _place(register: Register, row: RegisterRow, hand: Hand, *, was: str = "") -> None:
    """Give the row the region of its parent where it has no place of its own, and the name of its day.

    A row that stays where it was keeps its name, though the place may be called otherwise today.
    """
    if register.parent and not register.takes_region:
        parent = getattr(row, register.parent)
        row.region_code, row.region_name = parent.region_code, parent.region_name
    elif row.region_code != was:
        row.region_name = name_of(row.region_code, day_of(hand.at))


def _keep_files(
    register: Register, row: RegisterRow, uploads: Mapping[str, UploadedFile], fields: tuple[FileField, ...], hand: Hand
) -> bool:
    for file in fields:
        if upload := uploads.get(file.name):
            stored = store(
                upload=upload, owner_id=hand.by.user_id, about=register.subject(row), allowed=file.kinds, at=hand.at
            )
            setattr(row, file.name, stored)
    return bool(uploads)


def _save(row: RegisterRow) -> None:
    row.version += 1
    row.save()


@contextmanager
def _kindly(register: Register) -> Iterator[None]:
    """Turn what the database refuses into the register's words."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        raise refusals.guarded(register, error) from error


def write_down(
    register: Register, row: RegisterRow, verb: str, *, by: Actor, at: datetime, reason: str = "", **values: Any
) -> None:
    """Note one act on a row for the journal, from which its page tells what happened to it."""
    note(
        actor_id=by.user_id,
        actor=by.label,
        action=f"afforestation.{verb}",
        subject=register.subject(row),
        payload={"at": at.isoformat(), "reason": reason.strip(), "version": row.version, **values},
    )

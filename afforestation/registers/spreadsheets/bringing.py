"""Rows of a sheet into a register, by the register's own actions: whatever a form would be refused, a row is too.

Looking at a sheet is trying it: the rows go in, every refusal is kept as a bad cell, and all is undone.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import islice
from typing import Any

from django.utils.functional import SimpleLazyObject

from afforestation.models.base import RegisterRow
from afforestation.registers import actions, refusals
from afforestation.registers.declarations import Hand
from afforestation.registers.spreadsheets.columns import field_of, names_of, parents_of
from afforestation.registers.spreadsheets.culprits import culprit
from afforestation.registers.spreadsheets.resources import register_of
from afforestation.registers.spreadsheets.staged import Reader, SheetRow
from afforestation.registers.values import shown
from portal.exchange.report import MOST_CHANGES, BadCells, Change, Comparison, Counts, Given, UnfitError
from portal.exchange.staging import Staging
from portal.journal.recording import recording
from portal.people.actors import kept_actor
from portal.regions.scoped import within
from portal.rules.refusal import Refusal
from portal.workdays.calendar import load

BATCH = 500
HEADER = 1
REASON = "表格导入"
Key = tuple[Any, ...]


class _TriedError(Exception):
    """All rows went in, and are to come out again."""


def compare(*, staging: Staging, given: Given) -> Comparison:
    """Try the rows and undo them. Raises UnfitError with every cell at fault."""
    bringing = Bringing(staging, replace(given, seen=None))
    with suppress(_TriedError), recording():
        bringing.bring()
        raise _TriedError
    return bringing.comparison


def write(*, staging: Staging, given: Given) -> Counts:
    """Bring the rows in. Raises UnfitError with every cell at fault; the caller then lets nothing stand."""
    bringing = Bringing(staging, given)
    bringing.bring()
    return bringing.comparison.counts


class Bringing:
    """One sheet on its way into its register."""

    def __init__(self, staging: Staging, given: Given) -> None:
        self._staging, self._given = staging, given
        self._register = register_of(staging.resource)
        by = kept_actor(given.user_id, given.post_id, on=given.on)
        self._hand = Hand(by, given.at, SimpleLazyObject(load))
        self._bad = BadCells()
        self._changes: list[Change] = []
        self._new = self._changed = self._same = 0
        self._new_rows: list[int] = []
        self._seen: dict[str, int] = {}

    @property
    def comparison(self) -> Comparison:
        counts = Counts(new=self._new, changed=self._changed, same=self._same)
        return Comparison(
            counts=counts, new_rows=tuple(self._new_rows[:MOST_CHANGES]), changes=tuple(self._changes[:MOST_CHANGES]),
            seen=self._seen,
        )  # fmt: skip

    def bring(self) -> None:
        """Enter what is new and change what differs. Raises UnfitError."""
        reader = Reader(self._register, self._staging, self._given)
        remaining = reader.rows()
        while batch := list(islice(remaining, BATCH)):
            self._bring(batch, reader)
            self._staging.progress(batch[-1].number - HEADER)
        if self._bad.count:
            raise UnfitError(self._bad)

    def _bring(self, batch: Sequence[SheetRow], reader: Reader) -> None:
        there, fresh = self._standing(batch), []
        for row in batch:
            if (old := there.get(self._key(row.values))) is not None:
                self._compare(old, row, reader)
            elif unknown := list(reader.unknown(row)):
                self._bad.add(unknown)
            else:
                fresh.append(row)
        refused = actions.enter_all(
            register=self._register, rows=[(row.values, row.place) for row in fresh], hand=self._hand
        )
        self._new += len(fresh) - len(refused)
        if len(self._new_rows) < MOST_CHANGES:
            self._new_rows += [row.number for row in fresh]
        for place, refusal in refused.items():
            self._refuse(fresh[place], refusal)

    def _compare(self, old: RegisterRow, row: SheetRow, reader: Reader) -> None:
        """A row of the sheet about one that stands: the same, or a change on the version that was seen."""
        self._seen[str(old.pk)] = old.version
        differing = self._differing(old, row)
        if not differing:
            self._same += 1
        elif unknown := list(reader.unknown(row)):
            self._bad.add(unknown)
        elif self._given.seen is not None and self._given.seen.get(str(old.pk)) != old.version:
            self._refuse(row, refusals.edited_since(self._register))
        else:
            self._change(old, row, differing)

    def _standing(self, batch: Sequence[SheetRow]) -> dict[Key, RegisterRow]:
        """The live rows of the importer's regions that rows of the sheet may mean."""
        parents = parents_of(self._register)
        telling = [name for name in self._register.key if name not in parents][-1]
        rows = self._register.model.objects.live().filter(within(*self._given.region_codes))
        rows = rows.filter(**{f"{telling}__in": {row.values[telling] for row in batch}})
        return {self._key(vars(row)): row for row in rows.order_by("pk").select_for_update()}

    def _key(self, values: Any) -> Key:
        """What tells rows apart; a row above by its own key."""
        found = ((values.get(name), values.get(f"{name}_id")) for name in self._register.key)
        return tuple(getattr(value, "pk", value) if value is not None else key for value, key in found)

    def _differing(self, old: RegisterRow, row: SheetRow) -> list[str]:
        stored = vars(old)
        return [
            name
            for name, value in row.values.items()
            if getattr(value, "pk", value) != stored.get(f"{name}_id", stored.get(name))
        ]

    def _change(self, old: RegisterRow, row: SheetRow, differing: Sequence[str]) -> None:
        changes = list(self._told(old, row, differing))
        try:
            actions.change(
                register=self._register, row=old, values=row.values, version=old.version, reason=REASON, hand=self._hand
            )
        except Refusal as refusal:
            self._refuse(row, refusal)
        else:
            self._changed += 1
            self._changes += changes

    def _told(self, old: RegisterRow, row: SheetRow, differing: Sequence[str]) -> Iterator[Change]:
        for name in differing:
            if len(self._changes) < MOST_CHANGES:
                title = self._staging.resource.column(names_of(self._register, name)[-1]).title
                yield Change(
                    row.number, title, self._shown(name, getattr(old, name)), self._shown(name, row.values[name])
                )

    def _shown(self, name: str, value: Any) -> str:
        return shown(dict(getattr(field_of(self._register, name), "flatchoices", ())).get(value, value))

    def _refuse(self, row: SheetRow, refusal: Refusal) -> None:
        name = culprit(self._register, self._staging.resource, refusal).name
        reason = f"{refusal.text}{refusal.todo}"
        self._bad.add([self._staging.bad(row.number, name, row.values.get(name, ""), reason)])

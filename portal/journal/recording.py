"""How acts reach the journal: collected while a transaction runs, written as its last statements."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from portal.rules.findings import as_json

# The trigger of migration 0002_chain fills in number, time and hashes.
INSERT = "INSERT INTO journal_journalentry (actor_id, actor, action, subject, payload) VALUES (%s, %s, %s, %s, %s)"
Note = tuple[int | None, str, str, str, str]


@dataclass(frozen=True)
class _Recording:
    """Notes of one open transaction. A thread that inherited the context has another connection and no part in it."""

    connection: BaseDatabaseWrapper
    notes: list[Note] = field(default_factory=list)


_current: ContextVar[_Recording | None] = ContextVar("recording", default=None)


@contextmanager
def recording() -> Iterator[None]:
    """Run a transaction whose last statements are its notes; on an exception neither work nor notes remain.

    Inside another recording this is a part of that one: its notes are written with the outer ones, and where it
    fails and the outer one goes on, only its own work and notes are undone. The chain is locked from the first
    written note to the commit, which is why notes come last.
    """
    outer = _open_here()
    mine = _Recording(transaction.get_connection())
    token = _current.set(mine)
    try:
        with transaction.atomic():
            yield
            if outer is None:
                _write(mine)
    finally:
        _current.reset(token)
    if outer is not None:
        outer.notes.extend(mine.notes)


def note(
    *, actor_id: int | None, actor: str, action: str, subject: str, payload: Mapping[str, Any] | None = None
) -> None:
    """Keep one act for the journal. Raises RuntimeError outside `recording()`.

    `action` is "room.verb", `subject` is "kind:number". The payload may hold decimals and dates, never a clear
    identity number; it is frozen here, as canonical JSON.
    """
    here = _open_here()
    if here is None:
        raise RuntimeError("note() belongs inside recording(): an act and its entry stand or fall together.")
    text = json.dumps(as_json(payload or {}), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    here.notes.append((actor_id, actor, action, subject, text))


def _open_here() -> _Recording | None:
    """The recording of this thread's connection, if one is open."""
    here = _current.get()
    return here if here is not None and here.connection is transaction.get_connection() else None


def _write(done: _Recording) -> None:
    if done.notes:
        with done.connection.cursor() as cursor:
            cursor.executemany(INSERT, done.notes)

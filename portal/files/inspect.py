"""Decide whether a file may come in: size, content, name, passwords, programs and bombs, in this order."""

from collections.abc import Collection
from typing import IO

from portal.files import archives, kinds, names, refusals, sniffing
from portal.files.kinds import Kind


def inspect(stream: IO[bytes], *, name: str, size: int, allowed: Collection[Kind], max_bytes: int) -> Kind:
    """The kind of an acceptable file. `name` is clean. Raises Refusal that says why not and what is taken."""
    if size == 0:
        raise refusals.empty(name)
    if size > max_bytes:
        raise refusals.too_large(name, max_bytes, is_sheet=allowed == kinds.SHEETS)
    try:
        kind = sniffing.recognise(stream) or _text(stream, name, allowed)
        is_locked = sniffing.is_locked(stream, kind)
    except archives.BombError as error:
        raise refusals.bomb(name) from error
    if is_locked:
        raise refusals.encrypted(name)
    return _agreeing(stream, name, kind, allowed)


def _text(stream: IO[bytes], name: str, allowed: Collection[Kind]) -> Kind | None:
    """Text has no mark of its own: only where a sheet is asked for, and only under the name of one."""
    is_named = names.ending(name) in kinds.CSV.extensions
    return kinds.CSV if is_named and kinds.CSV in allowed and sniffing.is_text(stream) else None


def _agreeing(stream: IO[bytes], name: str, kind: Kind | None, allowed: Collection[Kind]) -> Kind:
    if kind is None:
        raise refusals.unknown_kind(name, allowed)
    if kind not in allowed:
        raise refusals.kind_not_allowed(name, kind, allowed)
    if names.ending(name) not in kind.extensions:
        raise refusals.wrong_extension(name, kind)
    if sniffing.has_macros(stream, kind):
        raise refusals.with_macros(name)
    if kind in archives.KINDS and not archives.is_whole(stream):
        raise refusals.damaged(name)
    return kind

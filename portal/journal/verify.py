"""Proof of the chain: read every entry once, in order, and name the first one that is not as it was written."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from django.db import transaction

from portal.journal.anchoring import Head
from portal.journal.chain import GENESIS, entry_hash
from portal.journal.models import Anchor, JournalEntry

ROWS_AT_A_TIME = 5000


class Damage(StrEnum):
    """What can be wrong with the chain."""

    MISSING = "missing"  # its number is not there
    MOVED = "moved"  # it does not follow the entry before it
    CHANGED = "changed"  # its hash is not that of its fields
    CUT_OFF = "cut_off"  # a head that was made known is not in the chain


DAMAGE_NAMES = {
    Damage.MISSING: "已被删除",
    Damage.MOVED: "与上一条不衔接（次序被调换或前一条被替换）",
    Damage.CHANGED: "内容被改动",
    Damage.CUT_OFF: "末尾被截断或整链被重写，与已公布的锚点不符",
}


@dataclass(frozen=True, slots=True)
class Break:
    """The first damaged place: the number of the entry and what happened to it."""

    number: int
    damage: Damage


@dataclass(frozen=True, slots=True)
class Verdict:
    """How far the chain holds, and where it breaks, if it does."""

    head: Head
    broken: Break | None = None


def verify(*, heads: Iterable[str] = ()) -> Verdict:
    """Walk the whole chain in bounded memory; `heads` are hashes made known outside, beside the anchors kept here."""
    wanted = set(heads)
    anchors = dict(Anchor.objects.values_list("last_id", "hash"))
    number, digest = 0, GENESIS
    with transaction.atomic():  # a server-side cursor lives in a transaction
        for entry in JournalEntry.objects.order_by("id").iterator(chunk_size=ROWS_AT_A_TIME):
            if damage := _damage(entry, number, digest):
                at = number + 1 if damage is Damage.MISSING else entry.id
                return Verdict(Head(number, digest, number), Break(at, damage))
            number, digest = entry.id, entry.hash
            wanted.discard(digest)
            if anchors.pop(number, digest) != digest:
                return Verdict(Head(number, digest, number), Break(number, Damage.CUT_OFF))
    anchors.pop(0, None)  # anchored before the first entry
    is_cut = bool(wanted - {GENESIS} or anchors)
    return Verdict(Head(number, digest, number), Break(number + 1, Damage.CUT_OFF) if is_cut else None)


def _damage(entry: JournalEntry, number: int, digest: str) -> Damage | None:
    """What is wrong with an entry that should follow the given number and hash."""
    if entry.id != number + 1:
        return Damage.MISSING
    if entry.previous_hash != digest:
        return Damage.MOVED
    is_intact = entry.hash == entry_hash(
        previous_hash=entry.previous_hash,
        number=entry.id,
        at=entry.at,
        actor_id=entry.actor_id,
        actor=entry.actor,
        action=entry.action,
        subject=entry.subject,
        payload=entry.payload,
    )
    return None if is_intact else Damage.CHANGED

"""The head of the chain, and making it known: an anchor per business day, issued as a paper by a room above."""

from dataclasses import dataclass
from datetime import date

from portal.journal.chain import GENESIS
from portal.journal.models import Anchor, JournalEntry


@dataclass(frozen=True, slots=True)
class Head:
    """Where the chain ends: the number of its last entry, that entry's hash, and how many entries lead to it."""

    last_id: int
    hash: str
    count: int


def head(on: date | None = None) -> Head:
    """The head that was anchored on a business day, or the present one where no day is given or none was anchored."""
    if on and (kept := Anchor.objects.filter(on=on).first()):
        return Head(kept.last_id, kept.hash, count=kept.last_id)
    last = JournalEntry.objects.order_by("-id").values_list("id", "hash").first()
    number, digest = last or (0, GENESIS)
    return Head(number, digest, count=number)  # numbers have no gaps


def anchor(*, on: date) -> Anchor:
    """Keep the present head as that of a business day; asked again for the same day, answer what was kept."""
    present = head()
    return Anchor.objects.get_or_create(on=on, defaults={"last_id": present.last_id, "hash": present.hash})[0]

"""Finding entries: all words, the best place first; and what comes near where nothing has all of them."""

from collections.abc import Iterable
from dataclasses import dataclass

from portal.home.search.entries import Entry, EntryKind, entries
from portal.home.search.text import Piece, fold, marked, pairs, snippet, words

WEIGHTS = (8, 4, 1)  # a word in the title, among the keywords, in the text
MOST_NEAR = 8


@dataclass(frozen=True, slots=True)
class Found:
    """An entry as it is shown, its words marked."""

    entry: Entry
    title: list[Piece]
    snippet: list[Piece]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a search gives: what has all the words, else what comes near; and how many of each kind."""

    words: tuple[str, ...]
    found: tuple[Found, ...]
    is_near: bool
    counts: dict[EntryKind, int]


def search(query: str, kind: EntryKind | None = None, among: Iterable[Entry] | None = None) -> Answer:
    """Find what has every word of the query; where nothing has, what shares most pairs of characters with it."""
    wanted = words(query)
    if not wanted:
        return Answer((), (), is_near=False, counts={})
    pool = entries() if among is None else tuple(among)
    ranked = _ranked((entry, _rank(entry, wanted)) for entry in pool)
    hits = [entry for entry, _ in ranked]
    if hits:
        counts = {word: sum(entry.kind is word for entry in hits) for word in EntryKind}
        shown = [entry for entry in hits if kind in {None, entry.kind}]
        return Answer(wanted, tuple(_show(entry, wanted) for entry in shown), is_near=False, counts=counts)
    near = [entry for entry, _ in _ranked((entry, _nearness(entry, wanted)) for entry in pool)[:MOST_NEAR]]
    return Answer(wanted, tuple(_show(entry, _shared(entry, wanted)) for entry in near), is_near=True, counts={})


def _ranked(rated: Iterable[tuple[Entry, float]]) -> list[tuple[Entry, float]]:
    order = list(EntryKind)
    kept = [(entry, rank) for entry, rank in rated if rank > 0]
    return sorted(kept, key=lambda row: (-row[1], order.index(row[0].kind)))


def _rank(entry: Entry, wanted: tuple[str, ...]) -> float:
    """How well an entry has the words; zero where it lacks one."""
    total = 0
    for word in wanted:
        best = next((weight for weight, text in zip(WEIGHTS, entry.folded, strict=True) if word in text), 0)
        if not best:
            return 0
        total += best
    return total


def _nearness(entry: Entry, wanted: tuple[str, ...]) -> float:
    """How many pairs of characters an entry's title and keywords share with the query."""
    return len(_shared(entry, wanted))


def _shared(entry: Entry, wanted: tuple[str, ...]) -> tuple[str, ...]:
    asked = frozenset[str]().union(*map(pairs, wanted))
    return tuple(sorted(asked & (pairs(entry.title) | pairs(entry.keywords))))


def _show(entry: Entry, found: tuple[str, ...]) -> Found:
    in_text = tuple(word for word in found if word in fold(entry.text))
    return Found(entry, marked(entry.title, found), marked(snippet(entry.text, in_text), in_text))

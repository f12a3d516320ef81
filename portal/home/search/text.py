"""Chinese text as search sees it: folded, cut into words as typed, compared by pairs of characters."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from itertools import groupby

MOST_WORDS = 6
LONGEST_QUERY = 60
PARTING = re.compile(r"[\s，。、；：？！,.;:?!“”\"'（）()《》〈〉【】]+")
SNIPPET_LENGTH = 60
SNIPPET_LEAD = 12


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, marked where a word was found."""

    text: str
    is_hit: bool


def fold(text: str) -> str:
    """Text in which full-width and half-width, upper and lower case are alike. Positions stay as they were."""
    return "".join(_fold_character(character) for character in text)


def words(query: str) -> tuple[str, ...]:
    """The words of a query, folded, each once, at most six."""
    found = [word for word in PARTING.split(fold(query[:LONGEST_QUERY])) if word]
    return tuple(dict.fromkeys(found))[:MOST_WORDS]


def pairs(text: str) -> frozenset[str]:
    """All pairs of neighbouring characters; a single character stands for itself."""
    folded = fold(text)
    if len(folded) == 1:
        return frozenset({folded})
    return frozenset(folded[start : start + 2] for start in range(len(folded) - 1))


def marked(text: str, found: tuple[str, ...]) -> list[Piece]:
    """The text in pieces, the words marked; words that touch or overlap are marked as one."""
    folded, hits = fold(text), [False] * len(text)
    for word in found:
        for match in re.finditer(f"(?={re.escape(word)})", folded):
            hits[match.start() : match.start() + len(word)] = [True] * len(word)
    runs = groupby(zip(text, hits, strict=True), key=lambda pair: pair[1])
    return [Piece("".join(character for character, _ in run), is_hit=is_hit) for is_hit, run in runs]


def snippet(text: str, found: tuple[str, ...]) -> str:
    """A short stretch of a long text, around the first word that is in it."""
    folded = fold(text)
    first = min((place for word in found if (place := folded.find(word)) >= 0), default=0)
    start = max(0, first - SNIPPET_LEAD)
    stretch = text[start : start + SNIPPET_LENGTH]
    return f"{'…' if start else ''}{stretch}{'…' if start + SNIPPET_LENGTH < len(text) else ''}"


@cache
def _fold_character(character: str) -> str:
    folded = unicodedata.normalize("NFKC", character).lower()
    return folded if len(folded) == 1 else character

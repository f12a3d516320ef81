"""A sheet as it is read: header, rows in order, and what its container gave away."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

LETTERS = 26


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that the sheet's markup shows and its values do not: a formula, a hidden row, merged cells."""

    row: int
    place: int
    value: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """`read_rows` starts anew each time; its first row is the header. `rows` is how many follow, at most."""

    read_rows: Callable[[], Iterator[Sequence[Any]]]
    rows: int
    mark: str = ""
    findings: tuple[Finding, ...] = ()


def letter_of(place: int) -> str:
    """What a sheet calls a column: A, B … Z, AA."""
    name, left = "", place + 1
    while left:
        left, rest = divmod(left - 1, LETTERS)
        name = chr(ord("A") + rest) + name
    return name


def numbered(rows: Iterator[Sequence[Any]]) -> Iterator[tuple[int, Sequence[Any]]]:
    """Rows with the numbers that a sheet gives them; the header is 1."""
    return zip(count(1), rows, strict=False)

"""The legend under or over a chart: swatches with words, broken into lines that fit."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from portal.web.charts.svg import Pen, breadth

SIZE = 12
LINE = 20
SWATCH = 12
GAP = 14

Draw = Callable[[Pen, float, float], str]


@dataclass(frozen=True, slots=True)
class Entry:
    """`draw` draws the swatch into the square of 12 units whose upper left corner it is given."""

    words: str
    draw: Draw


def legend(pen: Pen, entries: Sequence[Entry], *, x: float, y: float, width: float) -> tuple[str, float]:
    """The drawing, and how high it is."""
    marks, left, top = [], x, y
    for entry in entries:
        wide = SWATCH + 5 + breadth(entry.words) * SIZE + GAP
        if left > x and left + wide > x + width:
            left, top = x, top + LINE
        marks.append(entry.draw(pen, left, top))
        marks.append(pen.words(entry.words, "soft", x=left + SWATCH + 5, y=top + SIZE - 1.5, font_size=SIZE))
        left += wide
    return "".join(marks), top - y + LINE if entries else 0


def square(kind: str) -> Draw:
    """A filled swatch."""
    return lambda pen, x, y: pen.mark("rect", kind, x=x, y=y, width=SWATCH, height=SWATCH, rx=2)

"""The frame of a chart with a vertical axis: ticks, lines, unit, and the names along the bottom."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil

from portal.web.charts.scale import Scale, tick_text
from portal.web.charts.svg import Pen, breadth, clipped

SIZE = 12
RIGHT, BOTTOM = 10, 24
UNIT_LINE = 22


@dataclass(frozen=True, slots=True)
class Plot:
    """`drawn` is the frame itself; `x` and `y` say where a place and a value lie in it."""

    drawn: str
    axis: Scale
    left: float
    top: float
    width: float
    height: float
    places: int

    @property
    def step(self) -> float:
        """The breadth of one place."""
        return self.width / max(self.places, 1)

    def x(self, place: int) -> float:
        """The middle of a place."""
        return self.left + self.step * (place + 0.5)

    def y(self, value: Decimal) -> float:
        """The height of a value."""
        return self.top + self.height * (1 - self.axis.share(value))


def plot(pen: Pen, axis: Scale, names: Sequence[str], *, unit: str, top: float, width: float, height: float) -> Plot:
    """The frame below `top`, in a drawing of this width and height."""
    ticks = [tick_text(tick) for tick in axis.ticks]
    left = max(breadth(tick) for tick in ticks) * SIZE + 10
    top += UNIT_LINE if unit else 4
    inner_width, inner_height = width - left - RIGHT, height - top - BOTTOM
    bare = Plot("", axis, left, top, inner_width, inner_height, len(names))
    marks = [pen.words(f"单位：{unit}" if unit else "", "soft", x=4, y=top - 12, font_size=SIZE)]
    for tick, words in zip(axis.ticks, ticks, strict=True):
        y = bare.y(tick)
        kind = "grid" if tick else "axis"
        marks.append(pen.mark("line", kind, x1=left, x2=width - RIGHT, y1=y, y2=y, stroke_width=1))
        marks.append(pen.words(words, "soft", x=left - 6, y=y + 4, text_anchor="end", font_size=SIZE))
    every = max(1, ceil((max((breadth(name) for name in names), default=1) * SIZE + 6) / bare.step))
    room = max(bare.step * every / SIZE - 0.3, 2)
    for place, name in enumerate(names):
        if place % every == 0:
            words = clipped(name, room)
            marks.append(pen.words(words, "soft", x=bare.x(place), y=height - 7, text_anchor="middle", font_size=SIZE))
    return Plot("".join(marks), axis, left, top, inner_width, inner_height, len(names))

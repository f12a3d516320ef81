"""Upright bars, in groups where there are several series."""

from dataclasses import dataclass
from decimal import Decimal

from portal.web.charts.axes import Plot, plot
from portal.web.charts.base import Chart
from portal.web.charts.legend import Entry, legend, square
from portal.web.charts.scale import scale, shown
from portal.web.charts.svg import Pen, breadth, tip
from portal.web.charts.trend import Series, check_series

WIDTH, HEIGHT = 360, 250
SIZE = 11
FRAME = 60
BETWEEN = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars(Chart):
    """One bar per group and series, with its value over it. Raises ValueError where lengths differ."""

    groups: tuple[str, ...]
    series: tuple[Series, ...]

    def __post_init__(self) -> None:
        check_series(self.groups, self.series)


def bars(chart: Bars, *, standalone: bool = False) -> str:
    """The bars as SVG; wider than a phone where their values would not stand side by side."""
    pen = Pen(standalone)
    values = [value for series in chart.series for value in series.values]
    slot = max([breadth(shown(value)) for value in values], default=2) * SIZE + 4
    names = max((breadth(name) for name in chart.groups), default=2) * (SIZE + 1) + 6
    group = max(slot * max(len(chart.series), 1) + BETWEEN, min(names, 8 * SIZE))
    width = max(WIDTH, group * len(chart.groups) + FRAME)
    entries = [Entry(series.name, square(f"bar-{place}")) for place, series in enumerate(chart.series, 1)]
    head, high = legend(pen, entries, x=6, y=4, width=width - 12)
    frame = plot(pen, scale(values), chart.groups, unit=chart.unit, top=high + 8, width=width, height=HEIGHT)
    marks = [
        _bar(pen, chart, frame, place, turn)
        for turn in range(len(chart.series))
        for place in range(len(chart.groups))
    ]  # fmt: skip
    return pen.sheet(chart, width, HEIGHT, head, frame.drawn, *marks)


def _bar(pen: Pen, chart: Bars, frame: Plot, place: int, turn: int) -> str:
    series = chart.series[turn]
    value = series.values[place]
    count = len(chart.series)
    slot = min((frame.step - BETWEEN) / count, 64)
    x = frame.x(place) + (turn - count / 2) * slot
    zero = frame.y(Decimal(0))
    if value is None:
        return pen.words("—", "soft", x=x + slot / 2, y=zero - 4, text_anchor="middle", font_size=SIZE)
    y = frame.y(value)
    said = f"{chart.groups[place]} {series.name}：{shown(value, chart.unit)}"
    thick = min(slot - 4, 36)
    bar = pen.mark(
        "rect", f"bar-{turn + 1}", tip(said),
        x=x + (slot - thick) / 2, y=min(y, zero), width=thick, height=abs(zero - y),
    )  # fmt: skip
    over = y - 4 if value >= 0 else y + SIZE + 1
    return bar + pen.words(shown(value), "halo", x=x + slot / 2, y=over, text_anchor="middle", font_size=SIZE)

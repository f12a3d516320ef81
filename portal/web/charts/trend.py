"""Lines over periods: what was reached, and beside it a target's path or the same time of the year before."""

from dataclasses import dataclass
from decimal import Decimal

from portal.web.charts.axes import Plot, plot
from portal.web.charts.base import Chart
from portal.web.charts.legend import Draw, Entry, legend
from portal.web.charts.scale import scale, shown
from portal.web.charts.svg import WIDEST_ON_A_PHONE, Length, Pen, tip

WIDTH, HEIGHT = 360, 230
MANY_PERIODS = 14
PER_PERIOD = 26
DASHES = ("", "6 4", "2 3", "8 3 2 3")
MOST_SERIES = len(DASHES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One value per period or group; none leaves a gap."""

    name: str
    values: tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend(Chart):
    """Up to four series; the first is the one that matters. Raises ValueError where their lengths differ."""

    periods: tuple[str, ...]
    series: tuple[Series, ...]

    def __post_init__(self) -> None:
        check_series(self.periods, self.series)


def check_series(places: tuple[str, ...], series: tuple[Series, ...]) -> None:
    """Raise ValueError for too many series, or for one that is not as long as its axis."""
    if len(series) > MOST_SERIES or any(len(one.values) != len(places) for one in series):
        raise ValueError("up to four series, each with one value per place")


def trend(chart: Trend, *, standalone: bool = False) -> str:
    """The lines as SVG."""
    pen = Pen(standalone)
    count = len(chart.periods)
    width = WIDTH if count <= MANY_PERIODS else max(count * PER_PERIOD + 60, WIDEST_ON_A_PHONE)
    entries = [Entry(series.name, _sample(place)) for place, series in enumerate(chart.series)]
    head, high = legend(pen, entries, x=6, y=4, width=width - 12)
    axis = scale(value for series in chart.series for value in series.values)
    frame = plot(pen, axis, chart.periods, unit=chart.unit, top=high + 8, width=width, height=HEIGHT)
    marks = [_line(pen, chart, frame, place) for place in reversed(range(len(chart.series)))]
    return pen.sheet(chart, width, HEIGHT, head, frame.drawn, *marks, _last(pen, chart, frame))


def _line(pen: Pen, chart: Trend, frame: Plot, place: int) -> str:
    """One series: its line, broken where values are missing, and its points."""
    series = chart.series[place]
    points = [
        (period, value, frame.x(turn), frame.y(value))
        for turn, (period, value) in enumerate(zip(chart.periods, series.values, strict=True))
        if value is not None
    ]
    marks = [
        pen.mark("polyline", f"line-{place + 1}", points=run, fill="none", stroke_width=2, **_dash(place))
        for run in _runs(frame, series)
    ]
    for period, value, x, y in points:
        said = f"{series.name} {period}：{shown(value, chart.unit)}"
        marks.append(_point(pen, place, x, y, said))
    return "".join(marks)


def _runs(frame: Plot, series: Series) -> list[str]:
    """The unbroken parts of a series, as points of lines."""
    runs: list[list[str]] = [[]]
    for turn, value in enumerate(series.values):
        if value is None:
            runs.append([])
        else:
            runs[-1].append(f"{frame.x(turn):.2f},{frame.y(value):.2f}")
    return [" ".join(run) for run in runs if len(run) > 1]


def _last(pen: Pen, chart: Trend, frame: Plot) -> str:
    """The latest value of the first series, written at its point."""
    known = (
        [(turn, value) for turn, value in enumerate(chart.series[0].values) if value is not None]
        if chart.series
        else []
    )
    if not known:
        return ""
    turn, value = known[-1]
    anchor = "end" if turn > len(chart.periods) / 2 else "start"
    return pen.words(
        shown(value), "halo", bold=True, x=frame.x(turn), y=frame.y(value) - 8, text_anchor=anchor, font_size=12
    )  # fmt: skip


def _point(pen: Pen, place: int, x: float, y: float, said: str = "") -> str:
    """Series differ by shape as well: circle, square, then again."""
    kind = f"bar-{place + 1}"
    if place % 2:
        return pen.mark("rect", kind, tip(said), x=x - 3, y=y - 3, width=6, height=6)
    return pen.mark("circle", kind, tip(said), cx=x, cy=y, r=3.5)


def _sample(place: int) -> Draw:
    def draw(pen: Pen, x: float, y: float) -> str:
        line = pen.mark(
            "line", f"line-{place + 1}", x1=x - 4, x2=x + 14, y1=y + 6, y2=y + 6, stroke_width=2, **_dash(place)
        )
        return line + _point(pen, place, x + 5, y + 6)

    return draw


def _dash(place: int) -> dict[str, Length]:
    return {"stroke_dasharray": DASHES[place]} if DASHES[place] else {}

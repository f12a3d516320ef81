"""A bar for one percentage, with a tick where the elapsed time stands."""

from dataclasses import dataclass
from decimal import Decimal

from portal.web.charts.base import Chart
from portal.web.charts.svg import Length, Pen, em, percent, tip

WIDTH = 320
WHOLE = Decimal(100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress(Chart):
    """`done` and `elapsed` are percentages; beyond 0 and 100 the bar is empty and full. None: nothing to show."""

    done: Decimal | None
    elapsed: Decimal | None = None


def progress(chart: Progress, *, standalone: bool = False) -> str:
    """The bar as SVG."""
    pen = Pen(standalone)
    place: dict[str, Length] = {"y": em(0.35), "height": em(0.7), "rx": 4}
    marks = [pen.mark("rect", "track", tip(chart.finding), x=0, width="100%", **place)]
    if chart.done is not None:
        is_behind = chart.elapsed is not None and chart.done < chart.elapsed
        wide = percent(_share(chart.done))
        marks.append(pen.mark("rect", "bar-2" if is_behind else "bar-1", x=0, width=wide, **place))
    if chart.elapsed is not None:
        at = percent(min(max(_share(chart.elapsed), 0.5), 99.5))
        marks.append(pen.mark("line", "pace", x1=at, x2=at, y1=0, y2=em(1.4), stroke_width=2))
    return pen.fluid_sheet(chart, WIDTH, 1.4, *marks, is_slim=True)


def _share(value: Decimal) -> float:
    return float(min(max(value, Decimal(0)), WHOLE))

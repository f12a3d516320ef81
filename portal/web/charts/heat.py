"""A matrix of states, e.g. regions by periods. Each state is told by a shape and a word as well as by a colour."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from portal.web.charts.base import Chart, joined
from portal.web.charts.legend import Draw, Entry, legend
from portal.web.charts.svg import Pen, breadth, clipped, number

SIZE = 12
LINE, HEAD = 32, 26
BASE = LINE / 2 + 4  # where the words of a line stand
LONGEST_LABEL = 8
WIDTH = 360


class Tone(StrEnum):
    PLAIN = "plain"
    GOOD = "good"
    LOOK = "look"
    BAD = "bad"
    QUIET = "quiet"


class Shape(StrEnum):
    RING = "ring"
    HALF = "half"
    DISC = "disc"
    SQUARE = "square"
    TRIANGLE = "triangle"
    HEXAGON = "hexagon"
    DASH = "dash"


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What a cell can be. `label` has four characters at most, or is cut."""

    label: str
    tone: Tone
    shape: Shape


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One place of the matrix; `note` is told with it."""

    state: State
    note: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatRow:
    """A line of the matrix, one cell or nothing per column."""

    label: str
    cells: tuple[Cell | None, ...]
    url: str = ""
    is_own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Heat(Chart):
    """Raises ValueError where a row is not as long as the head."""

    columns: tuple[str, ...]
    rows: tuple[HeatRow, ...]

    def __post_init__(self) -> None:
        if any(len(row.cells) != len(self.columns) for row in self.rows):
            raise ValueError("each row has one cell per column")


@dataclass(frozen=True, slots=True)
class _Frame:
    """How wide the names of the rows are, and each column; what a cell of each state looks like."""

    left: float
    column: float
    boxes: Mapping[State, str]


def heat(chart: Heat, *, standalone: bool = False) -> str:
    """The matrix as SVG."""
    pen = Pen(standalone)
    left = max((min(breadth(row.label), LONGEST_LABEL) for row in chart.rows), default=2) * (SIZE + 1) + 12
    cells = [cell for row in chart.rows for cell in row.cells if cell]
    states = list(dict.fromkeys(cell.state for cell in cells))
    column = max((breadth(_short(state)) for state in states), default=2) * SIZE + 30
    column = max(column, max((breadth(name) for name in chart.columns), default=2) * SIZE + 8)
    width = max(WIDTH, left + column * len(chart.columns) + 4)
    frame = _Frame(left, column, {state: _box(pen, state, column) for state in states})
    heads = [
        pen.words(name, "soft", x=left + column * (place + 0.5), y=17, text_anchor="middle", font_size=SIZE)
        for place, name in enumerate(chart.columns)
    ]
    rows = [_row(pen, chart, row, HEAD + LINE * place, frame) for place, row in enumerate(chart.rows)]
    foot = HEAD + LINE * len(chart.rows)
    drawn, high = legend(pen, [Entry(state.label, _swatch(state)) for state in states], x=6, y=foot + 10, width=width)
    has_links = any(row.url for row in chart.rows) or any(cell.url for cell in cells)
    return pen.sheet(chart, width, foot + 10 + high, *heads, *rows, drawn, has_links=has_links)


def _row(pen: Pen, chart: Heat, row: HeatRow, top: float, frame: _Frame) -> str:
    """One line of the matrix, drawn from its own corner."""
    left = frame.left
    words = clipped(row.label, LONGEST_LABEL)
    head = pen.words(words, "ink", bold=row.is_own, x=left - 8, y=BASE, text_anchor="end", font_size=SIZE + 1)
    hit = pen.mark("rect", "", y=2, width=left - 4, height=LINE - 4, fill="none", pointer_events="all")
    marks = [pen.link(row.url, row.label, hit, head) if row.url else head]
    for place, (name, cell) in enumerate(zip(chart.columns, row.cells, strict=True)):
        if cell:
            said = joined(f"{row.label} {name}：{cell.state.label}", cell.note)
            x = number(left + frame.column * place)
            marks.append(pen.link(cell.url, said, frame.boxes[cell.state], transform=f"translate({x})"))
    return pen.mark("g", "", *marks, transform=f"translate(0 {top})", font_size=SIZE, stroke_width=1)


def _box(pen: Pen, state: State, width: float) -> str:
    """A cell in a state, drawn from its own corner."""
    tone = f"tone-{state.tone}"
    box = pen.mark("rect", tone, x=2, y=2, width=width - 4, height=LINE - 4, rx=3)
    shape = SHAPES[state.shape](pen, f"{tone}-ink", 14, LINE / 2)
    return box + shape + pen.words(_short(state), f"{tone}-ink", x=24, y=BASE)


def _short(state: State) -> str:
    return clipped(state.label, 4)


def _swatch(state: State) -> Draw:
    return lambda pen, x, y: SHAPES[state.shape](pen, f"tone-{state.tone}-ink", x + 6, y + 6)


def _disc(pen: Pen, kind: str, x: float, y: float) -> str:
    return pen.mark("circle", kind, cx=x, cy=y, r=5)


def _ring(pen: Pen, kind: str, x: float, y: float) -> str:
    outer, inner = "a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z", "a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z"
    return pen.mark("path", kind, d=f"M{x - 5:.2f} {y:.2f}{outer}M{x - 3:.2f} {y:.2f}{inner}", fill_rule="evenodd")


def _half(pen: Pen, kind: str, x: float, y: float) -> str:
    return _ring(pen, kind, x, y) + pen.mark("path", kind, d=f"M{x:.2f} {y - 5:.2f}a5 5 0 0 0 0 10z")


def _square(pen: Pen, kind: str, x: float, y: float) -> str:
    return pen.mark("rect", kind, x=x - 4.5, y=y - 4.5, width=9, height=9)


def _triangle(pen: Pen, kind: str, x: float, y: float) -> str:
    return pen.mark("path", kind, d=f"M{x:.2f} {y - 5.5:.2f}l6 10.5h-12z")


def _hexagon(pen: Pen, kind: str, x: float, y: float) -> str:
    return pen.mark("path", kind, d=f"M{x - 5.5:.2f} {y:.2f}l2.75 -5h5.5l2.75 5l-2.75 5h-5.5z")


def _dash(pen: Pen, kind: str, x: float, y: float) -> str:
    return pen.mark("rect", kind, x=x - 5, y=y - 1.25, width=10, height=2.5)


SHAPES: dict[Shape, Callable[[Pen, str, float, float], str]] = {
    Shape.RING: _ring,
    Shape.HALF: _half,
    Shape.DISC: _disc,
    Shape.SQUARE: _square,
    Shape.TRIANGLE: _triangle,
    Shape.HEXAGON: _hexagon,
    Shape.DASH: _dash,
}

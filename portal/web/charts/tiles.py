"""Equal squares on a grid, one per region: value, class, link. No map: squares show neither borders nor areas."""

from dataclasses import dataclass, field
from enum import StrEnum

from portal.web.charts.base import Chart, joined
from portal.web.charts.legend import Entry, legend, square
from portal.web.charts.scale import Grades
from portal.web.charts.svg import Length, Pen, clipped

GAP = 4
FEW_COLUMNS = 6
LARGE, SMALL = 64, 52
LETTERS = 0.2375  # of a square's side
FIGURES = 0.195
SWATCH = 12


class Blank(StrEnum):
    """Why a tile has no value: no task is hatched, no data is plain."""

    NO_TASK = "无任务"
    NO_DATA = "暂无数据"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """One square. `text` is the value as shown; `shade` is 1 (least) to 5, or why there is none."""

    column: int
    row: int
    label: str
    shade: int | Blank
    text: str = ""
    name: str = ""
    note: str = ""
    group: str = ""
    url: str = ""
    is_own: bool = False

    @property
    def said(self) -> str:
        """The tile in words."""
        value = self.shade.value if isinstance(self.shade, Blank) else self.text
        return joined(f"{self.name or self.label}：{value}", self.note, "本地区" if self.is_own else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tiles(Chart):
    """`grades` tells the limits of the classes; `caption` is drawn below, e.g. that this is no map."""

    tiles: tuple[Tile, ...]
    grades: Grades = field(default_factory=Grades)
    caption: str = ""


def tiles(chart: Tiles, *, standalone: bool = False) -> str:
    """The grid as SVG."""
    pen = Pen(standalone)
    columns = max((tile.column for tile in chart.tiles), default=0) + 1
    rows = max((tile.row for tile in chart.tiles), default=0) + 1
    side = LARGE if columns <= FEW_COLUMNS else SMALL
    width = max(columns * side, 5 * LARGE) + GAP
    height: float = rows * side + GAP if chart.tiles else 0
    squares = [_tile(pen, tile, side) for tile in chart.tiles]
    marks = [pen.mark("g", "", *squares, text_anchor="middle", font_size=side * LETTERS)] if squares else []
    marks += [*_borders(pen, chart.tiles, side), *(_ring(pen, tile, side) for tile in chart.tiles if tile.is_own)]
    drawn, high = legend(pen, _entries(chart), x=GAP / 2, y=height + 10, width=width)
    height += high + 10
    if chart.caption:
        marks.append(pen.words(chart.caption, "soft", x=GAP / 2, y=height + 12, font_size=12))
        height += 20
    has_links = any(tile.url for tile in chart.tiles)
    return pen.sheet(chart, width, height, *marks, drawn, has_links=has_links)


def _tile(pen: Pen, tile: Tile, side: float) -> str:
    """One square, drawn from its own corner."""
    inner = side - GAP
    is_blank = isinstance(tile.shade, Blank)
    ink = "ink" if is_blank else f"shade-{tile.shade}-ink"
    middle, size = inner / 2, side * FIGURES
    line: dict[str, Length] = {"stroke_width": 1} if is_blank else {}
    return pen.link(
        tile.url,
        tile.said,
        pen.mark("rect", "blank" if is_blank else f"shade-{tile.shade}", width=inner, height=inner, rx=3, **line),
        _hatch(pen, 0, 0, inner) if tile.shade is Blank.NO_TASK else "",
        pen.words(clipped(tile.label, 3), ink, bold=tile.is_own, x=middle, y=inner * 0.46),
        pen.words(
            clipped("—" if is_blank else tile.text, inner / size), ink, x=middle, y=inner * 0.8, font_size=size
        ),
        transform=f"translate({tile.column * side + GAP} {tile.row * side + GAP})",
    )  # fmt: skip


def _hatch(pen: Pen, x: float, y: float, side: float) -> str:
    """Strokes in two corners, so that the words between them stay legible."""
    ends = (0.16, 0.32)
    low = [(x, y + side * end, x + side * end, y) for end in ends]
    high = [(x + side * (1 - end), y + side, x + side, y + side * (1 - end)) for end in ends]
    return "".join(
        pen.mark("line", "hatch", x1=x1, y1=y1, x2=x2, y2=y2, stroke_width=1) for x1, y1, x2, y2 in [*low, *high]
    )


def _borders(pen: Pen, tiles: tuple[Tile, ...], side: float) -> list[str]:
    """A thicker line between neighbours of different groups."""
    groups = {(tile.column, tile.row): tile.group for tile in tiles}
    marks, half = [], GAP / 2
    for (column, row), group in groups.items():
        x, y = column * side + half, row * side + half
        if groups.get((column + 1, row), group) != group:
            marks.append((x + side, y, x + side, y + side))
        if groups.get((column, row + 1), group) != group:
            marks.append((x, y + side, x + side, y + side))
    return [pen.mark("line", "group", x1=a, y1=b, x2=c, y2=d, stroke_width=2) for a, b, c, d in marks]


def _ring(pen: Pen, tile: Tile, side: float) -> str:
    x, y, inner = tile.column * side + GAP, tile.row * side + GAP, side - GAP
    place: dict[str, Length] = {"x": x + 1, "y": y + 1, "width": inner - 2, "height": inner - 2}
    return pen.mark("rect", "own", **place, rx=3, fill="none", stroke_width=3, pointer_events="none")


def _entries(chart: Tiles) -> list[Entry]:
    entries = [Entry(f"{words}{chart.unit}", square(f"shade-{shade}")) for shade, words in chart.grades.legend()]
    used = {tile.shade for tile in chart.tiles}
    if Blank.NO_TASK in used:
        entries.append(Entry(Blank.NO_TASK.value, _hatched))
    if Blank.NO_DATA in used:
        entries.append(Entry(Blank.NO_DATA.value, _plain))
    if any(tile.is_own for tile in chart.tiles):
        entries.append(Entry("本地区", _framed))
    return entries


def _plain(pen: Pen, x: float, y: float) -> str:
    return pen.mark("rect", "blank", x=x, y=y, width=SWATCH, height=SWATCH, rx=2, stroke_width=1)


def _hatched(pen: Pen, x: float, y: float) -> str:
    return _plain(pen, x, y) + _hatch(pen, x, y, SWATCH)


def _framed(pen: Pen, x: float, y: float) -> str:
    inner = SWATCH - 2
    return pen.mark("rect", "own", x=x + 1, y=y + 1, width=inner, height=inner, rx=2, fill="none", stroke_width=2)

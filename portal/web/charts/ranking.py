"""A ranking: bars in order, equal values share a rank. It takes the width there is; its text keeps its size."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from portal.rules.exact import EXACT
from portal.web.charts.base import Chart, joined
from portal.web.charts.scale import shown
from portal.web.charts.svg import EM, Length, Pen, breadth, clipped, em, percent

LINE_EM = 2.0
WIDTH = 480
PHONE_EM = 23  # how many letters a phone is wide: shares of the width are reckoned for it
LONGEST_LABEL = 8
RANK_EM = 3.0
LEAST_ROOM = 20.0
RIGHT_EDGE = 75
UNSEEN: dict[str, Length] = {"fill": "none", "pointer_events": "all"}


@dataclass(frozen=True, slots=True, kw_only=True)
class RankRow:
    """One to be ranked. Without a value it stands last and has no rank."""

    label: str
    value: Decimal | None
    text: str = ""
    note: str = ""
    url: str = ""
    is_own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking(Chart):
    """`mark` is drawn as a dashed line over all bars, e.g. the elapsed share of the time."""

    rows: tuple[RankRow, ...]
    mark: Decimal | None = None
    mark_label: str = "时序进度"
    is_ascending: bool = False


@dataclass(frozen=True, slots=True)
class _Columns:
    """Shares of the width: bars lie between `start` and `start + room`, for values from `low` to `high`.

    `labels` is how many letters wide the longest label is.
    """

    labels: float
    start: float
    room: float
    low: Decimal
    high: Decimal

    def at(self, value: Decimal) -> float:
        """Where a value lies."""
        return self.start + self.room * float(EXACT.divide(value - self.low, self.high - self.low))


class Ranked(NamedTuple):
    """A row with its rank, none without a value."""

    rank: int | None
    row: RankRow


def ranked(rows: Iterable[RankRow], *, is_ascending: bool = False) -> list[Ranked]:
    """The rows in order with their ranks: 1, 2, 2, 4; equal ones keep the order they came in."""
    every = list(rows)
    known = [(row.value, row) for row in every if row.value is not None]
    known.sort(key=lambda pair: pair[0], reverse=not is_ascending)
    order: list[Ranked] = []
    rank, last = 0, None
    for place, (value, row) in enumerate(known, 1):
        rank = rank if value == last else place
        last = value
        order.append(Ranked(rank, row))
    return order + [Ranked(None, row) for row in every if row.value is None]


def ranking(chart: Ranking, *, standalone: bool = False) -> str:
    """The ranking as SVG."""
    pen = Pen(standalone)
    columns = _columns(chart, WIDTH / EM if standalone else PHONE_EM)
    head = 0.0 if chart.mark is None else LINE_EM
    order = ranked(chart.rows, is_ascending=chart.is_ascending)
    bottom = head + LINE_EM * max(len(order), 1)
    marks = [_row(pen, chart, columns, head + LINE_EM * place, item) for place, item in enumerate(order)]
    if columns.low < 0:
        marks.insert(0, _upright(pen, "axis", columns.at(Decimal(0)), head, bottom, stroke_width=1))
    if chart.mark is not None:
        marks.append(_pace(pen, chart, chart.mark, columns.at(chart.mark), bottom))
        marks.append(_legend(pen, columns.start, bottom))
        bottom += LINE_EM
    has_links = any(row.url for row in chart.rows)
    return pen.fluid_sheet(chart, WIDTH, bottom, *marks, has_links=has_links)


def value_text(chart: Ranking, row: RankRow) -> str:
    """A row's value as shown."""
    return row.text or shown(row.value, chart.unit)


def _columns(chart: Ranking, width_em: float) -> _Columns:
    labels = max((min(breadth(row.label), LONGEST_LABEL) for row in chart.rows), default=2)
    texts = max((breadth(value_text(chart, row)) for row in chart.rows), default=2)
    start = (labels + RANK_EM) / width_em * 100
    room = max(100 - start - (texts + 1) / width_em * 100, LEAST_ROOM)
    ends = [Decimal(0), *(row.value for row in chart.rows if row.value is not None)]
    if chart.mark is not None:
        ends.append(chart.mark)
    low, high = min(ends), max(ends)
    return _Columns(labels, start, room, low, high if high > low else low + 1)


def _row(pen: Pen, chart: Ranking, columns: _Columns, top: float, item: Ranked) -> str:
    rank, row = item
    said = joined(
        f"{row.label}：{value_text(chart, row)}",
        "不排名" if rank is None else f"第 {rank} 位",
        row.note,
        "本地区" if row.is_own else "",
    )
    base, left = em(top + 1.36), percent(columns.start)
    label = clipped(row.label, LONGEST_LABEL)
    back: dict[str, Length] = {"x": 0, "y": em(top), "width": "100%", "height": em(LINE_EM)}
    marks = [
        pen.mark("rect", "band", **back) if row.is_own else pen.mark("rect", "", **back, **UNSEEN),
        pen.words(str(rank or "—"), "soft", x=left, dx=em(-columns.labels - 1.2), y=base, text_anchor="end"),
        pen.words(label, "ink", bold=row.is_own, x=left, dx="-0.6em", y=base, text_anchor="end"),
        "" if row.value is None else _bar(pen, chart, columns, top, row.value),
        pen.words(
            value_text(chart, row), "ink", bold=row.is_own, x="100%", dx="-0.4em", y=base, text_anchor="end"
        ),
    ]  # fmt: skip
    return pen.link(row.url, said, *marks)


def _bar(pen: Pen, chart: Ranking, columns: _Columns, top: float, value: Decimal) -> str:
    """A bar from zero; one that stays behind the mark is drawn in the second colour."""
    ends = sorted((columns.at(Decimal(0)), columns.at(value)))
    is_behind = chart.mark is not None and value < chart.mark
    return pen.mark(
        "rect", "bar-2" if is_behind else "bar-1",
        x=percent(ends[0]), y=em(top + 0.4), width=percent(ends[1] - ends[0]), height="1.2em", rx=2,
    )  # fmt: skip


def _pace(pen: Pen, chart: Ranking, mark: Decimal, place: float, bottom: float) -> str:
    line = _upright(pen, "pace", place, 1.5, bottom, stroke_width=1.5, stroke_dasharray="4 3", pointer_events="none")
    anchor = "end" if place > RIGHT_EDGE else "middle"
    words = joined(f"{chart.mark_label} {shown(mark, chart.unit)}")
    return line + pen.words(words, "ink", x=percent(place), y="1.1em", text_anchor=anchor)


def _legend(pen: Pen, start: float, top: float) -> str:
    """What the two colours of bars say."""
    marks = []
    for kind, words, shift in (("bar-1", "达到", 0.0), ("bar-2", "未达到", 4.0)):
        place: dict[str, Length] = {"y": em(top + 0.55), "width": "1em", "height": "1em", "rx": 2}
        swatch = pen.mark("rect", kind, x=em(shift), **place)
        marks.append(swatch + pen.words(words, "soft", x=em(shift + 1.4), y=em(top + 1.4)))
    return pen.mark("svg", "", *marks, x=percent(start), overflow="visible")


def _upright(pen: Pen, kind: str, place: float, top: float, bottom: float, **attributes: Length) -> str:
    """A line from top to bottom at a share of the width."""
    at = percent(place)
    return pen.mark("line", kind, x1=at, x2=at, y1=em(top), y2=em(bottom), **attributes)

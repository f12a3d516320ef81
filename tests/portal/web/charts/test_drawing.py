"""Every chart, at its edges: well-formed, deterministic, without inline style, told in words."""

import re
from dataclasses import replace
from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest

from portal.web.chart_samples import CHARTS, WIDE_CHARTS
from portal.web.charts.bars import Bars
from portal.web.charts.drawing import draw
from portal.web.charts.heat import Cell, Heat, HeatRow, Shape, State, Tone
from portal.web.charts.progress import Progress
from portal.web.charts.ranking import Ranking, RankRow
from portal.web.charts.scale import Grades
from portal.web.charts.tables import table
from portal.web.charts.tiles import Blank, Tile, Tiles
from portal.web.charts.trend import Series, Trend

SAID = {"title": "标题 <b>&\"'", "finding": "结论 <i>&\"'"}
NASTY = "名称特别特别特别特别特别长的<地方>&\x00\ud800自治县"
STATE = State(label=NASTY, tone=Tone.BAD, shape=Shape.HEXAGON)
D = Decimal


def row(label, value, **extra):
    return RankRow(label=label, value=None if value is None else D(value), **extra)


def many_tiles(count):
    return tuple(
        Tile(
            column=turn % 12, row=turn // 12, label=f"县{turn}", shade=1 + turn % 5, text="9" * 12, group=str(turn // 9)
        )
        for turn in range(count)
    )


EDGES = {
    "tiles, none": Tiles(**SAID, tiles=()),
    "tiles, one": Tiles(**SAID, tiles=many_tiles(1), grades=Grades((D(1),))),
    "tiles, ninety": Tiles(**SAID, tiles=many_tiles(90), caption=NASTY),
    "tiles, long names": Tiles(**SAID, tiles=(Tile(column=0, row=0, label=NASTY, shade=Blank.NO_TASK, name=NASTY),)),
    "ranking, none": Ranking(**SAID, rows=()),
    "ranking, all without value": Ranking(**SAID, rows=(row("甲", None), row("乙", None)), mark=D(0)),
    "ranking, all zero": Ranking(**SAID, rows=(row("甲", 0), row("乙", 0))),
    "ranking, negative": Ranking(**SAID, rows=(row("甲", -5), row("乙", 3)), mark=D(-9)),
    "ranking, only negative": Ranking(**SAID, rows=(row("甲", -5), row("乙", -3))),
    "ranking, ninety": Ranking(**SAID, rows=tuple(row(NASTY, turn // 2) for turn in range(90)), mark=D(250)),
    "trend, none": Trend(**SAID, periods=(), series=()),
    "trend, no values": Trend(**SAID, periods=("1月", "2月"), series=(Series(name="甲", values=(None, None)),)),
    "trend, one": Trend(**SAID, periods=("1月",), series=(Series(name=NASTY, values=(D("0.000001"),)),)),
    "trend, years": Trend(
        **SAID, periods=tuple(f"2019年{turn}期" for turn in range(60)),
        series=tuple(Series(name=name, values=tuple(map(D, range(-30, 30)))) for name in "甲乙丙丁"),
    ),
    "bars, none": Bars(**SAID, groups=(), series=()),
    "bars, no series": Bars(**SAID, groups=("甲",), series=()),
    "bars, all zero": Bars(**SAID, groups=(NASTY, "乙"), series=(Series(name=NASTY, values=(D(0), D(0))),)),
    "bars, negative": Bars(**SAID, groups=("甲", "乙"), series=(Series(name="数", values=(D(-7), None)),)),
    "progress, none": Progress(**SAID, done=None),
    "progress, beyond": Progress(**SAID, done=D("1234.5"), elapsed=D(-3)),
    "progress, below": Progress(**SAID, done=D(-3), elapsed=D(100)),
    "heat, none": Heat(**SAID, columns=(), rows=()),
    "heat, gaps": Heat(**SAID, columns=(NASTY, "2月"), rows=(HeatRow(label=NASTY, cells=(Cell(state=STATE), None)),)),
    "heat, ninety": Heat(
        **SAID, columns=tuple(f"{turn}月" for turn in range(1, 13)),
        rows=tuple(HeatRow(label=f"县{turn}", cells=(Cell(state=STATE, url="/?a=1&b=2"),) * 12) for turn in range(90)),
    ),
    **{f"sample {chart.title}": chart for chart in (*CHARTS, *WIDE_CHARTS)},
}  # fmt: skip


@pytest.fixture(params=EDGES.values(), ids=EDGES.keys())
def chart(request):
    return request.param


@pytest.mark.parametrize("standalone", [False, True])
def test_a_drawing_is_well_formed_and_says_its_finding(chart, standalone):
    drawn = draw(chart, standalone=standalone)
    root = ET.fromstring(drawn)
    assert root.get("aria-label") == chart.finding
    assert root.get("role") in {"img", "group"}
    assert (root.get("role") == "group") is bool(root.findall(".//a"))
    assert "style" not in {name for element in root.iter() for name in element.attrib}
    assert not re.search(r"<style|<script|\bnan\b|\binf\b|-0[ \",]|[\" ,][0-9.]+e[-+]?[0-9]", drawn.casefold())


def test_equal_input_gives_equal_bytes(chart):
    assert draw(chart) == draw(replace(chart))
    assert draw(chart, standalone=True) == draw(replace(chart), standalone=True)


def test_a_file_brings_its_colours_and_no_class_or_link(chart):
    root = ET.fromstring(draw(chart, standalone=True))
    attributes = {name for element in root.iter() for name in element.attrib}
    assert not attributes & {"class", "href"}
    assert "Noto Sans CJK SC" in root.get("font-family")
    assert float(root.get("height")) > 0
    for element in root.iter("{http://www.w3.org/2000/svg}text"):
        assert element.get("fill")


def test_a_page_brings_class_names_and_no_colour(chart):
    root = ET.fromstring(draw(chart))
    painted = {element.get(name) for element in root.iter() for name in ("fill", "stroke")}
    assert painted <= {None, "none"}


def test_coordinates_lie_within_the_drawing(chart):
    root = ET.fromstring(draw(chart, standalone=True))
    _, _, width, height = map(float, root.get("viewBox").split())
    for element in root.iter():
        for name, end in (("x", width), ("cx", width), ("x1", width), ("x2", width), ("y", height), ("y2", height)):
            value = element.get(name, "0")
            if value[-1] not in "%m":
                assert -1 <= float(value) <= end + 1, (element.tag, name, value)
            elif value[-1] == "%":
                assert -0.1 <= float(value[:-1]) <= 100.1


def test_each_table_has_a_cell_for_each_column(chart):
    shown = table(chart)
    assert {len(line) for line in shown.rows} <= {len(shown.columns)}


def test_links_say_where_they_lead():
    for chart in (*CHARTS, *WIDE_CHARTS):
        for link in ET.fromstring(draw(chart)).iter("a"):
            assert link.findtext("title")
            assert link.get("href")


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: Trend(**SAID, periods=("1月",), series=(Series(name="甲", values=()),)),
        lambda: Bars(**SAID, groups=(), series=(Series(name="甲", values=()),) * 5),
        lambda: Heat(**SAID, columns=("1月",), rows=(HeatRow(label="甲", cells=()),)),
    ],
)
def test_a_description_that_does_not_fit_is_refused(wrong):
    with pytest.raises(ValueError, match="one"):
        wrong()

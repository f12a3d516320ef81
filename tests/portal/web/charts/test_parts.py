"""What the charts are made of: ranks, classes, axes, tiles, paints, words."""

import re
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from django.contrib.staticfiles import finders
from django.template import Context, Template

from portal.web.charts import palette
from portal.web.charts.kpi import Kpi
from portal.web.charts.progress import Progress
from portal.web.charts.ranking import Ranking, RankRow, ranked, ranking
from portal.web.charts.scale import Grades, even_grades, scale, shown, tick_text
from portal.web.charts.svg import breadth, clipped, number
from portal.web.charts.tables import table
from portal.web.charts.tiles import Blank, Tile, Tiles, tiles
from portal.web.charts.trend import Series, Trend, trend

D = Decimal
NONE = RankRow(label="无", value=None)


def rows(*values):
    return tuple(RankRow(label=str(place), value=D(value)) for place, value in enumerate(values))


def test_equal_values_share_a_rank():
    order = ranked((*rows("3", "5", "3.0", "1"), NONE))
    assert [(rank, row.label) for rank, row in order] == [(1, "1"), (2, "0"), (2, "2"), (4, "3"), (None, "无")]
    assert [rank for rank, _ in ranked(rows("3", "5", "3.0", "1"), is_ascending=True)] == [1, 2, 2, 4]


def test_a_ranking_says_ranks_own_row_and_what_is_not_ranked():
    own = RankRow(label="本县", value=D(2), note="较上月升 1 位", is_own=True, url="/own/")
    words = ET.tostring(ET.fromstring(draw_ranking(own, NONE)), encoding="unicode")
    assert "本县：2%，第 1 位，较上月升 1 位，本地区" in words
    assert "无：—，不排名" in words
    assert "时序进度 1.50%" in words


def draw_ranking(*items):
    return ranking(Ranking(title="排名", finding="结论", unit="%", rows=items, mark=D("1.5")))


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        ([], "0 1"),
        (["0"], "0 1"),
        (["100"], "0 25 50 75 100"),
        (["83.9"], "0 25 50 75 100"),
        (["-3", "7"], "-5 -2.5 0 2.5 5 7.5"),
        (["-4"], "-4 -3 -2 -1 0"),
        (["0.0003"], "0 0.0001 0.0002 0.0003"),
        (["1234567"], "0 500,000 1,000,000 1,500,000"),
    ],
)
def test_axes_have_round_ticks_and_hold_zero(values, ticks):
    axis = scale([*map(D, values), None])
    assert " ".join(map(tick_text, axis.ticks)) == ticks
    assert (axis.share(axis.low), axis.share(axis.high)) == (0, 1)


def test_a_value_that_meets_a_limit_belongs_to_the_class_above():
    grades = Grades((D(60), D(70), D(80), D(90)))
    assert [grades.of(D(value)) for value in ("59.99", "60", "79.999", "80", "90", "120")] == [1, 2, 3, 4, 5, 5]
    assert [words for _, words in grades.legend()] == ["＜60", "60～70", "70～80", "80～90", "≥90"]
    assert [shade for shade, _ in Grades((D(1),)).legend()] == [1, 5]
    assert (Grades().of(D(3)), Grades().legend()) == (3, ())


@pytest.mark.parametrize("limits", [(1, 1), (2, 1), (1, 2, 3, 4, 5)])
def test_limits_of_classes_ascend(limits):
    with pytest.raises(ValueError, match="at most four"):
        Grades(tuple(map(D, limits)))


def test_even_classes_have_round_limits():
    assert even_grades(map(D, ("62", "95", "71"))).limits == (D(70), D(80), D(90))
    assert even_grades([None, D(5), D(5)]) == Grades()
    assert even_grades([]) == Grades()


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (None, "个", "—"),
        ("12", "个", "12 个"),
        ("1234.565", "万亩", "1,234.57 万亩"),
        ("80.00", "%", "80.00%"),
        ("-3", "", "-3"),
    ],
)
def test_values_are_written_with_their_unit(value, unit, text):
    assert shown(None if value is None else D(value), unit) == text


def test_tiles_tell_no_task_from_no_data_by_more_than_colour():
    chart = Tiles(
        title="图", finding="结论",
        tiles=(
            Tile(column=0, row=0, label="甲", shade=Blank.NO_TASK),
            Tile(column=1, row=0, label="乙", shade=Blank.NO_DATA),
            Tile(column=2, row=0, label="丙", shade=5, text="9", is_own=True),
        ),
    )  # fmt: skip
    drawn = tiles(chart)
    assert "甲：无任务" in drawn
    assert "乙：暂无数据" in drawn
    assert "丙：9，本地区" in drawn
    assert drawn.count('class="hatch"') == 8
    assert [line[1] for line in table(chart).rows] == ["无任务", "暂无数据", "9"]


def test_a_thicker_line_parts_groups_and_nothing_else():
    squares = [Tile(column=x, row=y, label="甲", shade=1, group="a" if x < 1 else "b") for x in (0, 1) for y in (0, 1)]
    assert tiles(Tiles(title="图", finding="结论", tiles=tuple(squares))).count('class="group"') == 2


def test_a_gap_breaks_the_line():
    series = Series(name="数", values=(D(1), D(2), None, D(3), D(4), None, D(5)))
    drawn = trend(Trend(title="图", finding="结论", periods=tuple("1234567"), series=(series,)))
    assert drawn.count("<polyline") == 2
    assert drawn.count("<title>") == 5


def test_words_are_measured_and_cut():
    assert breadth("安吉ab") == pytest.approx(3.2)
    assert clipped("安吉县", 3) == "安吉县"
    assert clipped("景宁畲族自治县", 4) == "景宁畲…"


def test_coordinates_have_two_decimals_at_most():
    assert [number(value) for value in (1.0, 1 / 3, -0.001, 100, "50%")] == ["1", "0.33", "0", "100", "50%"]


def styles():
    return [Path(finders.find(f"css/{name}.css")).read_text() for name in ("tokens", "charts")]


def variables(css, look):
    block = re.search(rf":root{re.escape(look)} {{(.*?)}}", css, re.DOTALL)[1]
    return dict(re.findall(r"(--[\w-]+): (#\w+)", block))


def colours(look=""):
    """The colours of every paint in a page, by the style sheets."""
    tokens, charts = styles()
    known = variables(tokens, "") | variables(charts, "")
    if look:
        known |= variables(tokens, look) | variables(charts, look)
    rules = re.findall(r"^\.drawing \.([\w-]+) {(.*?)}", charts, re.MULTILINE)
    return {
        kind: {name: full(known[value]) for name, value in re.findall(r"(fill|stroke): var\((--[\w-]+)\)", body)}
        for kind, body in rules
    }


def full(colour):
    return colour if len(colour) == 7 else "#" + "".join(sign * 2 for sign in colour[1:])


def contrast(one, other):
    def light(colour):
        parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_files_and_pages_are_painted_alike():
    assert colours() == palette.PAINT


@pytest.mark.parametrize("look", ["", '[data-theme="dark"]'])
def test_words_stand_out_from_their_ground(look):
    paint = colours(look)
    pairs = [(f"{kind}-ink", kind) for kind in paint if f"{kind}-ink" in paint]
    pairs += [("ink", "paper"), ("soft", "paper"), ("ink", "band"), ("soft", "band")]
    assert len(pairs) == 14
    assert [pair for pair in pairs if contrast(paint[pair[0]]["fill"], paint[pair[1]]["fill"]) < 4.5] == []


@pytest.mark.parametrize("look", ["", '[data-theme="dark"]'])
def test_bars_lines_and_frames_stand_out_from_the_paper(look):
    paint = colours(look)
    paper = paint["paper"]["fill"]
    marks = [
        *(paint[f"bar-{place}"]["fill"] for place in range(1, 5)),
        paint["blank"]["stroke"],
        paint["own"]["stroke"],
    ]
    assert [mark for mark in marks if contrast(mark, paper) < 3] == []


def page(words, **context):
    return Template("{% load charts %}" + words).render(Context(context))


def test_a_chart_stands_on_a_page_with_table_exports_and_day():
    chart = Ranking(title="排名<b>", finding="结论", unit="%", rows=rows("3", "5"))
    html = page(
        "{% chart chart as_of=day exports=exports %}", chart=chart, day="2019-10-15",
        exports=[{"label": "下载", "url": "/x.svg?a=1&b=2"}],
    )  # fmt: skip
    assert "<figcaption>结论<small>数据截至 2019-10-15</small>" in html
    assert 'tabindex="0"><svg' in html
    assert '<th scope="row">1</th><td class="figure">5%</td>' in html
    assert 'href="/x.svg?a=1&amp;b=2"' in html
    assert "<b>" not in html


def test_a_chart_without_figures_says_so():
    assert "暂无数据" in page("{% chart chart %}", chart=Ranking(title="排名", finding="", rows=()))


def test_a_progress_needs_no_place_to_scroll():
    html = page("{% chart chart %}", chart=Progress(title="进度", finding="完成 50%", done=D(50)))
    assert "chart-scroll" not in html


def test_a_figure_shows_what_it_has():
    progress = Progress(title="进度", finding="完成 50%", done=D(50), elapsed=D(60))
    full_card = Kpi(
        label="投资", value="1.00", unit="亿元", figures=(("目标", "2.00"),), progress=progress, lamp=("red", "超期"),
        tag=("慢于时序", "look"), url="/rows/",
    )  # fmt: skip
    html = page("{% kpi card %}", card=full_card)
    for part in ('href="/rows/"', "超期", "慢于时序", "<dt>目标</dt><dd>2.00</dd>", 'aria-label="完成 50%"'):
        assert part in html
    bare = page("{% kpi card %}", card=Kpi(label="项目", value="3"))
    assert not re.search("<a|<dl|<svg|tag", bare)

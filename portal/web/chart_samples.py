"""Invented charts for the style page: every kind, with ties, gaps, states without value and long names."""

from decimal import Decimal

from portal.web.charts.bars import Bars
from portal.web.charts.drawing import AnyChart
from portal.web.charts.heat import Cell, Heat, HeatRow, Shape, State, Tone
from portal.web.charts.kpi import Kpi
from portal.web.charts.progress import Progress
from portal.web.charts.ranking import Ranking, RankRow
from portal.web.charts.scale import Grades, shown
from portal.web.charts.tiles import Blank, Tile, Tiles
from portal.web.charts.trend import Series, Trend

GRADES = Grades((Decimal(60), Decimal(70), Decimal(80), Decimal(90)))
MONTHS = tuple(f"{month}月" for month in range(1, 13))
RATES = (
    ("甲市", "86.30"), ("乙市", "83.80"), ("丙市", "83.20"), ("丁市", "83.20"), ("戊市", "58.00"),
    ("己市", "91.25"), ("名称很长的示例自治地方", "66.10"), ("辛市", None),
)  # fmt: skip
NOT_BEGUN = State(label="未报", tone=Tone.QUIET, shape=Shape.RING)
BEGUN = State(label="填报中", tone=Tone.PLAIN, shape=Shape.HALF)
SENT = State(label="已提交", tone=Tone.LOOK, shape=Shape.SQUARE)
SENT_BACK = State(label="退回", tone=Tone.BAD, shape=Shape.HEXAGON)
AGREED = State(label="审核通过", tone=Tone.GOOD, shape=Shape.DISC)


def _exact(*values: str | None) -> tuple[Decimal | None, ...]:
    return tuple(None if value is None else Decimal(value) for value in values)


def _small_tiles() -> Tiles:
    places = [(1, 0), (2, 0), (0, 1), (1, 1), (2, 1), (3, 1), (1, 2), (2, 2)]
    tiles = [
        Tile(
            column=column, row=row, label=name[:2], name=name, url="#charts", is_own=name == "丁市",
            shade=GRADES.of(Decimal(rate)) if rate else Blank.NO_DATA, text=shown(Decimal(rate), "%") if rate else "",
        )
        for (column, row), (name, rate) in zip(places, RATES, strict=True)
    ]  # fmt: skip
    tiles.append(Tile(column=4, row=1, label="壬市", shade=Blank.NO_TASK, url="#charts"))
    return Tiles(
        title="各市完成率", finding="8 个市中己市完成率最高，为 91.25%。", unit="%", tiles=tuple(tiles), grades=GRADES,
        caption="方格统计图，非地图，不表示行政区域界线",
    )  # fmt: skip


def _large_tiles() -> Tiles:
    signs = "甲乙丙丁戊己庚辛壬癸"
    tiles = [
        Tile(
            column=column, row=row, label=f"{signs[row]}{signs[column]}", group=f"{row // 2}{column // 3}",
            shade=1 + (row * 3 + column) % 5, text=f"{60 + row * 4 + column}", url="#charts",
        )
        for row in range(4)
        for column in range(9)
    ]  # fmt: skip
    return Tiles(title="各县完成率", finding="36 个县中 12 个达到时序。", unit="%", tiles=tuple(tiles), grades=GRADES)


def _ranking() -> Ranking:
    rows = [
        RankRow(label=name, value=Decimal(rate) if rate else None, url="#charts", is_own=name == "丁市")
        for name, rate in RATES
    ]
    return Ranking(
        title="完成率排名", finding="己市第 1 位；丙市、丁市并列第 4 位。", unit="%", rows=tuple(rows),
        mark=Decimal("83.30"),
    )  # fmt: skip


def _trend() -> Trend:
    done = _exact("5.10", "12.40", "22.00", "31.75", None, "50.20", "58.90", "66.40", "75.30", "83.90", None, None)
    path = tuple(Decimal(turn) * 100 / 12 for turn in range(1, 13))
    return Trend(
        title="累计完成", finding="截至 10 月累计完成 83.90 万亩，快于目标进度。", unit="万亩", periods=MONTHS,
        series=(Series(name="累计完成", values=done), Series(name="目标进度", values=path)),
    )  # fmt: skip


def _bars() -> Bars:
    return Bars(
        title="分领域投资", finding="产业领域投资最多，民生领域净减少。", unit="亿元", groups=("交通", "产业", "民生"),
        series=(
            Series(name="本期", values=_exact("508.20", "1234.50", "-86.40")),
            Series(name="上年同期", values=_exact("480.00", None, "120.00")),
        ),
    )  # fmt: skip


def _heat() -> Heat:
    states = (AGREED, SENT, BEGUN, SENT_BACK, NOT_BEGUN)
    rows = [
        HeatRow(
            label=name, is_own=name == "乙市",
            cells=tuple(
                Cell(state=states[(line + place) % 5], note="逾期 2 天" if place == line else "", url="#charts")
                for place in range(6)
            ),
        )
        for line, (name, _) in enumerate(RATES[:5])
    ]  # fmt: skip
    return Heat(
        title="填报情况", finding="本期 5 个市中 1 个审核通过，1 个未报。", columns=MONTHS[:6], rows=tuple(rows)
    )


PROGRESS = Progress(
    title="总体进度", finding="完成 76.40%，时序 83.30%", done=Decimal("76.40"), elapsed=Decimal("83.30")
)
KPIS = (
    Kpi(
        label="年度计划投资",
        value="2,086.40",
        unit="亿元",
        url="#charts",
        tag=("慢于时序", "look"),
        progress=PROGRESS,
        figures=(("目标", "2,730.89"), ("完成率", "76.40%"), ("同比", "↑ 6.20%"), ("比时序", "-6.90 个百分点")),
    ),
    Kpi(label="在库项目", value="833", unit="个", lamp=("green", "正常"), figures=(("无任务", "—"),)),
)
CHARTS: tuple[AnyChart, ...] = (
    _small_tiles(),
    _ranking(),
    _trend(),
    _bars(),
    PROGRESS,
)
WIDE_CHARTS: tuple[AnyChart, ...] = (_large_tiles(), _heat())
EXPORTS = ({"label": "下载图片（SVG）", "url": "#charts"}, {"label": "导出数据（Excel）", "url": "#charts"})

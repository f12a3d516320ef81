"""The figures of a dashboard, and the table below each chart, as spreadsheets."""

import re
from collections.abc import Iterator
from decimal import Decimal

from import_export.fields import Field
from import_export.resources import Resource

from portal.cockpit.boards import Board
from portal.indicators.progress import PACE_NAMES
from portal.indicators.standing import Standing
from portal.indicators.states import TASK_NAMES, Task
from portal.web.charts.drawing import AnyChart
from portal.web.charts.tables import table

FIGURE = re.compile(r"-?\d[\d,]*(\.\d+)?", re.ASCII)


class StandingSheet(Resource):
    """One region and one indicator a row."""

    region_code = Field("region_code", "行政区划代码")
    name = Field("name", "地区")
    indicator = Field("indicator__name", "指标")
    unit = Field("indicator__unit", "单位")
    target = Field(column_name="目标")
    value = Field("shown_value", "完成")
    percent = Field("progress__percent", "完成率（%）")
    elapsed = Field("progress__elapsed", "时序进度（%）")
    pace = Field(column_name="进度")
    clause = Field("indicator__clause__cite", "依据")

    def dehydrate_target(self, row: Standing) -> Decimal | str | None:
        task = row.progress.task
        return row.shown_target if task is Task.SET else TASK_NAMES[task]

    def dehydrate_pace(self, row: Standing) -> str:
        return PACE_NAMES[row.progress.pace]


def table_sheet(chart: AnyChart) -> tuple[Resource, Iterator[dict[str, Decimal | str]]]:
    """The table below a chart as a sheet and its rows; a figure stands there as a number, its unit in the head."""
    shown = table(chart)
    names = [f"column{place}" for place in range(len(shown.columns))]
    columns = {name: Field(name, title) for name, title in zip(names, shown.columns, strict=True)}
    made: type[Resource] = type("TableSheet", (Resource,), columns)
    return made(), (dict(zip(names, (_value(said, chart.unit) for said in row), strict=True)) for row in shown.rows)


def _value(said: str, unit: str) -> Decimal | str:
    """A figure as it is printed, or words."""
    bare = said.removesuffix(unit).rstrip()
    return Decimal(bare.replace(",", "")) if FIGURE.fullmatch(bare) else said


def lines(board: Board) -> Iterator[Standing]:
    """The region itself, then those that are compared, indicator by indicator."""
    for card in board.cards:
        yield card.standing
        yield from board.places_of(card)

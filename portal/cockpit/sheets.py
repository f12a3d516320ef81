"""The figures of a dashboard as a spreadsheet."""

from collections.abc import Iterator
from decimal import Decimal

from import_export.fields import Field
from import_export.resources import Resource

from portal.cockpit.boards import Board
from portal.indicators.progress import PACE_NAMES
from portal.indicators.standing import Standing
from portal.indicators.states import TASK_NAMES, Task


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


def lines(board: Board) -> Iterator[Standing]:
    """The region itself, then those that are compared, indicator by indicator."""
    for card, places in zip(board.cards, board.all_places, strict=True):
        yield card.standing
        yield from places

"""What a list of duties looks like as a spreadsheet: the columns of the page."""

from import_export.fields import Field
from import_export.resources import Resource

from portal.duties import lamps
from portal.duties.models import Duty
from portal.duties.rules import Today
from portal.rules.rule import Calendar


class DutySheet(Resource):
    """Duties, a row each."""

    clause = Field("citation__cite", "条款")
    title = Field("title", "任务")
    region = Field("region_code", "行政区划代码")
    level = Field("get_level_display", "层级")
    office = Field("answerer", "责任单位")
    standing = Field("get_standing_display", "职责")
    due_on = Field("due_on", "完成期限")
    lamp = Field(column_name="时限状态")
    percent = Field("percent", "完成进度（%）")
    reported_on = Field("reported_on", "最近填报")
    urged_times = Field("urged_times", "催办次数")
    state = Field("get_state_display", "状态")

    def __init__(self, *, today: Today, calendar: Calendar) -> None:
        super().__init__()
        self.today, self.calendar = today, calendar

    def dehydrate_lamp(self, row: Duty) -> str:
        return lamps.of_duty(row, today=self.today, calendar=self.calendar).text

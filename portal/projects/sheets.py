"""What the list of projects looks like as a spreadsheet."""

from datetime import date
from decimal import Decimal
from typing import Any

from import_export.fields import Field
from import_export.resources import Resource

from portal.projects import lamps
from portal.projects.models import Project
from portal.rules.rule import Calendar


class ProjectSheet(Resource):
    """Projects, a row each, as `with_sums()` reads them."""

    number = Field("number", "项目编号")
    former_number = Field("former_number", "原编号")
    name = Field("name", "项目名称")
    kind = Field("type__name", "项目类型")
    region = Field("region_name", "所在地")
    region_code = Field("region_code", "区划代码")
    office = Field("office__name", "主管机构")
    state = Field("get_state_display", "状态")
    stage = Field("stage_title", "环节")
    lamp = Field(column_name="时限")
    stage_due_on = Field("stage_due_on", "环节时限")
    percent = Field("percent", "进度（%）")
    planned_yuan = Field("planned_sum", "计划资金（元）")
    paid_yuan = Field("paid_sum", "已到位资金（元）")
    planned_start_on = Field("planned_start_on", "计划开始日期")
    planned_end_on = Field("planned_end_on", "计划完成日期")
    actual_start_on = Field("actual_start_on", "实际开始日期")
    actual_end_on = Field("actual_end_on", "实际完成日期")
    longitude = Field("longitude", "经度")
    latitude = Field("latitude", "纬度")
    is_migrated = Field(column_name="来源")

    def __init__(self, *, today: date, calendar: Calendar) -> None:
        super().__init__()
        self.today, self.calendar = today, calendar

    def dehydrate_lamp(self, row: Project) -> str:
        return lamps.of_project(row, today=self.today, calendar=self.calendar).text

    def dehydrate_is_migrated(self, row: Project) -> str:
        return "历史导入" if row.is_migrated else "在线登记"

    def dehydrate_planned_yuan(self, row: Any) -> Decimal:
        return row.planned_sum or Decimal(0)

    def dehydrate_paid_yuan(self, row: Any) -> Decimal:
        return row.paid_sum or Decimal(0)

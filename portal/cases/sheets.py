"""What the lists of the desk look like as a spreadsheet: the columns of the page, masked where the page masks."""

from datetime import date
from typing import Any

from import_export.fields import Field
from import_export.resources import Resource

from portal.cases import lamps
from portal.cases.models import Case, CaseStage
from portal.cases.worklists import shown_applicant
from portal.people.actors import Actor
from portal.rules.rule import Calendar


class Sheet(Resource):
    """What all sheets know: who reads, on which day, by which calendar."""

    def __init__(self, *, by: Actor, today: date, calendar: Calendar) -> None:
        super().__init__()
        self.by, self.today, self.calendar = by, today, calendar


class DeskSheet(Sheet):
    """Desks, a row each."""

    lamp = Field(column_name="时限")
    due_on = Field(column_name="环节时限")
    number = Field("case__number", "办件编号")
    title = Field("case__title", "办件名称")
    item = Field("item__name", "事项")
    applicant = Field(column_name="申请单位")
    stage = Field("title", "环节")
    office = Field("office__short_name", "办理机构")
    opened_on = Field("opened_on", "到达日期")
    closed_at = Field("closed_at", "办理时间")
    state = Field("case__get_state_display", "办件状态")

    def dehydrate_lamp(self, row: CaseStage) -> str:
        return lamps.of_desk(row, today=self.today, calendar=self.calendar).words

    def dehydrate_due_on(self, row: CaseStage) -> date | None:
        return None if row.is_held else row.due_on

    def dehydrate_applicant(self, row: CaseStage) -> str:
        return shown_applicant(row.case, self.by)


class CaseSheet(Sheet):
    """Cases, a row each."""

    lamp = Field(column_name="时限")
    due_on = Field("due_on", "承诺办结日期")
    number = Field("number", "办件编号")
    title = Field("title", "办件名称")
    item = Field("item__name", "事项")
    applicant = Field(column_name="申请单位")
    state = Field("get_state_display", "办件状态")
    submitted_at = Field("submitted_at", "提交时间")
    accepted_on = Field("accepted_on", "受理日期")
    decided_on = Field("decided_on", "决定日期")

    def dehydrate_lamp(self, row: Case) -> str:
        return lamps.of_case(row, today=self.today, calendar=self.calendar).words

    def dehydrate_applicant(self, row: Case) -> Any:
        return shown_applicant(row, self.by)

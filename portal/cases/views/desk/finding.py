"""办件查询: every case that the post may see."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.db.models import QuerySet

from portal.cases import lamps
from portal.cases.filters import CaseFilter
from portal.cases.models import Case
from portal.cases.sheets import CaseSheet
from portal.cases.views.desk.base import DeskListView
from portal.cases.worklists import shown_applicant
from portal.people.roles import Role
from portal.web.access import Holds

READERS = Holds(Role.CLERK, Role.HANDLER, Role.REVIEWER, Role.APPROVER, Role.SUPERVISOR, Role.AUDITOR)


@dataclass(frozen=True, slots=True)
class Found:
    """A case in the list, with the lamp of its promise and the applicant as this reader may see him."""

    case: Case
    lamp: lamps.Shown
    applicant: str


class CasesView(DeskListView):
    """Newest first; a supervisor sees the whole region, everybody else what the office has a stage in."""

    access: ClassVar = READERS
    title = "办件查询"
    code = "cases"
    template_name = "portal/cases/desk/cases.html"
    queryset = Case.objects.select_related("item")
    filterset_class = CaseFilter
    order = ("-submitted_at", "-pk")
    sheet = CaseSheet

    def rows(self) -> QuerySet[Case]:
        return super().rows().filter(submitted_at__isnull=False)

    def line(self, row: Case) -> Any:
        lamp = lamps.of_case(row, today=self.today, calendar=self.calendar)
        return Found(row, lamp, shown_applicant(row, self.by))

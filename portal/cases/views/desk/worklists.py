"""我的工作台: to do, done, overdue, started at the counter."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.db.models import QuerySet

from portal.cases import lamps, worklists
from portal.cases.filters import DeskFilter, DoneFilter, StartedFilter
from portal.cases.models import Case, CaseStage
from portal.cases.sheets import CaseSheet, DeskSheet
from portal.cases.views.desk.base import DeskListView
from portal.catalog.models import ServiceItem
from portal.people.roles import Role
from portal.web.addresses import address

BULK = {  # what the desks of a role can do to many cases at once
    Role.CLERK: "批量受理",
    Role.HANDLER: "批量同意",
    Role.REVIEWER: "批量同意",
}
SHOWN = (
    "code", "title", "state", "due_on", "closed_at", "is_agreed", "item__name", "office__short_name",
    "case__number", "case__title", "case__audience", "case__applicant_name",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """A desk in a list, with its case, its lamp and the applicant as this reader may see him."""

    stage: CaseStage
    number: str
    title: str
    item: str
    url: str
    lamp: lamps.Shown
    applicant: str


class WorklistView(DeskListView):
    """One tab of the desk."""

    template_name = "portal/cases/desk/worklist.html"
    filterset_class = DeskFilter
    order: ClassVar[tuple[str, ...]] = worklists.TO_DO_ORDER
    columns: ClassVar[tuple[str, ...]] = SHOWN
    queryset = CaseStage.objects.all()
    empty: tuple[str, str, str]  # what an empty list says, and where it leads
    sheet = DeskSheet

    def line(self, row: Any) -> Any:
        case = row.case
        return Line(
            stage=row,
            number=case.number,
            title=case.title,
            item=row.item.name,
            url=address("desk:case", case.number),
            lamp=lamps.of_desk(row, today=self.today, calendar=self.calendar),
            applicant=worklists.shown_applicant(case, self.by),
        )

    def context(self, **extra: Any) -> dict[str, Any]:
        return super().context(tabs=self.tabs(), bulk=self.bulk, missing_years=self.missing_years, **extra)

    @property
    def bulk(self) -> str:
        """What the button under the list does; empty where there is none."""
        return ""

    def tabs(self) -> list[dict[str, Any]]:
        overdue = worklists.badge(worklists.overdue(self.by, self.today))
        counts = {
            ToDoView.code: worklists.badge(worklists.to_do(self.by)),
            OverdueView.code: "" if overdue == "0" else overdue,
        }
        return [
            {
                "title": view.title,
                "url": address(f"desk:{view.code}"),
                "is_current": self.code == view.code,
                "count": counts.get(view.code, ""),
                "tone": "bad" if view is OverdueView else "",
            }
            for view in TABS
        ]


class ToDoView(WorklistView):
    """What waits at the desk: overdue first, then soonest due."""

    title = "待办"
    code = "to_do"

    @property
    def empty(self) -> tuple[str, str, str]:  # type: ignore[override]
        if self.by.reads_whole_region:
            return ("您的岗位不办理环节", "desk:overdue", "查看督办")
        return ("没有待办的办件", "desk:done", "查看已办")

    def rows(self) -> QuerySet[CaseStage]:
        return worklists.to_do(self.by)

    @property
    def bulk(self) -> str:
        return BULK.get(self.by.post.as_role, "") if self.by.post else ""


class DoneView(WorklistView):
    """What the desk has done, newest first."""

    title = "已办"
    code = "done"
    filterset_class = DoneFilter
    order = worklists.DONE_ORDER
    columns = (*SHOWN, "closed_by__user__username", "closed_by__user__name")
    empty = ("还没有已办", "desk:to_do", "查看待办")

    def rows(self) -> QuerySet[CaseStage]:
        return worklists.done(self.by).select_related("closed_by__user")


class OverdueView(WorklistView):
    """What is beyond its term: at the desk, or for a supervisor in the whole region."""

    title = "督办"
    code = "overdue"
    filterset_class = DoneFilter
    empty = ("没有超期的环节", "desk:to_do", "查看待办")

    def rows(self) -> QuerySet[CaseStage]:
        return worklists.overdue(self.by, self.today)


class StartedView(WorklistView):
    """What was begun at the counter on behalf of somebody, drafts included; and where to begin another."""

    title = "我发起"
    code = "started"
    template_name = "portal/cases/desk/started.html"
    filterset_class = StartedFilter
    order = ("-pk",)
    columns = ()
    queryset = Case.objects.all()  # type: ignore[assignment]
    empty = ("您还没有代办过申请", "desk:to_do", "查看待办")
    sheet = CaseSheet  # type: ignore[assignment]

    def rows(self) -> QuerySet[Case]:  # type: ignore[override]
        return worklists.started(self.by)

    def line(self, row: Any) -> Any:
        return row

    def context(self, **extra: Any) -> dict[str, Any]:
        is_clerk = self.by.holds(Role.CLERK)
        items = ServiceItem.objects.filter(is_offered=True) if is_clerk else ServiceItem.objects.none()
        return super().context(items=items, **extra)


TABS: tuple[type[WorklistView], ...] = (ToDoView, DoneView, OverdueView, StartedView)

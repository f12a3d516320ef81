"""我的填报: what the office has to report, what came back, what is done."""

from typing import Any, ClassVar

from django.db.models import Count, Q, QuerySet

from portal.indicators.lamps import of_report
from portal.indicators.models import Report
from portal.indicators.registry import report_form
from portal.indicators.states import EDITABLE
from portal.indicators.views.base import CLERKS, ReportsPage
from portal.web.views import ListView


class MineView(ReportsPage, ListView):
    """The reports of the clerk's office, newest first."""

    access: ClassVar = CLERKS
    title = "数据填报"
    template_name = "portal/indicators/mine.html"
    queryset = Report.objects.select_related("period")
    order = ("-pk",)

    @property
    def is_all(self) -> bool:
        return self.request.GET.get("tab") == "all"

    def rows(self) -> QuerySet[Report]:
        rows = super().rows().filter(office__in=self.by.offices)
        if not self.is_all:
            rows = rows.filter(state__in=EDITABLE)
        counted: QuerySet[Report] = rows.annotate(
            open_notes=Count("cell_notes", filter=Q(cell_notes__settled_at=None), distinct=True),
            urged=Count("urges", distinct=True),
        )  # fmt: skip
        return counted

    def context(self, **extra: Any) -> dict[str, Any]:
        lines = [
            (report, report_form(report.period.form), of_report(report, today=self.today, calendar=self.calendar))
            for report in extra["page"].rows
        ]
        tabs = [
            {"title": "待填报", "url": "?tab=open", "is_current": not self.is_all},
            {"title": "全部", "url": "?tab=all", "is_current": self.is_all},
        ]
        return super().context(lines=lines, tabs=tabs, **extra)

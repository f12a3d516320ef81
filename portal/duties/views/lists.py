"""任务落实 and 任务督办: the office's own duties, those that somebody watches over, their counts, and the sheet."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import FileResponse, HttpRequest

from portal.duties import counts
from portal.duties.filters import OwnFilter, WatchFilter, link, without_status
from portal.duties.lamps import STATUS_NAMES
from portal.duties.models import Duty
from portal.duties.sheets import DutySheet
from portal.duties.views.base import REPORTING, WATCHERS, DutiesPage
from portal.exchange.workbook import sent
from portal.people.actions.exporting import take_out
from portal.web.views import ListView, ScopedMixin


class DutiesView(DutiesPage, ListView):
    """Duties in the order of documents and clauses, with their counts as tabs."""

    template_name = "portal/duties/list.html"
    queryset = Duty.objects.select_related("office")
    filterset_class: ClassVar[Any] = OwnFilter
    order = ("document", "place", "region_code", "pk")

    def context(self, **extra: Any) -> dict[str, Any]:
        return super().context(tabs=self.tabs(), **extra)

    def tabs(self) -> list[dict[str, Any]]:
        """All, and each status with its count, within the other filters."""
        query = self.request.GET
        kept = self.filterset_class(without_status(query), queryset=self.rows(), request=self.request)
        found, here = counts.totals(kept.qs, self.horizon), query.get("status", "")
        tones = {"unassigned": "bad", "overdue": "bad"}
        every = {"title": "全部", "url": link(query), "is_current": here not in STATUS_NAMES, "count": ""}
        return [every] + [
            {
                "title": STATUS_NAMES[status],
                "url": link(query, status=status),
                "is_current": here == status,
                "count": found[status],
                "tone": tones.get(status, "") if found[status] else "",
            }
            for status in counts.COUNTED
        ]


class MineView(DutiesView):
    """What the reader's own office answers for."""

    access: ClassVar = REPORTING
    title = "任务落实"

    def rows(self) -> QuerySet[Duty]:
        rows: Any = super().rows()
        return rows.of_office(self.by)  # type: ignore[no-any-return]


class WatchView(DutiesView):
    """Everything that the reader may see."""

    access: ClassVar = WATCHERS
    title = "任务督办"
    filterset_class: ClassVar[Any] = WatchFilter

    def context(self, **extra: Any) -> dict[str, Any]:
        query = without_status(self.request.GET)
        return super().context(is_watch=True, query=query.urlencode(), **extra)


class SummaryView(DutiesPage, ScopedMixin):
    """The counts by region, kind of office and document."""

    access: ClassVar = WATCHERS
    title = "任务督办汇总"
    template_name = "portal/duties/summary.html"
    queryset = Duty.objects.all()

    def get(self, _request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> Any:
        rows, today = self.rows(), self.horizon
        tables = (
            ("按地区", "地区", counts.by_region(rows, today, of=self.by.region_code)),
            ("按机构", "机构", counts.by_kind(rows, today)),
            ("按文件", "文件", counts.by_document(rows, today)),
        )
        heads = [STATUS_NAMES[status] for status in counts.COUNTED]
        return self.page(tables=tables, totals=counts.totals(rows, today), heads=heads)


class ExportView(WatchView):
    """The same list as a workbook."""

    def get(self, _request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> FileResponse:  # type: ignore[override]
        file = take_out(
            room="duties", subject="list:duties", rows=self.found().order_by(*self.order), title=self.title,
            sheet=DutySheet(today=self.horizon, calendar=self.calendar), query=self.query, by=self.by,
        )  # fmt: skip
        return sent(file, f"{self.title}{self.today:%Y%m%d}")

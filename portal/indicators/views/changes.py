"""数值变更: every change of every figure of a report, and of one cell alone."""

from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse

from portal.indicators.filters import TOTAL, ChangesFilter
from portal.indicators.models import ValueChange
from portal.indicators.registry import columns_of
from portal.indicators.states import WAY_NAMES, Way
from portal.indicators.views.report import ReportPage
from portal.web.keyset import page_of
from portal.web.views import with_cursor

PAGE_SIZE = 20


class ChangesView(ReportPage):
    """The changes, newest first: what a figure was, what it became, who, when and how."""

    template_name = "portal/indicators/changes.html"
    filterset_class: ClassVar = ChangesFilter

    def get(self, request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        rows = ValueChange.objects.filter(report=self.report)
        search = ChangesFilter(request.GET, queryset=rows, columns=columns_of(self.form))
        cut = page_of(search.qs, order=("-pk",), size=PAGE_SIZE, cursor=request.GET.get("cursor", ""))
        names = {column.code: column.name for column in columns_of(self.form)}
        return self.page(
            page=cut,
            lines=[
                (
                    change,
                    change.line or TOTAL,
                    names.get(change.indicator, change.indicator),
                    WAY_NAMES[Way(change.way)],
                )
                for change in cut.rows
            ],
            filter_form=search.form,
            empty_text="历史导入的数值没有变更过" if self.report.is_migrated else "没有数值变更",
            next_url=with_cursor(request.GET, cut.next),
            previous_url=with_cursor(request.GET, cut.previous),
        )

    def context(self, **extra: Any) -> dict[str, Any]:
        return super().context(**{"title": f"{self.report}数值变更", **extra})

"""The rows behind a figure: what each region reported, period by period."""

from typing import Any

from django.db.models import QuerySet

from portal.cockpit.names import short_name
from portal.cockpit.views.base import PolicyPage
from portal.indicators.declarations import Indicator
from portal.indicators.models import Report, ReportValue
from portal.indicators.places import counted_for
from portal.indicators.states import COUNTED, ReportState, Stage
from portal.regions.scoped import within
from portal.web.views import ListView


class RowsView(PolicyPage, ListView):
    """Reports that count, newest first, as far as the reader may see them."""

    template_name = "portal/cockpit/rows.html"
    queryset = ReportValue.objects.select_related("report__period")
    order = ("-pk",)
    page_size = 50

    @property
    def chosen(self) -> Indicator:
        """The indicator asked for, or the first that people report."""
        reported = [one for one in self.indicators() if one.is_reported]
        return next((one for one in reported if one.code == self.asked.code), reported[0])

    def rows(self) -> QuerySet[Any]:
        asked = self.asked
        reports = Report.objects.filter(
            within(*counted_for(asked.region.code, asked.on)),
            state__in=COUNTED if asked.stage is Stage.FLASH else [ReportState.CONFIRMED],
            period__month__lte=asked.month,
        )
        return self.queryset.visible_to(self.by).filter(indicator=self.chosen.code, report__in=reports)

    def context(self, **extra: Any) -> dict[str, Any]:
        title = f"{self.asked.region.name}{self.chosen.name}明细"
        own = {"chosen": self.chosen, "policy": self.policy, "name": short_name(self.policy), "title": title}
        return super().context(**extra) | own

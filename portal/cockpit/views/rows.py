"""The rows behind a figure: what each region reported, period by period."""

from typing import Any

from django.db.models import QuerySet

from portal.cockpit.names import short_name
from portal.cockpit.views.base import PolicyPage
from portal.indicators.declarations import Indicator
from portal.indicators.models import ReportValue
from portal.indicators.states import COUNTED
from portal.regions.scoped import COUNTY, PROVINCE
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
        region, level = self.asked.region.code, self.asked.level
        rows = self.queryset.visible_to(self.by).filter(
            indicator=self.chosen.code, report__state__in=COUNTED, report__period__month__lte=self.asked.month
        )
        if level == PROVINCE:
            return rows
        return rows.filter(report__county_code=region) if level == COUNTY else rows.filter(report__city_code=region)

    def context(self, **extra: Any) -> dict[str, Any]:
        title = f"{self.asked.region.name}{self.chosen.name}明细"
        own = {"chosen": self.chosen, "policy": self.policy, "name": short_name(self.policy), "title": title}
        return super().context(**extra) | own

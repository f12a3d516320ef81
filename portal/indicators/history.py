"""What a report says, and what its region said before."""

from decimal import Decimal

from portal.indicators.models import Report, ReportValue
from portal.indicators.states import COUNTED


def amounts_of(report: Report) -> dict[str, Decimal | None]:
    """The figures of a report by indicator, in own units."""
    return {value.indicator: value.amount for value in report.values.all()}


def last_amounts(report: Report) -> dict[str, Decimal | None]:
    """What the region last reported before this period, as far as it counts. One statement."""
    earlier = Report.objects.filter(
        region_code=report.region_code,
        period__form=report.period.form,
        period__month__lt=report.period.month,
        state__in=COUNTED,
    )
    values = ReportValue.objects.filter(report=earlier.order_by("-period__month").values("pk")[:1])
    return {value.indicator: value.amount for value in values}

"""What a report says, and what its region said before."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.db.models import Q

from portal.indicators.declarations import Aggregation, Indicator
from portal.indicators.models import Report, ReportValue
from portal.indicators.states import COUNTED

Amounts = Mapping[str, Decimal | None]


@dataclass(frozen=True, slots=True)
class Past:
    """What a region reported beside a period, as far as it counts: its year so far, the last report before that year,
    and the next one where an old period is corrected.
    """

    year_on: date
    months: Mapping[date, Amounts]
    next: Amounts = field(default_factory=dict)

    @property
    def last(self) -> Amounts:
        """What it last reported; nothing where it never did."""
        return self.months[max(self.months)] if self.months else {}

    def year_to_date(self, column: Indicator, amount: Decimal | None) -> Decimal | None:
        """What the year has brought when the period says `amount`; None where that can't be told.

        A cumulative figure is held against the last of the year before, or nothing where its window opened this year;
        what each period brought adds up; what only stands has no such sum.
        """
        if amount is None:
            return None
        if column.cumulative:
            before = self._before(column)
            return None if before is None else amount - before
        if column.aggregation is not Aggregation.SUM:
            return None
        found = (amounts.get(column.code) for month, amounts in self.months.items() if month >= self.year_on)
        return amount + sum((one for one in found if one is not None), Decimal(0))

    def _before(self, column: Indicator) -> Decimal | None:
        earlier = [amounts for month, amounts in self.months.items() if month < self.year_on]
        if earlier:
            return earlier[-1].get(column.code)
        return Decimal(0) if column.window.starts_on >= self.year_on else None


def amounts_of(report: Report) -> dict[str, Decimal | None]:
    """The figures of a report by indicator, in own units."""
    return {value.indicator: value.amount for value in report.values.all()}


def past_of(report: Report) -> Past:
    """What counts of the region's reports beside this period. One statement."""
    this, year_on = report.period.month, report.period.month.replace(month=1)
    others = Report.objects.filter(
        region_code=report.region_code, period__form=report.period.form, state__in=COUNTED
    ).exclude(pk=report.pk)
    before = others.filter(period__month__lt=year_on).order_by("-period__month").values("pk")[:1]
    after = others.filter(period__month__gt=this).order_by("period__month").values("pk")[:1]
    of_year = Q(period__month__gte=year_on, period__month__lt=this)
    wanted = others.filter(of_year | Q(pk__in=before) | Q(pk__in=after))
    rows = ReportValue.objects.filter(report__in=wanted).order_by("report__period__month")
    months: dict[date, dict[str, Decimal | None]] = defaultdict(dict)
    for month, code, amount in rows.values_list("report__period__month", "indicator", "amount"):
        months[month][code] = amount
    later = max(months, default=this)
    return Past(year_on, months, next=months.pop(later) if later > this else {})

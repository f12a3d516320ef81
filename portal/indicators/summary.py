"""汇总表: what the regions below reported for a period, with the sum, the unit of each column and who made it."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Q

from portal.indicators.declarations import Indicator, ReportForm
from portal.indicators.models import Report, ReportPeriod, ReportValue
from portal.indicators.places import below, name_of
from portal.indicators.registry import columns_of
from portal.indicators.states import COUNTED, ReportState, Stage
from portal.regions.scoped import within
from portal.rules.exact import grouped

COUNTS = {Stage.FLASH: sorted(COUNTED), Stage.FINAL: [ReportState.CONFIRMED]}
DASH = "—"


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """One region; amounts in own units, none where nothing has been reported."""

    name: str
    amounts: tuple[Decimal | None, ...]
    reported: int
    is_total: bool = False


@dataclass(frozen=True, slots=True)
class Summary:
    """The whole table."""

    form: ReportForm
    period: ReportPeriod
    region: str
    stage: Stage
    columns: tuple[Indicator, ...]
    rows: tuple[SummaryRow, ...]

    @property
    def heads(self) -> list[str]:
        return ["地区", *(f"{column.name}（{column.entry_unit}）" for column in self.columns)]

    @property
    def printed(self) -> list[list[str]]:
        """The rows as printed."""
        return [[row.name, *(shown(amount, column) for amount, column in zip(row.amounts, self.columns, strict=True))]
                for row in self.rows]  # fmt: skip


def shown(amount: Decimal | None, column: Indicator) -> str:
    """A figure of the table; a dash for nothing."""
    if amount is None:
        return DASH
    return grouped(amount) if column.decimals else f"{amount:,.0f}"


def summary(period: ReportPeriod, form: ReportForm, *, region_code: str, stage: Stage, on: date) -> Summary:
    """What the regions below one reported for the period, as far as it counts. Three statements.

    `on`: the day on which the regions stand, as a rule the period's last.
    """
    columns = columns_of(form)
    found: dict[str, dict[str, Decimal]] = defaultdict(dict)
    values = ReportValue.objects.filter(
        within_report(region_code), report__period=period, report__state__in=COUNTS[stage]
    )
    for region, code, amount in values.values_list("report__region_code", "indicator", "amount"):
        if amount is not None:
            found[region][code] = amount
    places = below(region_code, on=on, known=found)
    rows = [_row(place.name, [found[code] for code in place.known_as], columns) for place in places]
    name = name_of(region_code, on=on)
    total = _row("合计", list(found.values()), columns, is_total=True)
    return Summary(form, period, name, stage, columns, (total, *rows))


def within_report(region_code: str) -> Q:
    """The values of the reports inside a region."""
    return Q(report__in=Report.objects.filter(within(region_code)))


def _row(
    name: str, reports: list[dict[str, Decimal]], columns: tuple[Indicator, ...], *, is_total: bool = False
) -> SummaryRow:  # fmt: skip
    return SummaryRow(
        name, tuple(_sum([one[column.code] for one in reports if column.code in one]) for column in columns),
        len(reports), is_total,
    )  # fmt: skip


def _sum(amounts: list[Decimal]) -> Decimal | None:
    return sum(amounts, Decimal(0)) if amounts else None

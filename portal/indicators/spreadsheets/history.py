"""Figures of the time before the portal by a sheet: a row for each region and period, counted at once."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

from django.db.models import Min

from portal.exchange.declarations import Resource
from portal.exchange.report import MOST_CHANGES, BadCell, Change, Comparison, Counts, Given
from portal.exchange.staging import Staging
from portal.indicators.declarations import ReportForm
from portal.indicators.grid import text_of
from portal.indicators.initial import OldReport, load
from portal.indicators.models import Report, ReportValue
from portal.indicators.periods import span_of
from portal.indicators.registry import columns_of
from portal.indicators.spreadsheets.resources import form_of
from portal.indicators.spreadsheets.staged import StagedRow, staged_rows
from portal.indicators.validation import sum_faults
from portal.people.actors import kept_actor
from portal.people.models import Office
from portal.regions.models import Region
from portal.regions.scoped import level_of, within
from portal.workdays.calendar import load as load_calendar

Standing = Mapping[tuple[str, date], Mapping[str, Decimal]]


def find_bad(*, staging: Staging, given: Given) -> Iterator[BadCell]:
    """Rows of places that do not report, of periods that the portal has opened, with wrong sums."""
    form = form_of(staging.resource)
    columns, limit = columns_of(form), first_opened(form) or given.on.replace(day=1)
    reporting = set(Office.objects.filter(kind=form.office_kind).values_list("region_code", flat=True))
    days = _days_of_regions(form)
    rows = list(staged_rows(staging, form))
    there = _standing(form, report__period__month__in={row.month for row in rows})
    for row in rows:
        kept = there.get((row.region_code, row.month))
        if kept is not None and not _differences(row, kept):
            continue  # it says what is there already
        if level_of(row.region_code) != form.level or row.region_code not in reporting:
            yield staging.bad(row.number, "region_code", row.region_code, "这个行政区划没有填报单位")
        elif not any(first <= span_of(form, row.month).ends_on <= last for first, last in days[row.region_code]):
            reason = f"{_title(form, row.month)}末没有这个行政区划，请用当时的代码"
            yield staging.bad(row.number, "region_code", row.region_code, reason)
        if row.month >= limit:
            reason = f"只能导入{_title(form, limit)}之前的数据；之后的由填报单位在线填报"
            yield staging.bad(row.number, "month", _title(form, row.month), reason)
        for fault in sum_faults(columns, row.line.amounts):
            yield staging.bad(row.number, fault.indicator, text_of(row.line.amounts[fault.indicator]), fault.text)


def _days_of_regions(form: ReportForm) -> Mapping[str, list[tuple[date, date]]]:
    """The first and last days of every region that reports the form, by code. One statement.

    Those that the portal knows from its first day on may have stood long before.
    """
    rows = list(Region.objects.at_level(form.level).values_list("code", "valid_from", "valid_to"))
    known_from = min(first for _, first, _ in rows)
    found: dict[str, list[tuple[date, date]]] = defaultdict(list)
    for code, first, last in rows:
        found[code].append((first if first > known_from else date.min, last or date.max))
    return found


def compare(*, staging: Staging, **_given: Given) -> Comparison:
    """How many rows are new, or other than what was migrated before."""
    form = form_of(staging.resource)
    rows, titles = list(staged_rows(staging, form)), {column.code: column.name for column in columns_of(form)}
    there = _standing(form, report__period__month__in={row.month for row in rows})
    changed, new_rows = 0, []
    changes: list[Change] = []
    for row in rows:
        if (old := there.get((row.region_code, row.month))) is None:
            new_rows.append(row.number)
        elif found := _differences(row, old):
            changed += 1
            changes += [
                Change(row.number, titles[code], text_of(old.get(code)), text_of(amount)) for code, amount in found
            ]
    counts = Counts(new=len(new_rows), changed=changed, same=len(rows) - len(new_rows) - changed)
    first = tuple(sorted(new_rows)[:MOST_CHANGES])
    return Comparison(counts=counts, new_rows=first, changes=tuple(changes[:MOST_CHANGES]))


def write(*, staging: Staging, given: Given) -> Counts:
    """Load the rows as migrated reports; the roll-ups follow in the same transaction."""
    form = form_of(staging.resource)
    old = (OldReport(row.region_code, row.month, _amounts(row)) for row in staged_rows(staging, form))
    by = kept_actor(given.user_id, given.post_id, on=given.on)
    return load(form_code=form.code, reports=old, by=by, at=given.at, calendar=load_calendar())


def rows(resource: Resource, region_codes: tuple[str, ...]) -> Iterator[Any]:
    """What was migrated for the regions, oldest period first."""
    form = form_of(resource)
    there = _standing(form, report__in=Report.objects.filter(within(*region_codes), period__form=form.code))
    for (region_code, month), amounts in sorted(there.items(), key=lambda item: (item[0][1], item[0][0])):
        about = {"region_code": region_code, "month": _title(form, month)}
        yield SimpleNamespace(**about, **{code: amounts.get(code) for code in form.indicators})


def first_opened(form: ReportForm) -> date | None:
    """The first period for which the portal has asked for reports."""
    asked = Report.objects.filter(period__form=form.code, is_migrated=False)
    found: date | None = asked.aggregate(first=Min("period__month"))["first"]
    return found


def _differences(row: StagedRow, kept: Mapping[str, Decimal]) -> list[tuple[str, Decimal]]:
    """What a row says otherwise than what is kept; an empty cell says nothing."""
    return [(code, amount) for code, amount in _amounts(row).items() if kept.get(code) != amount]


def _amounts(row: StagedRow) -> dict[str, Decimal]:
    """What is filled in."""
    return {code: amount for code, amount in row.line.amounts.items() if amount is not None}


def _standing(form: ReportForm, **which: Any) -> Standing:
    """What was migrated, by region and month. One statement."""
    there: dict[tuple[str, date], dict[str, Decimal]] = defaultdict(dict)
    values = ReportValue.objects.filter(report__period__form=form.code, report__is_migrated=True, **which)
    for region_code, month, code, amount in values.values_list(
        "report__region_code", "report__period__month", "indicator", "amount"
    ):
        if amount is not None:
            there[region_code, month][code] = amount
    return there


def _title(form: ReportForm, month: date) -> str:
    return span_of(form, month).title

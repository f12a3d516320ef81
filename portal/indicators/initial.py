"""The initial load: reports of the time before this portal, as they stood. Marked as migrated, outside lamps."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import islice

from django.db import connection

from portal.exchange.report import Counts
from portal.indicators.declarations import ReportForm
from portal.indicators.models import Report, ReportPeriod, ReportValue, ValueChange
from portal.indicators.periods import span_of
from portal.indicators.recount import REPORTED
from portal.indicators.registry import form_entry
from portal.indicators.rollups import MOVES_WAIT, settle, stamp
from portal.indicators.states import PeriodState, ReportState, Way
from portal.journal.recording import note, recording
from portal.people.actors import Actor
from portal.people.models import Office
from portal.regions.models import Region
from portal.rules.rule import Calendar
from portal.workdays.rules import due_on

BATCH = 1_000
CARRY = f"""
    INSERT INTO indicators_rollup (indicator, region_code, month, flash, final)
    {REPORTED} AND report.is_migrated AND period.form = %s
    ON CONFLICT (indicator, region_code, month) DO UPDATE SET flash = excluded.flash, final = excluded.final
"""


@dataclass(frozen=True, slots=True)
class OldReport:
    """What a region had reported for a month; amounts by indicator, in own units."""

    region_code: str
    month: date
    amounts: Mapping[str, Decimal]


Existing = Mapping[tuple[str, date], Report]


def load(*, form_code: str, reports: Iterable[OldReport], by: Actor, at: datetime, calendar: Calendar) -> Counts:
    """Write old reports that are not there yet, and correct figures of those that were loaded before.

    A figure that is not named stays, and so does a report that was not loaded. Doing it again changes nothing.
    """
    policy, form = form_entry(form_code)
    with recording():
        done: Counter[str] = Counter()
        remaining = iter(reports)
        while batch := list(islice(remaining, BATCH)):
            done.update(_load(form, batch, by=by, at=at, calendar=calendar))
        with connection.cursor() as cursor:
            cursor.execute(MOVES_WAIT)
            cursor.execute(CARRY, [form.code])
        settle()
        stamp(policy.app, at)
        note(
            actor_id=by.user_id, actor=by.label, action="reports.migrate", subject=f"form:{form.code}",
            payload={"form": form.code, **done},
        )  # fmt: skip
    return Counts(**done)


def open_period(form: ReportForm, month: date, calendar: Calendar, *, state: PeriodState) -> ReportPeriod:
    """The period of a form that ends with a month, with its term in working days."""
    span = span_of(form, month)
    values = {
        "starts_on": span.starts_on,
        "ends_on": span.ends_on,
        "due_on": due_on(span.ends_on, form.due_days, (), calendar).due_on,
        "state": state,
    }
    period, _ = ReportPeriod.objects.get_or_create(form=form.code, month=span.month, defaults=values)
    return period


def _load(
    form: ReportForm, batch: Sequence[OldReport], *, by: Actor, at: datetime, calendar: Calendar
) -> dict[str, int]:  # fmt: skip
    """Some of the reports, by sets."""
    periods = {
        month: open_period(form, month, calendar, state=PeriodState.LOCKED)
        for month in sorted({old.month for old in batch})
    }
    rows = Report.objects.filter(period__in=periods.values(), region_code__in={old.region_code for old in batch})
    there = {
        (row.region_code, row.period.month): row for row in rows.select_related("period").prefetch_related("values")
    }
    fresh = [old for old in batch if (old.region_code, old.month) not in there]
    made = Report.objects.bulk_create(_rows(form, fresh, periods, at))
    ReportValue.objects.bulk_create(
        ReportValue(report=row, indicator=code, amount=amount)
        for row, old in zip(made, fresh, strict=True)
        for code, amount in old.amounts.items()
    )
    changed = _correct(batch, there, by=by, at=at)
    return {"new": len(made), "changed": changed, "same": len(batch) - len(made) - changed}


def _correct(batch: Iterable[OldReport], there: Existing, *, by: Actor, at: datetime) -> int:
    """Put right what was loaded otherwise; each change leaves a line of history. Returns in how many reports."""
    changes = [change for old in batch for change in _differences(old, there, by, at)]
    ReportValue.objects.bulk_create(
        (ReportValue(report=one.report, indicator=one.indicator, amount=one.new) for one in changes),
        update_conflicts=True, unique_fields=["report", "indicator"], update_fields=["amount"],
    )  # fmt: skip
    ValueChange.objects.bulk_create(changes)
    return len({one.report_id for one in changes})


def _differences(old: OldReport, there: Existing, by: Actor, at: datetime) -> Iterator[ValueChange]:
    report = there.get((old.region_code, old.month))
    if report is None or not report.is_migrated:
        return
    kept = {value.indicator: value.amount for value in report.values.all()}
    for code, amount in old.amounts.items():
        if kept.get(code) != amount:
            yield ValueChange(
                report=report, indicator=code, old=kept.get(code), new=amount, way=Way.MIGRATE, by=by.label, at=at
            )


def _rows(
    form: ReportForm, reports: Iterable[OldReport], periods: Mapping[date, ReportPeriod], at: datetime
) -> Iterable[Report]:
    offices = {
        office.region_code: office for office in Office.objects.filter(kind=form.office_kind).order_by("valid_from")
    }
    names = dict(Region.objects.order_by("valid_from").values_list("code", "name"))
    for old in reports:
        yield Report(
            period=periods[old.month], region_code=old.region_code, region_name=names[old.region_code],
            office=offices[old.region_code], state=ReportState.CONFIRMED, is_migrated=True, confirmed_at=at,
        )  # fmt: skip

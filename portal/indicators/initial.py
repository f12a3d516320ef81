"""The initial load: reports of the time before this portal, as they stood. Marked as migrated, outside lamps."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db import connection

from portal.indicators.declarations import Frequency, ReportForm
from portal.indicators.models import Report, ReportPeriod, ReportValue
from portal.indicators.periods import month_span, year_span
from portal.indicators.recount import REPORTED
from portal.indicators.registry import form_entry
from portal.indicators.rollups import stamp
from portal.indicators.states import PeriodState, ReportState
from portal.journal.recording import note, recording
from portal.people.actors import Actor
from portal.people.models import Office
from portal.regions.models import Region
from portal.rules.rule import Calendar
from portal.workdays.rules import due_on

BATCH = 5_000
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


def load(*, form_code: str, reports: Iterable[OldReport], by: Actor, at: datetime, calendar: Calendar) -> int:
    """Write old reports that are not there yet; returns how many. Doing it again changes nothing."""
    policy, form = form_entry(form_code)
    with recording():
        found = list(reports)
        periods = {
            month: open_period(form, month, calendar, state=PeriodState.LOCKED)
            for month in {old.month for old in found}
        }
        existing = set(Report.objects.filter(period__form=form.code).values_list("region_code", "period__month"))
        new = [old for old in found if (old.region_code, old.month) not in existing]
        rows = Report.objects.bulk_create(_rows(form, new, periods, at), batch_size=BATCH)
        ReportValue.objects.bulk_create(
            (
                ReportValue(report=row, indicator=code, amount=amount)
                for row, old in zip(rows, new, strict=True)
                for code, amount in old.amounts.items()
            ),
            batch_size=BATCH,
        )
        with connection.cursor() as cursor:
            cursor.execute(CARRY, [form.code])
        stamp(policy.app, at)
        payload = {"form": form.code, "count": len(rows)}
        note(
            actor_id=by.user_id, actor=by.label, action="reports.migrate", subject=f"form:{form.code}", payload=payload
        )
    return len(rows)


def open_period(form: ReportForm, month: date, calendar: Calendar, *, state: PeriodState) -> ReportPeriod:
    """The period of a form that ends with a month, with its term in working days."""
    span = year_span(month.year) if form.frequency is Frequency.YEAR else month_span(month)
    values = {
        "starts_on": span.starts_on,
        "ends_on": span.ends_on,
        "due_on": due_on(span.ends_on, form.due_days, (), calendar).due_on,
        "state": state,
    }
    period, _ = ReportPeriod.objects.get_or_create(form=form.code, month=span.month, defaults=values)
    return period


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

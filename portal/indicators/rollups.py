"""Moving the roll-ups in the transaction that endorses, confirms, takes back or counts: a fixed number of statements.

A report's rows are locked by its report, so they are written by sets; counts add up in the database, so that two
records counted at once are no harm. Reports of several months of one region move one after the other, for each decides
until when the others hold. The stamp comes last: it is the one row that all counties share.
"""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import connection

from portal.indicators.models import Report
from portal.indicators.registry import entry, indicators
from portal.indicators.states import COUNTED, ReportState

FILL = """
    INSERT INTO indicators_rollup (indicator, region_code, month, flash, final)
    SELECT value.indicator, %(region)s, %(month)s,
           CASE WHEN %(in_flash)s THEN value.amount END, CASE WHEN %(in_final)s THEN value.amount END
    FROM indicators_reportvalue value WHERE value.report_id = %(report)s
    ON CONFLICT (indicator, region_code, month) DO UPDATE SET flash = excluded.flash, final = excluded.final
"""
ADD = """
    INSERT INTO indicators_rollup (indicator, region_code, month, flash, final) VALUES (%s, %s, %s, %s, %s)
    ON CONFLICT (indicator, region_code, month) DO UPDATE
    SET flash = coalesce(indicators_rollup.flash, 0) + excluded.flash,
        final = coalesce(indicators_rollup.final, 0) + excluded.final
"""
# Until which month each figure of a region holds that only stands: the next month that has one.
HOLDS = """
    SELECT id, indicator, region_code, month,
           min(month) FILTER (WHERE flash IS NOT NULL) OVER after AS flash_until,
           min(month) FILTER (WHERE final IS NOT NULL) OVER after AS final_until
    FROM indicators_rollup
    WHERE indicator = ANY (%(stocks)s) AND (%(region)s::text IS NULL OR region_code = %(region)s)
    WINDOW after AS (
        PARTITION BY indicator, region_code ORDER BY month ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING
    )
"""
SETTLE = f"""
    UPDATE indicators_rollup held SET flash_until = holds.flash_until, final_until = holds.final_until
    FROM ({HOLDS}) holds
    WHERE held.id = holds.id
    AND (held.flash_until, held.final_until) IS DISTINCT FROM (holds.flash_until, holds.final_until)
"""  # noqa: S608 -- our own constants
MOVES_WAIT = "LOCK TABLE indicators_rollup IN SHARE ROW EXCLUSIVE MODE"
ONE_AFTER_THE_OTHER = "SELECT pg_advisory_xact_lock(hashtext('indicators_rollup'), hashtext(%s))"
STAMP = """
    INSERT INTO indicators_stamp (policy_app, number, moved_at) VALUES (%s, 1, %s)
    ON CONFLICT (policy_app) DO UPDATE SET number = indicators_stamp.number + 1, moved_at = excluded.moved_at
"""
COUNTY_DIGITS = 6


def carry(report: Report) -> None:
    """Make the roll-ups say what the report's state lets them say. Three statements, however many figures it has.

    Runs in the caller's transaction, after the report is locked and its state written and before the stamp is raised.
    """
    state = ReportState(report.state)
    facts: dict[str, Any] = {
        "region": report.region_code,
        "month": report.period.month,
        "report": report.pk,
        "in_flash": state in COUNTED,
        "in_final": state is ReportState.CONFIRMED,
    }
    with connection.cursor() as cursor:
        cursor.execute(ONE_AFTER_THE_OTHER, [report.region_code])
        cursor.execute(FILL, facts)
    settle(report.region_code)


def settle(region_code: str | None = None) -> None:
    """Say of each figure that only stands until when it holds: in one region, or in all. One statement."""
    with connection.cursor() as cursor:
        cursor.execute(SETTLE, {"stocks": stocks(), "region": region_code})


def stocks() -> list[str]:
    """The codes of the indicators of which a later month takes over from an earlier one."""
    return [declared.code for _, declared in indicators() if declared.is_stock]


def count(*, indicator: str, region_code: str, on: date, by: Decimal | int = 1, at: datetime) -> None:
    """Count a record (or, with a negative `by`, take it back) for the county and month of its day.

    For indicators that the portal counts itself. Runs in the transaction of the action that makes the record count;
    what is counted is public at once, so it stands in 快报 and 定报 alike. Raises LookupError, or ValueError for an
    indicator that people report.
    """
    policy, declared = entry(indicator)
    if not declared.counted_from:
        raise ValueError(f"{indicator} is reported, not counted")
    with connection.cursor() as cursor:
        cursor.execute(ADD, [indicator, region_code[:COUNTY_DIGITS], on.replace(day=1), by, by])
    stamp(policy.app, at)


def stamp(policy_app: str, at: datetime) -> None:
    """Let every cached page of the policy fall."""
    with connection.cursor() as cursor:
        cursor.execute(STAMP, [policy_app, at])

"""Counting anew from reports and records: the proof that the roll-ups are right, and the way back when they are not."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import connection, transaction
from django.utils.module_loading import import_string

from portal.indicators.registry import indicators
from portal.indicators.rollups import COUNTY_DIGITS, HOLDS, MOVES_WAIT, settle, stocks

Key = tuple[str, str, date]
Sums = tuple[Decimal | date | None, Decimal | date | None]  # two amounts, or until when each holds

REPORTED = """
    SELECT value.indicator, report.region_code, period.month, value.amount,
           CASE WHEN report.state = 'confirmed' THEN value.amount END
    FROM indicators_report report
    JOIN indicators_reportperiod period ON period.id = report.period_id
    JOIN indicators_reportvalue value ON value.report_id = report.id
    WHERE report.state IN ('endorsed', 'confirmed') AND value.amount IS NOT NULL
"""
REBUILD = f"""
    INSERT INTO indicators_rollup (indicator, region_code, month, flash, final) {REPORTED}
"""
COMPARE = f"""
    WITH counted (indicator, region_code, month, flash, final) AS ({REPORTED}),
    kept AS (
        SELECT indicator, region_code, month, flash, final FROM indicators_rollup
        WHERE NOT indicator = ANY (%s) AND (flash IS NOT NULL OR final IS NOT NULL)
    )
    SELECT indicator, region_code, month, counted.flash, counted.final, kept.flash, kept.final
    FROM counted FULL JOIN kept USING (indicator, region_code, month)
    WHERE counted.flash IS DISTINCT FROM kept.flash OR counted.final IS DISTINCT FROM kept.final
    ORDER BY indicator, region_code, month
"""  # noqa: S608 -- our own constants
COMPARE_TERMS = f"""
    SELECT held.indicator, held.region_code, held.month,
           holds.flash_until, holds.final_until, held.flash_until, held.final_until
    FROM indicators_rollup held LEFT JOIN ({HOLDS}) holds ON holds.id = held.id
    WHERE (held.flash_until, held.final_until) IS DISTINCT FROM (holds.flash_until, holds.final_until)
    ORDER BY 1, 2, 3
"""  # noqa: S608 -- our own constants
KEPT = "SELECT indicator, region_code, month, flash, final FROM indicators_rollup WHERE indicator = ANY (%s)"
INSERT = "INSERT INTO indicators_rollup (indicator, region_code, month, flash, final) VALUES (%s, %s, %s, %s, %s)"


@dataclass(frozen=True, slots=True)
class Difference:
    """A roll-up that does not tell what is there."""

    indicator: str
    region_code: str
    month: date
    counted: Sums
    kept: Sums

    def __str__(self) -> str:
        sides = f"应为 {_words(self.counted)}，现为 {_words(self.kept)}"
        return f"{self.indicator} {self.region_code} {self.month:%Y-%m}：{sides}"


def differences() -> list[Difference]:
    """The roll-ups that are not what counting anew gives; none is the proof."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(COMPARE, [_counted_codes()])
        found = [
            Difference(indicator, region, month, (flash, final), (kept_flash, kept_final))
            for indicator, region, month, flash, final, kept_flash, kept_final in cursor.fetchall()
        ]
        return [*found, *_differences_of_terms(cursor), *_differences_of_counts(cursor)]


def rebuild() -> None:
    """Fill all roll-ups from what is there. Moves wait for the end."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(MOVES_WAIT)
        cursor.execute("DELETE FROM indicators_rollup")
        cursor.execute(REBUILD)
        cursor.executemany(INSERT, [(*key, total, total) for key, total in counted().items()])
        settle()


def counted() -> dict[Key, Decimal]:
    """What the records themselves give, by indicator, county and month."""
    totals: dict[Key, Decimal] = defaultdict(Decimal)
    for _, declared in indicators():
        if declared.counted_from:
            for region_code, on, amount in import_string(declared.counted_from)():
                totals[declared.code, region_code[:COUNTY_DIGITS], on.replace(day=1)] += Decimal(amount)
    return {key: total for key, total in totals.items() if total}


def _counted_codes() -> list[str]:
    return [declared.code for _, declared in indicators() if declared.counted_from]


def _differences_of_counts(cursor: "connection.CursorWrapper") -> Iterator[Difference]:  # type: ignore[name-defined]
    """What was taken back to nothing leaves a row of zero, which says the same as no row."""
    cursor.execute(KEPT, [_counted_codes()])
    kept: dict[Key, Sums] = {(code, region, month): (flash, final) for code, region, month, flash, final in cursor}
    totals = counted()
    for key in sorted(totals.keys() | kept.keys()):
        total = totals.get(key, Decimal(0))
        there = kept.get(key, (Decimal(0), Decimal(0)))
        if any((amount or Decimal(0)) != total for amount in there):
            yield Difference(*key, (total, total), there)


def _differences_of_terms(cursor: "connection.CursorWrapper") -> Iterator[Difference]:  # type: ignore[name-defined]
    """Rows that hold longer or shorter than until the next one."""
    cursor.execute(COMPARE_TERMS, {"stocks": stocks(), "region": None})
    for indicator, region, month, *terms in cursor.fetchall():
        yield Difference(indicator, region, month, (terms[0], terms[1]), (terms[2], terms[3]))


def _words(sums: Sums) -> str:
    return " / ".join(map(_word, sums))


def _word(side: Decimal | date | None) -> str:
    if isinstance(side, date):
        return f"至 {side:%Y-%m} 止"
    return "无" if side is None else f"{side.normalize():f}"

"""The way of a sheet: columns' checks, staging, checks by sets, comparison; and the same again with the writing."""

from django.db import connection, transaction

from portal.exchange import comparing, naming, refusals, setchecks, writing
from portal.exchange.columns import Columns
from portal.exchange.declarations import Resource
from portal.exchange.reading.sheet import Sheet
from portal.exchange.report import BadCells, BadSheetError, Comparison, Counts, Given, Report, UnfitError
from portal.exchange.staging import Progress, Staging, no_progress, staged

NOTHING = Comparison(counts=Counts())


def check(resource: Resource, sheet: Sheet, given: Given, progress: Progress = no_progress) -> Report:
    """Say what is wrong with a sheet, or what importing it would do. Writes nothing. Raises Refusal."""
    bad = BadCells()
    with transaction.atomic(), staged(Columns(resource, sheet), bad, progress) as staging:
        _examine(sheet, staging, given, bad)
        return _report(staging, bad, NOTHING if bad.count else _compare(staging, given, bad))


def write(resource: Resource, sheet: Sheet, given: Given, progress: Progress = no_progress) -> Counts:
    """Check a sheet and write it, all of it or nothing. Raises Refusal, and BadSheetError for bad cells.

    Two imports of one resource do not run side by side: each then compares with what the other has left.
    """
    bad = BadCells()
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [f"exchange:{resource.code}"])
        with staged(Columns(resource, sheet), bad, progress) as staging:
            _examine(sheet, staging, given, bad)
            if bad.count:
                raise BadSheetError(_report(staging, bad))
            try:
                return writing.write(staging, given)
            except UnfitError as error:
                bad.take_over(error.bad)
                raise BadSheetError(_report(staging, bad)) from error


def _examine(sheet: Sheet, staging: Staging, given: Given, bad: BadCells) -> None:
    """All checks. A header alone is what stands of nothing and may come in again; rows left empty are a mistake."""
    bad.add(setchecks.find_bad(staging, given))
    if bad.count and staging.resource.is_tried:
        _compare(staging, given, bad)
    if sheet.rows and not staging.rows and not bad.count:
        raise refusals.no_rows()


def _compare(staging: Staging, given: Given, bad: BadCells) -> Comparison:
    """What the rows would do; bad cells that only this shows are added."""
    try:
        return comparing.compare(staging, given)
    except UnfitError as error:
        bad.take_over(error.bad)
        return NOTHING


def _report(staging: Staging, bad: BadCells, found: Comparison = NOTHING) -> Report:
    return Report(
        rows=staging.rows,
        counts=found.counts,
        bad_count=bad.count,
        bad_cells=tuple(bad),
        new_rows=naming.named(staging, found.new_rows),
        changes=found.changes,
        remarks=found.remarks,
        seen=found.seen,
    )

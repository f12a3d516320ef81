"""The template of one report: its region and period in each row, and the lines that are or last were there."""

from collections.abc import Iterator
from typing import IO, Any

from portal.exchange import template
from portal.indicators.declarations import ReportForm
from portal.indicators.models import Report, ReportLine
from portal.indicators.spreadsheets.drafts import is_filled, lines_in
from portal.indicators.spreadsheets.explaining import explanations_of, together
from portal.indicators.spreadsheets.resources import LABEL, WORDS, report_sheet

SPARE_ROWS = 30  # a row that holds nothing but region and period counts as empty


def template_of(report: Report, form: ReportForm) -> IO[bytes]:
    """A sheet that is filled in as far as the report is; a new one names the lines of the period before."""
    return template.filled(report_sheet(form), [report.region_code], _rows(report, form))


def _rows(report: Report, form: ReportForm) -> Iterator[dict[str, Any]]:
    place = {"region_code": report.region_code, "month": report.period.title}
    lines = [line for line in lines_in(report, form) if is_filled(line)]
    words = {WORDS: together(explanations_of(report, form).values())}
    if not form.line_title:
        yield {**place, **(lines[0].amounts if lines else {}), **words}
        return
    for line in lines:
        yield {**place, LABEL: line.label, **line.amounts, **words}
        words = {}  # told once
    if not lines:
        yield from ({**place, LABEL: label} for label in _last_labels(report, form))
    yield from (place for _ in range(SPARE_ROWS))


def _last_labels(report: Report, form: ReportForm) -> list[str]:
    """What the lines of the region's latest earlier report were called."""
    earlier = Report.objects.filter(
        period__form=form.code, period__month__lt=report.period.month, region_code=report.region_code
    )
    latest = earlier.filter(lines__isnull=False).order_by("-period__month").values("pk")[:1]
    return list(ReportLine.objects.filter(report=latest).values_list("label", flat=True))

"""The lines of open reports by a sheet, on the way of the grid: the same checks, the same action, the same history.

What is wrong inside a row keeps the sheet out. What only submitting asks about is told in the preview, and again by the
grid, which then holds the figures.
"""

from collections.abc import Iterator
from itertools import islice
from types import SimpleNamespace
from typing import Any

from portal.exchange.declarations import Resource
from portal.exchange.report import MOST_CHANGES, BadCell, Comparison, Counts, Given
from portal.exchange.staging import Staging
from portal.indicators import refusals
from portal.indicators.actions import entry
from portal.indicators.actions.moving import require
from portal.indicators.declarations import ReportForm
from portal.indicators.grid import LONGEST_TEXT, MOST_LINES, text_of
from portal.indicators.models import Report
from portal.indicators.registry import columns_of
from portal.indicators.spreadsheets import preview
from portal.indicators.spreadsheets.drafts import Draft, drafts, is_filled, lines_in
from portal.indicators.spreadsheets.explaining import explanations_of, together
from portal.indicators.spreadsheets.resources import LABEL, WORDS, form_of
from portal.indicators.states import Verb, Way
from portal.indicators.validation import sum_faults
from portal.people.actors import Actor, kept_actor
from portal.regions.scoped import within
from portal.rules.refusal import Refusal

MOST_REMARKS = 50
NO_REPORT = "没有本地这一期的填报：填报期尚未开启，或本地不在填报范围"
SIZE = 500


def find_bad(*, staging: Staging, given: Given) -> Iterator[BadCell]:
    """Rows of reports that are not there or may not be written to, sums that do not add up, too many lines."""
    form, by = form_of(staging.resource), _by(given)
    for draft in drafts(staging, form):
        if draft.report is None:
            yield from (staging.bad(row.number, "month", f"{row.month:%Y-%m}", NO_REPORT) for row in draft.rows)
        elif draft.is_changed:
            yield from _against(staging, form, draft, draft.report, by)


def compare(*, staging: Staging, **_given: Given) -> Comparison:
    """How many lines would be new or others, and what submitting will ask. `seen` are the versions of the reports."""
    form = form_of(staging.resource)
    found = list(drafts(staging, form))
    changes = (change for draft in found for change in preview.changes(form, draft))
    remarks = (remark for draft in found for remark in preview.remarks(form, draft))
    return Comparison(
        counts=preview.counts(found),
        new_rows=preview.new_rows(found),
        changes=tuple(islice(changes, MOST_CHANGES)),
        remarks=tuple(islice(remarks, MOST_REMARKS)),
        seen={str(draft.report.pk): draft.report.version for draft in found if draft.report},
    )


def write(*, staging: Staging, given: Given) -> Counts:
    """Keep the lines of each report that would become another. Raises Refusal where one was saved since it was seen."""
    form, by = form_of(staging.resource), _by(given)
    found = list(drafts(staging, form))
    for draft in found:
        assert draft.report is not None
        version = (given.seen or {}).get(str(draft.report.pk), draft.report.version)
        if not draft.is_changed:
            continue
        if version != draft.report.version:
            raise refusals.stale_sheet(form, draft.report)
        entry.keep(
            report=draft.report, lines=draft.after, explanations=draft.explanations, version=version, by=by,
            at=given.at, way=Way.SHEET,
        )  # fmt: skip
    return preview.counts(found)


def rows(resource: Resource, region_codes: tuple[str, ...]) -> Iterator[Any]:
    """Every line of the regions' reports of the form, oldest period first."""
    form = form_of(resource)
    found = Report.objects.filter(period__form=form.code, is_migrated=False).filter(within(*region_codes))
    found = (
        found.select_related("period")
        .prefetch_related("values", "lines__values")
        .order_by("period__month", "region_code")
    )
    for report in found.iterator(chunk_size=SIZE):
        words = together(explanations_of(report, form).values())
        for line in filter(is_filled, lines_in(report, form)):
            about = {"region_code": report.region_code, "month": report.period.title, LABEL: line.label, WORDS: words}
            yield SimpleNamespace(**about, **line.amounts)
            words = ""  # told once


def _by(given: Given) -> Actor:
    return kept_actor(given.user_id, given.post_id, on=given.on)


def _against(
    staging: Staging, form: ReportForm, draft: Draft, report: Report, by: Actor
) -> Iterator[BadCell]:  # fmt: skip
    """What stands in the way of one report's lines. Asked without a lock: the action asks again under it."""
    first = draft.rows[0].number
    try:
        require(report, Verb.SAVE, by)
    except Refusal as refusal:
        yield staging.bad(first, "month", report.period.title, f"{refusal.text}{refusal.todo}")
        return
    if len(draft.after) > MOST_LINES:
        yield staging.bad(first, "month", report.period.title, f"一期填报最多 {MOST_LINES} 行，请合并")
    if draft.explanations and len(draft.told) > LONGEST_TEXT:
        told = next(row for row in draft.rows if row.words)
        yield staging.bad(told.number, WORDS, told.words, f"同一期的变动说明合计不能超过 {LONGEST_TEXT} 个字")
    for row in draft.rows:
        for fault in sum_faults(columns_of(form), row.line.amounts):
            yield staging.bad(row.number, fault.indicator, text_of(row.line.amounts[fault.indicator]), fault.text)

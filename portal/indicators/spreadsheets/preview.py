"""What the preview of a report's sheet tells: rows by what they would do, old and new figures, what is left to do."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice

from portal.exchange.report import MOST_CHANGES, Change, Counts, Remark
from portal.indicators.declarations import ReportForm
from portal.indicators.grid import text_of
from portal.indicators.history import past_of
from portal.indicators.lines import totals
from portal.indicators.registry import columns_of
from portal.indicators.spreadsheets.drafts import Draft
from portal.indicators.spreadsheets.explaining import asking, explanations_of
from portal.indicators.spreadsheets.resources import EXPLANATION
from portal.indicators.validation import check


def counts(found: Iterable[Draft]) -> Counts:
    """The rows by what they would do to the lines that stand."""
    return Counts(**Counter(kind for kind, _ in _kinds(found)))


def new_rows(found: Iterable[Draft]) -> tuple[int, ...]:
    """The numbers of the first rows that would be added."""
    return tuple(islice(sorted(number for kind, number in _kinds(found) if kind == "new"), MOST_CHANGES))


def _kinds(found: Iterable[Draft]) -> Iterator[tuple[str, int]]:
    """What each row would do, and its number."""
    for draft in found:
        for row in draft.rows:
            old = draft.known.get(row.line.label)
            is_same = old == row.line and not (row.words and draft.explanations)
            yield "new" if old is None else "same" if is_same else "changed", row.number


def changes(form: ReportForm, draft: Draft) -> Iterator[Change]:
    """What lines that stand would become, cell by cell."""
    for row in draft.rows:
        if (old := draft.known.get(row.line.label)) is not None:
            for column in columns_of(form):
                was, new = old.amounts[column.code], row.line.amounts[column.code]
                if was != new:
                    yield Change(row.number, column.name, text_of(was), text_of(new))
            if row.words and draft.explanations:
                yield Change(row.number, EXPLANATION.title, draft.explained, draft.told)


def remarks(form: ReportForm, draft: Draft) -> Iterator[Remark]:
    """What the grid will say of the sums of the columns, with the explanations there are; and words for nothing."""
    assert draft.report is not None
    report, about = draft.report, f"{draft.report.region_name}{draft.report.period.title}"
    if draft.told and not asking(report, form, draft.after):
        yield Remark(about, "没有与上期相差超过 50% 的指标，填写的变动说明不保留")
    if not draft.is_changed:
        return
    words = {**explanations_of(report, form), **draft.explanations}
    for fault in check(columns_of(form), totals(draft.after, form.indicators), past_of(report), words):
        verb = "改正" if fault.is_hard else "说明"
        yield Remark(about, f"提交前须{verb}：{fault.text}")

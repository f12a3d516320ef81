"""Words of a sheet that explain its figures: told in any row of a report, kept with each sum that has changed a lot."""

from collections.abc import Iterable, Mapping

from portal.indicators.declarations import ReportForm
from portal.indicators.history import past_of
from portal.indicators.lines import Line, totals
from portal.indicators.models import Report
from portal.indicators.registry import columns_of
from portal.indicators.validation import check


def together(words: Iterable[str]) -> str:
    """Several explanations as one, each said once."""
    return "；".join(dict.fromkeys(filter(None, words)))


def explanations_of(report: Report, form: ReportForm) -> Mapping[str, str]:
    """What is explained in a report that was read with its values, by indicator in printed order."""
    words = {value.indicator: value.explanation for value in report.values.all()}
    return {code: words[code] for code in form.indicators if words.get(code)}


def asking(report: Report, form: ReportForm, lines: Iterable[Line]) -> list[str]:
    """The indicators whose sums over some lines submitting would want explained. One statement."""
    sums = totals(lines, form.indicators)
    found = check(columns_of(form), sums, past_of(report), {})
    return [fault.indicator for fault in found if not fault.is_hard]

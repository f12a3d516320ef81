"""System checks of the room's fields: what policies declare must add up before anybody reports."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from django.core.checks import CheckMessage, Error, register
from django.utils.module_loading import import_string

from portal.indicators.declarations import Aggregation, Indicator, ReportForm
from portal.indicators.registry import indicators, report_forms
from portal.policies import Policy


@register()
def declarations_make_sense(**_options: Any) -> list[CheckMessage]:
    """Codes are unique and begin with their policy; parts, terms and counts exist; forms hold what people report."""
    known = {declared.code: declared for _, declared in indicators()}
    codes = Counter(declared.code for _, declared in indicators()) + Counter(form.code for _, form in report_forms())
    messages: list[CheckMessage] = [
        Error(f"{code} is declared twice", id="indicators.E001") for code, times in codes.items() if times > 1
    ]
    for policy, declared in indicators():
        messages += [
            Error(f"{declared.code}: {fault}", id="indicators.E002") for fault in faults(policy, declared, known)
        ]
    for policy, form in report_forms():
        messages += [Error(f"{form.code}: {fault}", id="indicators.E003") for fault in form_faults(policy, form, known)]
    return messages


def faults(policy: Policy, declared: Indicator, known: dict[str, Indicator]) -> Iterator[str]:
    """What is wrong with one indicator, in words."""
    if declared.code.partition(".")[0] != policy.label:
        yield f"does not begin with {policy.label}"
    if declared.part not in {part.id for part in declared.clause.parts}:
        yield f"its clause has no part {declared.part}"
    named = [*declared.parts, *(declared.terms or ())]
    yield from (f"names {code}, which nobody declares" for code in named if code not in known)
    if (declared.aggregation is Aggregation.RATIO) != (declared.terms is not None):
        yield "a ratio has two terms and nothing else has any"
    if (declared.aggregation is Aggregation.COUNT) != bool(declared.counted_from):
        yield "what is counted names its records and nothing else does"
    if declared.counted_from:
        try:
            import_string(declared.counted_from)
        except ImportError as error:
            yield str(error)


def form_faults(policy: Policy, form: ReportForm, known: dict[str, Indicator]) -> Iterator[str]:
    """What is wrong with one form, in words."""
    if form.code.partition(".")[0] != policy.label:
        yield f"does not begin with {policy.label}"
    for code in form.indicators:
        if code not in known or not known[code].is_reported:
            yield f"names {code}, which nobody reports"

"""The room's own reading of the registry: its fields are `indicators` and `report_forms`."""

from collections.abc import Iterator
from functools import lru_cache

from portal.indicators.declarations import Indicator, ReportForm
from portal.policies import Policy, registry


def indicators() -> Iterator[tuple[Policy, Indicator]]:
    """Every declared indicator with the policy that declares it."""
    for policy in registry:
        for declared in policy.indicators:
            yield policy, declared


def entry(code: str) -> tuple[Policy, Indicator]:
    """The declaration of a code with its policy. Raises LookupError."""
    return _by_code(len(registry))[code]


@lru_cache(maxsize=1)
def _by_code(_policies: int) -> dict[str, tuple[Policy, Indicator]]:
    """Policies are only ever added, so that their number tells whether this was written before the last of them."""
    return {declared.code: (policy, declared) for policy, declared in indicators()}


def indicator(code: str) -> Indicator:
    """The declaration of a code. Raises LookupError."""
    return entry(code)[1]


def of_policy(policy: Policy) -> tuple[Indicator, ...]:
    """The indicators of one policy in their order."""
    return tuple(policy.indicators)


def report_forms() -> Iterator[tuple[Policy, ReportForm]]:
    """Every declared form with the policy that declares it."""
    for policy in registry:
        for declared in policy.report_forms:
            yield policy, declared


def form_entry(code: str) -> tuple[Policy, ReportForm]:
    """The form of a code with its policy. Raises LookupError."""
    for policy, declared in report_forms():
        if declared.code == code:
            return policy, declared
    raise LookupError(code)


def report_form(code: str) -> ReportForm:
    """The form of a code. Raises LookupError."""
    return form_entry(code)[1]


def columns_of(form: ReportForm) -> tuple[Indicator, ...]:
    """The indicators of a form, in printed order."""
    return tuple(indicator(code) for code in form.indicators)

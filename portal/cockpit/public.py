"""What anybody may see of a policy: the indicators that its lead office has released, up to the month released."""

from dataclasses import replace
from datetime import date

from portal.cockpit.asked import Asked
from portal.indicators.declarations import Indicator
from portal.indicators.models import Release
from portal.indicators.periods import month_span
from portal.indicators.registry import of_policy
from portal.policies import Policy, registry


def released() -> dict[str, date]:
    """The released indicators with the month that each is released up to. One statement."""
    return dict(Release.objects.values_list("indicator", "month"))


def shown_of(policy: Policy, months: dict[str, date]) -> tuple[Indicator, ...]:
    """The released indicators of a policy in their order."""
    return tuple(one for one in of_policy(policy) if one.code in months)


def policies_shown(months: dict[str, date]) -> list[Policy]:
    """The policies of which anything is released."""
    return [policy for policy in registry if shown_of(policy, months)]


def held_back(asked: Asked, indicators: tuple[Indicator, ...], months: dict[str, date]) -> Asked:
    """The question with no later day than the first month to which all shown indicators are released."""
    last = month_span(min(months[one.code] for one in indicators)).ends_on
    return replace(asked, on=min(asked.on, last))

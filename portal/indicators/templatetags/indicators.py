"""How figures of indicators are written on pages."""

from decimal import Decimal

from django import template

from portal.indicators.declarations import Indicator
from portal.rules.exact import grouped, plain

register = template.Library()
DASH = "—"


@register.filter
def amount_in(amount: Decimal | None, declared: Indicator) -> str:
    """An amount of the own unit with that unit: 102,000.00 亩; a dash for nothing."""
    if amount is None:
        return DASH
    text = grouped(amount) if declared.decimals else f"{amount:,.0f}"
    return f"{text} {declared.entry_unit}"


@register.filter
def as_typed(amount: Decimal | None) -> str:
    """An amount as it stands in an input: no grouping, no needless zeros; empty for nothing."""
    return "" if amount is None else plain(amount)


@register.filter
def shown_in(amount: Decimal | None, declared: Indicator) -> str:
    """An amount of the own unit as the document prints it: 10.20 万亩, 50 个; a dash for nothing."""
    if amount is None:
        return DASH
    shown = declared.shown(amount)
    is_whole = not declared.decimals and declared.shift <= 0
    return f"{shown:,.0f} {declared.unit}" if is_whole else f"{grouped(shown)} {declared.unit}"

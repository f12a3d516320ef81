"""How amounts, days and terms are written on pages."""

from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from django import template
from django.utils import timezone

from portal.rules import capitals, exact

register = template.Library()
KILO = 1024
DASH = "—"


@register.filter
def yuan(amount: Any) -> str:
    """1,234.50; empty for nothing."""
    number = _decimal(amount)
    return "" if number is None else f"{exact.yuan(number):,f}"


@register.filter
def capital_yuan(amount: Any) -> str:
    """壹佰万元整; empty for nothing and for what can't be written so."""
    number = _decimal(amount)
    try:
        return "" if number is None else capitals.capital_yuan(number)
    except ValueError:
        return ""


@register.filter
def figure(amount: Any) -> str:
    """1,234.50: any figure with two decimals, half up; a dash for nothing."""
    number = _decimal(amount)
    return DASH if number is None else f"{exact.hundredths(number):,f}"


@register.filter
def wan(amount: Any) -> str:
    """123,456 as 12.35, to be followed by 万 and the unit; a dash for nothing."""
    number = _decimal(amount)
    return DASH if number is None else f"{exact.wan(number):,f}"


@register.filter
def yi(amount: Any) -> str:
    """1,234,567,890 as 12.35, to be followed by 亿 and the unit; a dash for nothing."""
    number = _decimal(amount)
    return DASH if number is None else f"{exact.yi(number):,f}"


@register.filter
def percent(amount: Any) -> str:
    """83.90%: a percentage from 0 to 100; a dash where there is none to reckon."""
    number = _decimal(amount)
    return DASH if number is None else f"{exact.hundredths(number):,f}%"


@register.filter
def points(amount: Any) -> str:
    """+0.60 个百分点: what lies between two percentages; a dash for nothing."""
    number = _decimal(amount)
    return DASH if number is None else f"{exact.signed(number)} 个百分点"


@register.filter
def change(amount: Any) -> str:
    """↑ 6.20%, ↓ 1.30%, 持平: how a figure changed, in percent; a dash for nothing."""
    number = _decimal(amount)
    if number is None:
        return DASH
    shown = exact.hundredths(number)
    return f"{'↑' if shown > 0 else '↓'} {abs(shown):,f}%" if shown else "持平"


@register.filter
def day(value: date | datetime | None) -> str:
    """2019年10月15日, as in running text."""
    if value is None or value == "":
        return ""
    if isinstance(value, datetime):
        value = timezone.localtime(value) if timezone.is_aware(value) else value
    return f"{value.year}年{value.month}月{value.day}日"


@register.filter
def moment(value: datetime | None) -> str:
    """2019-10-15 09:30, as in tables and histories."""
    if not value:
        return ""
    local = timezone.localtime(value) if timezone.is_aware(value) else value
    return f"{local:%Y-%m-%d %H:%M}"


@register.filter
def working_days(count: int | None) -> str:
    """5 个工作日: working days are always spelt out."""
    return "" if count is None else f"{count} 个工作日"


@register.filter
def size(count: int | None) -> str:
    """345 千字节, 2.5 兆: the size of a file in words."""
    if count is None:
        return ""
    return f"{max(1, round(count / KILO))} 千字节" if count < KILO**2 else f"{count / KILO**2:.1f} 兆"


def _decimal(amount: Any) -> Decimal | None:
    """The amount as an exact number; None for nothing and for what is none."""
    if amount is None or amount == "":
        return None
    try:
        number = Decimal(str(amount))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None

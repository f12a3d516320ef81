"""Exact quantities: one place for every rounding, so that no two rooms round differently.

Compare exact values and round once, at the end, only what is shown (shared conventions 2 and 3).
"""

from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")
TEN_THOUSANDTH = Decimal("0.0001")
MILLIONTH = Decimal("0.000001")
M2_PER_MU = Decimal(10_000) / Decimal(15)


def yuan(amount: Decimal) -> Decimal:
    """Money in yuan with two decimals, half up."""
    return amount.quantize(CENT, ROUND_HALF_UP)


def mu(area: Decimal) -> Decimal:
    """Area in mu with four decimals, half up."""
    return area.quantize(TEN_THOUSANDTH, ROUND_HALF_UP)


def tce(energy: Decimal) -> Decimal:
    """Energy in tonnes of coal equivalent with four decimals, half up."""
    return energy.quantize(TEN_THOUSANDTH, ROUND_HALF_UP)


def fraction(part: Decimal | int, whole: Decimal | int) -> Decimal | None:
    """A share as printed, six decimals half up; None where the whole is zero (neither 0 % nor 100 %)."""
    return (Decimal(part) / Decimal(whole)).quantize(MILLIONTH, ROUND_HALF_UP) if whole else None


def percent(part: Decimal | int, whole: Decimal | int) -> Decimal | None:
    """A percentage from 0 to 100 as printed, two decimals half up; None where the whole is zero."""
    return (Decimal(part) * 100 / Decimal(whole)).quantize(CENT, ROUND_HALF_UP) if whole else None


def required_count(share: Decimal) -> int:
    """The smallest whole number that reaches the share."""
    return int(share.to_integral_value(ROUND_CEILING))

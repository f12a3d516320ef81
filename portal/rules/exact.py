"""Exact quantities: one place for every rounding, so that no two rooms round differently.

Compare exact values and round once, at the end, only what is shown (shared conventions 2 and 3).
"""

from decimal import ROUND_CEILING, ROUND_HALF_UP, Context, Decimal

CENT = Decimal("0.01")
TEN_THOUSANDTH = Decimal("0.0001")
MILLIONTH = Decimal("0.000001")
WAN, YI = Decimal(10_000), Decimal(100_000_000)

# The context in which rules compute: room for the product of four of the longest facts. Python's own keeps 28 digits
# and would round on the way; here only a division is ever cut off, far from any digit that decides a rounding.
EXACT = Context(prec=200)


def yuan(amount: Decimal) -> Decimal:
    """Money in yuan with two decimals, half up."""
    return amount.quantize(CENT, ROUND_HALF_UP, EXACT)


def hundredths(figure: Decimal) -> Decimal:
    """Any figure with two decimals, half up; what rounds to nothing has no sign."""
    return EXACT.plus(figure.quantize(CENT, ROUND_HALF_UP, EXACT))


def mu(area: Decimal) -> Decimal:
    """Area in mu with four decimals, half up."""
    return area.quantize(TEN_THOUSANDTH, ROUND_HALF_UP, EXACT)


def tce(energy: Decimal) -> Decimal:
    """Energy in tonnes of coal equivalent with four decimals, half up."""
    return energy.quantize(TEN_THOUSANDTH, ROUND_HALF_UP, EXACT)


def mu_from_m2(area_m2: Decimal) -> Decimal:
    """An area of square metres in mu, not rounded: 15 mu are one hectare."""
    return EXACT.divide(EXACT.multiply(area_m2, Decimal(15)), Decimal(10_000))


def fraction(part: Decimal | int, whole: Decimal | int) -> Decimal | None:
    """A share as printed, six decimals half up; None where the whole is zero (neither 0 % nor 100 %)."""
    return _quotient(Decimal(part), Decimal(whole), MILLIONTH)


def percent(part: Decimal | int, whole: Decimal | int) -> Decimal | None:
    """A percentage from 0 to 100 as printed, two decimals half up; None where the whole is zero."""
    return _quotient(EXACT.multiply(Decimal(part), Decimal(100)), Decimal(whole), CENT)


def wan(figure: Decimal) -> Decimal:
    """A figure in ten thousands, two decimals half up."""
    return hundredths(EXACT.divide(figure, WAN))


def yi(figure: Decimal) -> Decimal:
    """A figure in hundred millions, two decimals half up."""
    return hundredths(EXACT.divide(figure, YI))


def points(percent_now: Decimal, percent_then: Decimal) -> Decimal:
    """How many percentage points lie between two percentages, two decimals half up; negative where it fell."""
    return hundredths(EXACT.subtract(percent_now, percent_then))


def growth_percent(now: Decimal, then: Decimal) -> Decimal | None:
    """By how many percent a figure grew; None where there was nothing, or less, to grow from."""
    return percent(EXACT.subtract(now, then), then) if then > 0 else None


def signed(figure: Decimal) -> str:
    """A change for the eye: two decimals and always a sign, +0.60 and -1.20; no change bears none."""
    shown = hundredths(figure)
    return f"{shown:+,f}" if shown else "0.00"


def _quotient(part: Decimal, whole: Decimal, unit: Decimal) -> Decimal | None:
    return EXACT.divide(part, whole).quantize(unit, ROUND_HALF_UP, EXACT) if whole else None


def required_count(share: Decimal) -> int:
    """The smallest whole number that reaches the share."""
    return int(share.to_integral_value(ROUND_CEILING))


def grouped(amount: Decimal) -> str:
    """A quantity for the eye: thousands grouped, at least two decimals, nothing rounded away."""
    digits = -min(amount.normalize(EXACT).as_tuple().exponent, -2)  # type: ignore[operator, type-var]
    return f"{amount:,.{digits}f}"


def plain(figure: Decimal) -> str:
    """A figure as people write it: 15 and 0.6, not 15.0000 and 0.600."""
    return f"{figure.normalize(EXACT):f}"

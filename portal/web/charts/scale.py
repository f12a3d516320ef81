"""Exact scales: where an axis has its ticks, where a value lies on it, which of five classes it falls into."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import pairwise

from portal.rules.exact import EXACT, hundredths, plain

STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
INTERVALS = 4
CLASSES = 5
CLOSE_UNITS = ("%", "‰", "℃")


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis with round ticks. It always holds zero."""

    ticks: tuple[Decimal, ...]

    @property
    def low(self) -> Decimal:
        return self.ticks[0]

    @property
    def high(self) -> Decimal:
        return self.ticks[-1]

    def share(self, value: Decimal) -> float:
        """Where a value lies between the ends, 0 to 1."""
        return float(EXACT.divide(value - self.low, self.high - self.low))


def scale(values: Iterable[Decimal | None]) -> Scale:
    """The axis for some values: from zero, or below it where values are, in about four round steps."""
    known = [Decimal(0), *(value for value in values if value is not None)]
    low, high = min(known), max(known)
    if low == high:
        return Scale((Decimal(0), Decimal(1)))
    step = _round_step(EXACT.divide(high - low, Decimal(INTERVALS)))
    first = int(EXACT.divide(low, step).to_integral_value(ROUND_FLOOR))
    last = int(EXACT.divide(high, step).to_integral_value(ROUND_CEILING))
    return Scale(tuple(step * turn for turn in range(first, last + 1)))


def _round_step(least: Decimal) -> Decimal:
    power = Decimal(1).scaleb(least.adjusted())
    return next(step * power for step in STEPS if step * power >= least)


def tick_text(tick: Decimal) -> str:
    """A tick as people write it: 1,000 and 2.5."""
    digits = max(0, -int(tick.normalize(EXACT).as_tuple().exponent))
    return f"{tick:,.{digits}f}"


def shown(value: Decimal | None, unit: str = "") -> str:
    """A value as charts write it: whole numbers as they are, others with two decimals, a dash for none."""
    if value is None:
        return "—"
    is_whole = int(value.as_tuple().exponent) >= 0
    return joined_unit(f"{value:,f}" if is_whole else f"{hundredths(value):,f}", unit)


def joined_unit(figure: str, unit: str) -> str:
    """A figure with its unit: 83.90% and 12 个."""
    return f"{figure}{unit if unit in CLOSE_UNITS else f' {unit}' if unit else ''}"


@dataclass(frozen=True, slots=True)
class Grades:
    """Up to five classes by their lower limits, ascending: a value that meets a limit belongs to the class above."""

    limits: tuple[Decimal, ...] = ()

    def __post_init__(self) -> None:
        if len(self.limits) >= CLASSES or any(low >= high for low, high in pairwise(self.limits)):
            raise ValueError("at most four limits, each above the one before")

    def of(self, value: Decimal) -> int:
        """The class of a value, 1 the lowest; where there are fewer than five, they use the shades evenly."""
        return self.shade(sum(limit <= value for limit in self.limits))

    def shade(self, place: int) -> int:
        """The shade of the class at a place, counted from nought."""
        return 3 if not self.limits else 1 + round(place * (CLASSES - 1) / len(self.limits))

    def legend(self) -> tuple[tuple[int, str], ...]:
        """Each class's shade and limits in words."""
        if not self.limits:
            return ()
        ends = [plain(limit) for limit in self.limits]
        texts = [f"＜{ends[0]}", *(f"{low}～{high}" for low, high in pairwise(ends)), f"≥{ends[-1]}"]
        return tuple((self.shade(place), text) for place, text in enumerate(texts))


def even_grades(values: Iterable[Decimal | None]) -> Grades:
    """Classes of equal width with round limits over the values; none where all are equal."""
    known = [value for value in values if value is not None]
    if not known or min(known) == max(known):
        return Grades()
    step = _round_step(EXACT.divide(max(known) - min(known), Decimal(CLASSES)))
    first = EXACT.divide(min(known), step).to_integral_value(ROUND_FLOOR) + 1
    limits = [step * (first + turn) for turn in range(CLASSES - 1)]
    return Grades(tuple(limit for limit in limits if limit <= max(known)))

"""How a policy declares its figures: indicators, their seeded targets, and the forms in which counties report them.

Frozen, in code, reviewed like code. An amount is held in the indicator's own unit (mu, pieces) and shown in the unit
of the document (万亩), so that sums are exact and only the eye sees a shift of the point.
"""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from portal.regions.scoped import COUNTY
from portal.rules.exact import EXACT
from portal.rules.law import Clause


class Direction(StrEnum):
    """Which way is better."""

    UP = "up"
    DOWN = "down"
    NONE = "none"


class Aggregation(StrEnum):
    """How a figure adds up over regions and months."""

    SUM = "sum"  # what each month brought; added over months and regions
    LATEST = "latest"  # how it stands; the last report of each region, added over regions
    RATIO = "ratio"  # a quotient of two other indicators' sums, never a mean of quotients
    COUNT = "count"  # counted from records by the portal itself; added over months and regions


class Frequency(StrEnum):
    """How often a form is due."""

    MONTH = "month"
    YEAR = "year"


DIRECTION_NAMES = {Direction.UP: "越高越好", Direction.DOWN: "越低越好", Direction.NONE: "不评高低"}
AGGREGATION_NAMES = {
    Aggregation.SUM: "各期发生数相加，各地相加",
    Aggregation.LATEST: "取各地最近一期数，各地相加",
    Aggregation.RATIO: "先分别汇总分子、分母，再相除",
    Aggregation.COUNT: "由系统按登记的记录计数",
}
FREQUENCY_NAMES = {Frequency.MONTH: "每月", Frequency.YEAR: "每年"}
REPORTED = frozenset({Aggregation.SUM, Aggregation.LATEST})


@dataclass(frozen=True, slots=True)
class SeedTarget:
    """A target printed in a document; `amount` in the unit of the document, None for a dash: no task."""

    region_code: str
    amount: Decimal | None


@dataclass(frozen=True, slots=True)
class Window:
    """The days in which a target is to be reached, both included. After the last one it is 期满: shown, no lamp."""

    starts_on: date
    ends_on: date

    def elapsed(self, on: date) -> tuple[int, int]:
        """Days gone at the end of a day, and days in all."""
        gone = (min(on, self.ends_on) - self.starts_on).days + 1
        return max(gone, 0), (self.ends_on - self.starts_on).days + 1

    def is_over(self, on: date) -> bool:
        return on > self.ends_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One figure: what it measures, whence it comes, how it adds up (口径).

    `shift` moves the point from the own unit to `unit`: four places from mu to 万亩, back by two from a fraction to %.
    `decimals` are the places of the own unit. `cumulative`: each report restates the total since the window opened and
    may not fall below the last. `parts` are the indicators whose sum it must equal. `terms` are numerator and
    denominator of a ratio.
    `counted_from` names a function () that yields (region code, day, amount) of every record that counts.
    `rows` is the name of the page that lists the records behind the figure; it is given the county's code.
    """

    code: str
    name: str
    unit: str
    clause: Clause
    part: str
    definition: str
    aggregation: Aggregation
    window: Window
    own_unit: str = ""
    shift: int = 0
    decimals: int = 0
    direction: Direction = Direction.UP
    frequency: Frequency = Frequency.MONTH
    level: str = COUNTY
    cumulative: bool = False
    parts: tuple[str, ...] = ()
    terms: tuple[str, str] | None = None
    counted_from: str = ""
    rows: str = ""
    targets: tuple[SeedTarget, ...] = ()

    @property
    def is_reported(self) -> bool:
        """Whether people report it, rather than the portal counting it."""
        return self.aggregation in REPORTED

    @property
    def is_stock(self) -> bool:
        """Whether months do not add up: the latest report stands for all before."""
        return self.aggregation is Aggregation.LATEST or self.cumulative

    @property
    def entry_unit(self) -> str:
        """The unit in which it is reported and kept."""
        return self.own_unit or self.unit

    def rounded(self, amount: Decimal) -> Decimal:
        """An amount with the places of the own unit, half up: only a ratio has more."""
        return amount.quantize(Decimal(1).scaleb(-self.decimals), ROUND_HALF_UP, EXACT)

    def shown(self, amount: Decimal) -> Decimal:
        """An amount of the own unit in the unit that is shown; exact."""
        return amount.scaleb(-self.shift)

    def kept(self, amount: Decimal) -> Decimal:
        """An amount as the document prints it in the own unit; exact."""
        return amount.scaleb(self.shift)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportForm:
    """One form that counties fill in for a period: its indicators in printed order.

    `due_days`: working days after the period's end by which it is due. `office_kind` reports, and reviews above. With
    a `line_title` the county fills in a line for each of something (乡镇, 地块); its figures are the sums of the lines.
    """

    code: str
    name: str
    office_kind: str
    clause: Clause
    indicators: tuple[str, ...]
    due_days: int
    first_month: date
    frequency: Frequency = Frequency.MONTH
    level: str = COUNTY
    line_title: str = ""

"""How a cell of a report's sheet is read: by the same plain functions as the cells of the grid."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from portal.indicators.declarations import Frequency, Indicator
from portal.indicators.grid import clean
from portal.indicators.periods import MONTHS, month_span, year_span
from portal.indicators.validation import shape_fault
from portal.rules import cells
from portal.rules.typed import half_width

YEAR = re.compile(r"(\d{4})年?", re.ASCII)
MONTH = re.compile(r"(\d{4})[-/.年]?(\d{1,2})月?", re.ASCII)
FIRST_YEAR, LAST_YEAR = 1950, 2100
EXAMPLES = {Frequency.MONTH: "2019年9月", Frequency.YEAR: "2019年"}


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodCell:
    """A period of a form, known by the first day of its last month."""

    frequency: Frequency

    def read(self, raw: cells.Raw) -> date:
        year, month = _parts(raw)
        if self.frequency is Frequency.YEAR and month in {None, MONTHS} and FIRST_YEAR <= year <= LAST_YEAR:
            return year_span(year).month
        if self.frequency is Frequency.MONTH and month in range(1, MONTHS + 1) and FIRST_YEAR <= year <= LAST_YEAR:
            return month_span(date(year, month or MONTHS, 1)).month
        raise cells.CellError("invalid", f"应为填报期，例如 {EXAMPLES[self.frequency]}")

    def show(self, month: date) -> str:
        """The period as the sheet writes it."""
        return f"{month.year}年" if self.frequency is Frequency.YEAR else f"{month.year}年{month.month}月"


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelCell(cells.Text):
    """Words, on one line as in the grid."""

    def read(self, raw: cells.Raw) -> str:
        return cells.Text(max_length=self.max_length).read(clean(cells.as_text(raw)))


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureCell(cells.Number):
    """A figure of an indicator in its own unit, with the bounds and places that the grid asks for."""

    indicator: Indicator

    def read(self, raw: cells.Raw) -> Decimal:
        typed = clean(raw) if isinstance(raw, str) else raw
        amount = cells.Number(max_digits=None).read(typed)
        if fault := shape_fault(self.indicator, amount):
            raise cells.CellError("invalid", fault)
        return amount


def _parts(raw: cells.Raw) -> tuple[int, int | None]:
    """Year and month of what was typed; 0 for what is no period. A day stands for its month."""
    if isinstance(raw, date):
        return raw.year, raw.month
    text = half_width(cells.as_text(raw)).replace(" ", "")
    if found := YEAR.fullmatch(text):
        return int(found[1]), None
    if found := MONTH.fullmatch(text):
        return int(found[1]), int(found[2])
    try:
        day = cells.Day().read(text)
    except cells.CellError:
        return 0, None
    return day.year, day.month

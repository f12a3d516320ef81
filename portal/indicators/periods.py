"""Spans of reporting: a month or a year, its days, and the month it is known by."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from portal.indicators.declarations import Frequency, ReportForm

MONTHS = 12
YEAR_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Span:
    """A month or a year. `month` is the first day of its last month."""

    starts_on: date
    ends_on: date

    @property
    def month(self) -> date:
        return self.ends_on.replace(day=1)

    @property
    def title(self) -> str:
        """2019年9月 or 2019年."""
        return f"{self.ends_on.year}年" if self.starts_on.month != self.ends_on.month else month_title(self.month)


def month_span(month: date) -> Span:
    """The month of a day."""
    return Span(month.replace(day=1), month.replace(day=monthrange(month.year, month.month)[1]))


def year_span(year: int) -> Span:
    """A calendar year. Raises ValueError for a year that no calendar has."""
    return Span(date(year, 1, 1), date(year, MONTHS, 31))


def span_of(form: ReportForm, month: date) -> Span:
    """The month or the year of a form that ends with a month."""
    return year_span(month.year) if form.frequency is Frequency.YEAR else month_span(month)


def read_span(text: str) -> Span:
    """A span as people write it: 2018 or 2018-09. Raises ValueError for anything else."""
    if not text.isascii():
        raise ValueError(text)
    if len(text) == YEAR_DIGITS and text.isdigit():
        return year_span(int(text))
    return month_span(date.fromisoformat(f"{text}-01"))


def months_back(month: date, count: int) -> date:
    """The first day of the month so many months before. Raises ValueError before the first of all months."""
    index = month.year * MONTHS + month.month - 1 - count
    return date(index // MONTHS, index % MONTHS + 1, 1)


def last_months(month: date, count: int) -> list[date]:
    """So many months up to one, oldest first."""
    return [months_back(month, back) for back in range(count - 1, -1, -1)]


def month_title(month: date) -> str:
    """2019年9月."""
    return f"{month.year}年{month.month}月"

"""What a sheet wants of each report that it names: its lines as they stand, and as they would stand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby

from portal.exchange.staging import Staging
from portal.indicators.declarations import ReportForm
from portal.indicators.lines import Line
from portal.indicators.models import Report
from portal.indicators.spreadsheets.explaining import asking, explanations_of, together
from portal.indicators.spreadsheets.staged import StagedRow, staged_rows


@dataclass(frozen=True)
class Draft:
    """The rows of one region and period. `report` is none where no such report is open to anybody."""

    form: ReportForm
    rows: tuple[StagedRow, ...]
    report: Report | None
    before: tuple[Line, ...]

    @cached_property
    def after(self) -> list[Line]:
        """Lines that the sheet names are replaced or added in its order; the others stay."""
        lines = {line.label: line for line in self.before}
        lines.update({row.line.label: row.line for row in self.rows})
        return list(lines.values())

    @property
    def is_changed(self) -> bool:
        return self.after != list(self.before) or bool(self.explanations)

    @cached_property
    def told(self) -> str:
        """What the rows explain; empty where the report is explained in these words already."""
        told = together(row.words for row in self.rows)
        return told if told != self.explained else ""

    @cached_property
    def explained(self) -> str:
        """What the report explains as it stands."""
        return together(explanations_of(self.report, self.form).values()) if self.report else ""

    @cached_property
    def explanations(self) -> Mapping[str, str]:
        """What the rows explain, by each indicator that asks for it and is not explained in these words."""
        if not self.told or self.report is None:
            return {}
        kept = explanations_of(self.report, self.form)
        asked = asking(self.report, self.form, self.after)
        return {code: self.told for code in asked if kept.get(code) != self.told}

    @cached_property
    def known(self) -> Mapping[str, Line]:
        """The filled lines that stand, by their names."""
        return {line.label: line for line in self.before if is_filled(line)}


def drafts(staging: Staging, form: ReportForm) -> Iterator[Draft]:
    """One for each region and period of a sheet, in one order. A fixed number of statements."""
    found = [(key, tuple(rows)) for key, rows in groupby(staged_rows(staging, form), _key)]
    reports = _reports(form, {month for (_, month), _ in found}, {region for (region, _), _ in found})
    for key, rows in found:
        report = reports.get(key)
        yield Draft(form, rows, report, lines_in(report, form) if report else ())


def lines_in(report: Report, form: ReportForm) -> tuple[Line, ...]:
    """The lines of a report that was read with them; a form without lines has one, for the whole region."""
    blank = dict.fromkeys(form.indicators)
    if not form.line_title:
        return (Line("", {**blank, **{value.indicator: value.amount for value in report.values.all()}}),)
    return tuple(
        Line(line.label, {**blank, **{value.indicator: value.amount for value in line.values.all()}})
        for line in report.lines.all()
    )


def is_filled(line: Line) -> bool:
    """Whether a line says anything; the one line of a form without lines stands there before it does."""
    return bool(line.label) or any(amount is not None for amount in line.amounts.values())


def _key(row: StagedRow) -> tuple[str, date]:
    return row.region_code, row.month


def _reports(form: ReportForm, months: set[date], regions: set[str]) -> dict[tuple[str, date], Report]:
    rows = Report.objects.filter(period__form=form.code, period__month__in=months, region_code__in=regions)
    rows = rows.select_related("period", "office").prefetch_related("values", "lines__values")
    return {(report.region_code, report.period.month): report for report in rows}

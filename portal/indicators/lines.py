"""The grid of a report: lines of cells, read and written by sets, however many there are."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from portal.indicators.models import LineValue, Report, ReportLine

Cell = tuple[str, str]  # label of the line, code of the indicator


@dataclass(frozen=True, slots=True)
class Line:
    """One line as filled in; a cell that is not named, or none, is empty."""

    label: str
    amounts: Mapping[str, Decimal | None] = field(default_factory=dict)


def lines_of(report: Report) -> list[Line]:
    """The lines of a report in their order. Two statements."""
    rows = ReportLine.objects.filter(report=report).order_by("position").prefetch_related("values")
    return [Line(row.label, {value.indicator: value.amount for value in row.values.all()}) for row in rows]


def totals(lines: Iterable[Line], codes: Sequence[str]) -> dict[str, Decimal | None]:
    """The sum of each column; empty where no line says anything."""
    found = list(lines)
    return {code: _total(line.amounts.get(code) for line in found) for code in codes}


def cells(lines: Iterable[Line]) -> dict[Cell, Decimal]:
    """Every filled cell."""
    return {
        (line.label, code): amount for line in lines for code, amount in line.amounts.items() if amount is not None
    }  # fmt: skip


def write(report: Report, lines: Sequence[Line]) -> None:
    """Put lines in the place of those that are there. Four statements, and two for every five thousand cells."""
    ReportLine.objects.filter(report=report).delete()
    rows = ReportLine.objects.bulk_create(
        ReportLine(report=report, position=position, label=line.label) for position, line in enumerate(lines)
    )
    LineValue.objects.bulk_create(
        (
            LineValue(line=row, indicator=code, amount=amount)
            for row, line in zip(rows, lines, strict=True)
            for code, amount in line.amounts.items()
            if amount is not None
        ),
        batch_size=5_000,
    )


def _total(amounts: Iterable[Decimal | None]) -> Decimal | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal(0)) if known else None

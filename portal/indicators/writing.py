"""Writing the figures of a report by sets, and with each that becomes another its line of history."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal

from portal.indicators.history import Amounts, amounts_of
from portal.indicators.lines import Cell
from portal.indicators.models import Report, ReportValue, ValueChange
from portal.indicators.states import Way
from portal.people.actors import Actor


def keep_changes(
    report: Report, before: Mapping[Cell, Decimal], after: Mapping[Cell, Decimal], *, way: Way, by: Actor, at: datetime
) -> None:
    """The history of each cell that became another."""
    author = by.label  # read once: a grid has thousands of cells
    ValueChange.objects.bulk_create(
        (
            ValueChange(
                report=report, line=label, indicator=code, old=before.get((label, code)), new=after.get((label, code)),
                way=way, by=author, at=at,
            )
            for label, code in dict.fromkeys([*before, *after])
            if before.get((label, code)) != after.get((label, code))
        ),
        batch_size=5_000,
    )  # fmt: skip


def write_values(
    report: Report, amounts: Amounts, explanations: Mapping[str, str], *, way: Way, by: Actor, at: datetime
) -> None:
    """Write what changed, each change with its history: three statements, however many cells."""
    before = amounts_of(report)
    changed = {code: amount for code, amount in amounts.items() if code not in before or before[code] != amount}
    words = {value.indicator: value.explanation for value in report.values.all()}
    rows = [
        ReportValue(
            report=report, indicator=code, amount=amount, explanation=explanations.get(code, words.get(code, ""))
        )
        for code, amount in {**before, **amounts}.items()
        if code in changed or explanations.get(code, words.get(code, "")) != words.get(code, "")
    ]
    ReportValue.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["report", "indicator"], update_fields=["amount", "explanation"]
    )
    ValueChange.objects.bulk_create(
        ValueChange(report=report, indicator=code, old=before.get(code), new=amount, way=way, by=by.label, at=at)
        for code, amount in changed.items()
    )

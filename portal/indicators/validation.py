"""What is wrong with the figures of a report: one set of plain functions for grid, import and API.

Hard faults stand in the way of submitting. Soft ones ask for an explanation in words.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from portal.indicators.declarations import Indicator
from portal.indicators.history import Amounts, Past
from portal.indicators.lines import Line
from portal.rules.exact import plain

WHOLE, LARGEST = 18, Decimal(10) ** 18


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing about one cell. `is_hard`: it can't be submitted like this."""

    indicator: str
    text: str
    is_hard: bool = True


@dataclass(frozen=True, slots=True)
class LineFault:
    """One thing about one cell of a grid; always hard."""

    line: str
    indicator: str
    text: str


def check(
    columns: tuple[Indicator, ...], amounts: Amounts, past: Past, explanations: Mapping[str, str]
) -> list[Fault]:  # fmt: skip
    """All that stands in the way of submitting, cell by cell in printed order."""
    return [fault for column in columns for fault in _of_cell(column, columns, amounts, past, explanations)]


def check_lines(columns: tuple[Indicator, ...], lines: Sequence[Line]) -> list[LineFault]:
    """What is wrong inside single lines of a grid: a total that is not the sum of its parts."""
    return [
        LineFault(line.label, fault.indicator, f"“{line.label}”：{fault.text}")
        for line in lines
        for fault in sum_faults(columns, line.amounts)
    ]


def sum_faults(columns: tuple[Indicator, ...], amounts: Amounts) -> Iterator[Fault]:
    """Each total of one line that is not the sum of its parts."""
    for column in columns:
        if column.parts and amounts.get(column.code) is not None and (fault := _sum_fault(column, columns, amounts)):
            yield fault


def shape_fault(column: Indicator, amount: Decimal) -> str:
    """Why an amount can't be kept at all; empty for one that can."""
    if not amount.is_finite() or abs(amount) >= LARGEST:
        return f"{column.name}超出可填范围"
    if amount < 0:
        return f"{column.name}不能小于 0"
    exponent = amount.normalize().as_tuple().exponent
    if isinstance(exponent, int) and -exponent > column.decimals:
        places = f"最多保留 {column.decimals} 位小数" if column.decimals else "应为整数"
        return f"{column.name}{places}（{column.entry_unit}）"
    return ""


def _of_cell(
    column: Indicator, columns: tuple[Indicator, ...], amounts: Amounts, past: Past, explanations: Mapping[str, str]
) -> Iterator[Fault]:
    amount, before, after = (said.get(column.code) for said in (amounts, past.last, past.next))
    if amount is None:
        yield Fault(column.code, f"请填写{column.name}")
        return
    if text := shape_fault(column, amount):
        yield Fault(column.code, text)
    if column.parts and (fault := _sum_fault(column, columns, amounts)):
        yield fault
    if column.cumulative and after is not None and amount > after:
        text = f"{column.name}为累计数，不能大于下期已报的 {plain(after)} {column.entry_unit}，确需调高的请先更正下期"
        yield Fault(column.code, text)
    if before is None:
        return
    if column.cumulative and amount < before:
        yield Fault(column.code, f"{column.name}为累计数，不能小于上期的 {plain(before)} {column.entry_unit}")
    elif _jumps(amount, before) and not explanations.get(column.code, "").strip():
        text = f"{column.name}与上期 {plain(before)} {column.entry_unit}相差超过 50%，请填写说明"
        yield Fault(column.code, text, is_hard=False)


def _sum_fault(column: Indicator, columns: tuple[Indicator, ...], amounts: Amounts) -> Fault | None:
    """A total that is not the sum of its parts. Not asked while a part is still empty."""
    parts = [amounts.get(code) for code in column.parts]
    if any(part is None for part in parts):
        return None
    total = sum((part for part in parts if part is not None), Decimal(0))
    if amounts[column.code] == total:
        return None
    names = "与".join(f"“{one.name}”" for one in columns if one.code in column.parts)
    return Fault(column.code, f"{column.name}应等于{names}之和 {plain(total)} {column.entry_unit}")


def _jumps(amount: Decimal, before: Decimal) -> bool:
    """Whether it changed by more than half of what it was; exactly half does not."""
    return before != 0 and 2 * abs(amount - before) > before

"""What comes in by sheets of each declared form: the lines of open reports, and the figures of the time before."""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any

from portal.exchange.declarations import Column, Reference, Resource
from portal.indicators.declarations import Indicator, ReportForm
from portal.indicators.grid import LONGEST_TEXT
from portal.indicators.models.reports import LONGEST_LABEL
from portal.indicators.registry import columns_of, report_forms
from portal.indicators.spreadsheets.cells import EXAMPLES, FigureCell, LabelCell, PeriodCell
from portal.regions.scoped import CITY, PROVINCE
from portal.rules import cells

HERE = "portal.indicators.spreadsheets"
LABEL, WORDS = "label", "words"
REPORT_NOTE = (
    "每行是一期填报中的一行：表中有的行新增或更新，表中没有的行保持不变。"
    "从填报页面下载的表格已填好填报期，变动说明随表导入；导入后在填报页面核对并提交。"
)
HISTORY_NOTE = "只导入首个填报期之前的数据，导入后直接计入汇总，标明为历史导入；空白单元格不改动已有的数据。"
REGION = Column(
    name="region_code",
    title="行政区划代码",
    kind=cells.Code(shape=r"\d{6}", hint="6 位行政区划代码"),
    reference=Reference(model="regions.Region", by="code"),
)
EXPLANATION = Column(
    name=WORDS,
    title="变动说明",
    kind=LabelCell(),
    is_required=False,
    store_as="text",
    note=f"合计与上期相差超过 50% 的指标，在任一行说明原因；同一期各行的说明合在一起，不超过 {LONGEST_TEXT} 个字。",
)


def resources() -> Iterator[Resource]:
    """Two resources for each form that a policy declares."""
    for _, form in report_forms():
        yield report_sheet(form)
        yield history_sheet(form)


@cache
def report_sheet(form: ReportForm) -> Resource:
    """The lines of a form's reports, as the county fills them in."""
    lines = [_label(form)] if form.line_title else []
    return _resource(
        form,
        code=_code("report", form),
        name=form.name,
        model="indicators.ReportLine" if form.line_title else "indicators.Report",
        columns=(REGION, _period(form), *lines, *map(_figure, columns_of(form)), EXPLANATION),
        version=2,
        key=("region_code", "month", *(line.name for line in lines)),
        levels=(form.level,),
        list_url="indicators:mine",
        note=REPORT_NOTE,
        **_hooks("reports"),
    )


@cache
def history_sheet(form: ReportForm) -> Resource:
    """The figures of a form from before its first opened period, by region and period."""
    return _resource(
        form,
        code=_code("history", form),
        name=f"{form.name}历史数据",
        model="indicators.Report",
        columns=(REGION, _period(form), *map(_figure, columns_of(form))),
        key=("region_code", "month"),
        levels=(CITY, PROVINCE),
        region_level=form.level,
        is_initial_load=True,
        note=HISTORY_NOTE,
        **_hooks("history"),
    )


def form_of(resource: Resource) -> ReportForm:
    """The form that a resource of this room was made of. Raises LookupError."""
    for _, form in report_forms():
        if resource.code in {_code("report", form), _code("history", form)}:
            return form
    raise LookupError(resource.code)


def _resource(form: ReportForm, **options: Any) -> Resource:
    return Resource(office_kind=form.office_kind, clause=form.clause, given=("month",), **options)


def _hooks(module: str) -> dict[str, str]:
    path = f"{HERE}.{module}"
    return {
        "check": f"{path}.find_bad",
        "compare": f"{path}.compare",
        "write": f"{path}.write",
        "rows": f"{path}.rows",
    }


def _code(kind: str, form: ReportForm) -> str:
    """`form.code` is dotted; the code of a resource stands in an address."""
    return f"{kind}-{form.code.replace('.', '-')}"


def _period(form: ReportForm) -> Column:
    return Column(
        name="month",
        title="填报期",
        kind=PeriodCell(frequency=form.frequency),
        store_as="date",
        note=f"例如 {EXAMPLES[form.frequency]}。",
    )


def _label(form: ReportForm) -> Column:
    kind = LabelCell(max_length=LONGEST_LABEL)
    return Column(name=LABEL, title=form.line_title, kind=kind, store_as="text", note="同一期内每行名称不同。")


def _figure(indicator: Indicator) -> Column:
    kind = FigureCell(
        indicator=indicator, max_digits=None, decimal_places=indicator.decimals, min_value=Decimal(0)
    )  # fmt: skip
    return Column(
        name=indicator.code,
        title=f"{indicator.name}（{indicator.entry_unit}）",
        kind=kind,
        is_required=False,
        store_as="numeric",
        note=indicator.definition,
    )

"""What comes in by sheets: the county's register of plots."""

from decimal import Decimal

from portal.exchange.declarations import Column, FromGiven, InOrder, Reference, Resource, Sum
from portal.rules import cells
from tests.samplepolicy import clauses
from tests.samplepolicy.models import PlotKind

MU = cells.Number(max_digits=12, decimal_places=2, min_value=Decimal(0))

PLOTS = Resource(
    code="sample-plots",
    name="样例地块台账",
    clause=clauses.SUBSIDY,
    model="samplepolicy.SamplePlot",
    office_kind="forestry",
    key=("number",),
    columns=(
        Column(
            name="region_code",
            title="行政区划代码",
            kind=cells.Code(shape=r"\d{6}|\d{9}|\d{12}", hint="6、9 或 12 位行政区划代码"),
            reference=Reference(model="regions.Region", by="code", is_current=True),
        ),
        Column(name="number", title="地块编号", kind=cells.Text(max_length=20), note="每个地块一个编号，不得重复。"),
        Column(name="name", title="地块名称", kind=cells.Text(max_length=60)),
        Column(name="kind", title="类型", kind=cells.Choice(options=tuple(PlotKind.choices))),
        Column(name="area_mu", title="面积（亩）", kind=MU, note="应等于自有与租用之和。"),
        Column(name="own_mu", title="其中自有（亩）", kind=MU),
        Column(name="rented_mu", title="其中租用（亩）", kind=MU),
        Column(name="workers", title="用工人数", kind=cells.Count(), is_required=False),
        Column(name="planted_on", title="种植日期", kind=cells.Day()),
        Column(name="checked_on", title="验收日期", kind=cells.Day(), is_required=False),
        Column(name="is_open", title="是否开放", kind=cells.Flag()),
        Column(name="remark", title="备注", kind=cells.Text(max_length=100), is_required=False),
    ),
    checks=(Sum(total="area_mu", parts=("own_mu", "rented_mu")), InOrder(columns=("planted_on", "checked_on"))),
    fixed={"registered_at": FromGiven("at")},
)

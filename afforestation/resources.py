"""What comes in by sheets: the villages that were published before the portal."""

from datetime import date

from afforestation import clauses
from afforestation.models import VillageKind
from portal.exchange.declarations import Column, InOrder, Reference, Resource
from portal.rules import cells

FIRST_DAY = date(2018, 1, 1)

OLD_VILLAGES = Resource(
    code="old-tree-villages",
    name="“一村万树”历年公布村",
    clause=clauses.TREE_VILLAGES,
    model="afforestation.PublishedVillage",
    office_kind="forestry",
    roles=("project_clerk",),
    key=("region_code", "village", "kind", "published_on"),
    columns=(
        Column(
            name="region_code",
            title="行政区划代码",
            kind=cells.Code(shape=r"\d{6}|\d{9}", hint="6 位县级或 9 位乡镇代码"),
            reference=Reference(model="regions.Region", by="code", is_current=True),
            note="乡镇代码已登记的，填村所在乡镇的 9 位代码。",
        ),
        Column(name="village", title="村名", kind=cells.Text(max_length=40)),
        Column(name="kind", title="类别", kind=cells.Choice(options=tuple(VillageKind.choices))),
        Column(name="published_on", title="公布日期", kind=cells.Day(min_value=FIRST_DAY)),
        Column(name="tree_count", title="新植株数", kind=cells.Count(), is_required=False),
        Column(
            name="left_on",
            title="退出日期",
            kind=cells.Day(min_value=FIRST_DAY),
            is_required=False,
            note="仍在名单上的不填；推进村升为示范村的，推进村一行填升级公布的日期。",
        ),
        Column(name="left_reason", title="退出原因", kind=cells.Text(max_length=200), is_required=False),
    ),
    checks=(InOrder(columns=("published_on", "left_on")),),
    check="afforestation.actions.old_villages.find_bad",
    write="afforestation.actions.old_villages.write",
    is_initial_load=True,
    list_url="afforestation:villages",
    note="只导入本系统启用前已公布的村，导入后即计入各县（市、区）完成数；新的村请在项目库中申报。",
)

"""What comes in by sheets: the villages that were published before the portal, and those that were under way."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from afforestation import clauses
from afforestation.models import TreeVillage, VillageKind
from afforestation.models.tree_villages import CLASSES, FIRST_YEAR, FULL_SCORE, LAST_YEAR, MOST_AREA_MU, MOST_TREES
from afforestation.naming import LONGEST_NAME, VillageName
from afforestation.under_way import DAYS, STAGES
from portal.exchange.declarations import Column, InOrder, Reference, Resource
from portal.regions.scoped import COUNTY
from portal.rules import cells

FIRST_DAY = date(2018, 1, 1)

VILLAGE = VillageName(max_length=LONGEST_NAME)
TREES = cells.Count(max_value=MOST_TREES)
AREA = cells.Number(decimal_places=2, min_value=Decimal(0), max_value=Decimal(MOST_AREA_MU))
SCORE = cells.Number(decimal_places=2, min_value=Decimal(0), max_value=Decimal(FULL_SCORE))
REGION = Column(
    name="region_code",
    title="行政区划代码",
    kind=cells.Code(shape=r"\d{6}|\d{9}", hint="6 位县级或 9 位乡镇代码"),
    reference=Reference(model="regions.Region", by="code"),
    note="乡镇代码已登记的，填村所在乡镇的 9 位代码。",
)

OLD_VILLAGES = Resource(
    code="old-tree-villages",
    name="“一村万树”历年公布村",
    clause=clauses.TREE_VILLAGES,
    model="afforestation.PublishedVillage",
    office_kind="forestry",
    roles=("project_clerk",),
    key=("region_code", "village", "kind", "published_on"),
    columns=(
        REGION,
        Column(name="village", title="村名", kind=VILLAGE),
        Column(name="kind", title="类别", kind=cells.Choice(options=tuple(VillageKind.choices))),
        Column(name="published_on", title="公布日期", kind=cells.Day(min_value=FIRST_DAY)),
        Column(name="tree_count", title="新植株数", kind=TREES, is_required=False),
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


def _optional(name: str, title: str, kind: cells.Kind, note: str = "") -> Column:
    return Column(name=name, title=title, kind=kind, is_required=False, note=note)


def _of_record(name: str, kind: cells.Kind = TREES) -> Column:
    """A figure of the village's own record, asked once the stage that finds it has been finished."""
    meta: Any = TreeVillage._meta  # noqa: SLF001 -- Django's documented model API
    return _optional(name, meta.get_field(name).verbose_name, kind)


VILLAGES_UNDER_WAY = Resource(
    code="tree-villages-under-way",
    name="“一村万树”在建村",
    clause=clauses.TREE_VILLAGES,
    model="afforestation.TreeVillage",
    office_kind="forestry",
    roles=("project_clerk",),
    levels=(COUNTY,),
    key=("region_code", "village", "kind"),
    columns=(
        REGION,
        Column(name="village", title="村名", kind=VILLAGE),
        Column(name="kind", title="类别", kind=cells.Choice(options=tuple(VillageKind.choices))),
        _optional("former_number", "原编号", cells.Text(max_length=60)),
        Column(
            name="stage", title="所处环节", kind=cells.Choice(options=STAGES),
            note="填正在办理的环节；之前各环节的内容都要填写，之后的不填。",
        ),
        *(replace(_of_record(f"planned_{tree}"), is_required=True) for tree in CLASSES),
        _optional("applied_on", DAYS["applied_on"], cells.Day(min_value=FIRST_DAY)),
        _of_record("plan_year", cells.Count(min_value=FIRST_YEAR, max_value=LAST_YEAR)),
        _of_record("plan_document", cells.Text(max_length=60)),
        _optional("planned_on", DAYS["planned_on"], cells.Day(min_value=FIRST_DAY)),
        *(_of_record(f"planted_{tree}") for tree in CLASSES),
        _of_record("around_trees"),
        _of_record("infill_trees"),
        _of_record("base_area_mu", AREA),
        _optional("planted_on", DAYS["planted_on"], cells.Day(min_value=FIRST_DAY)),
        _of_record("survived_trees"),
        _of_record("county_score", SCORE),
        _of_record("survived_on", cells.Day(min_value=FIRST_DAY)),
        _of_record("city_score", SCORE),
        _optional("accepted_on", DAYS["accepted_on"], cells.Day(min_value=FIRST_DAY)),
    ),
    checks=(InOrder(columns=("applied_on", "planned_on", "planted_on", "survived_on", "accepted_on")),),
    check="afforestation.actions.under_way.find_bad",
    compare="afforestation.actions.under_way.compare",
    write="afforestation.actions.under_way.write",
    rows="afforestation.actions.under_way.rows",
    is_initial_load=True,
    list_url="projects:list",
    note="只导入本系统启用前已经申报、尚未公布的村，标明为历史导入，不计时限；导入后在项目库中继续办理。",
)  # fmt: skip

"""The figures of document 82: the annex's seven columns, the targets of its clauses, the forms of the counties."""

from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

from afforestation import annex, clauses
from portal.indicators.declarations import Aggregation, Frequency, Indicator, ReportForm, SeedTarget, Window

PLAN = Window(date(2018, 1, 1), date(2022, 12, 31))
TEN_THOUSAND_MU: Any = {"unit": "万亩", "own_unit": "亩", "shift": 4, "decimals": 4}
PERCENT: Any = {"unit": "%", "shift": -2, "decimals": 4}
PROVINCE = "330000"

# Villages are counted by the portal from the published list.
_published = partial(
    Indicator, unit="个", clause=clauses.TREE_VILLAGES, part="82-2.1c", aggregation=Aggregation.COUNT,
    rows="afforestation:villages", window=PLAN,
)  # fmt: skip
# What has been done since 2018 is restated in each month's report.
_done = partial(Indicator, aggregation=Aggregation.LATEST, cumulative=True, window=PLAN)
# The state of the forests is reported as it stands at the end of a year.
_standing = partial(Indicator, aggregation=Aggregation.LATEST, frequency=Frequency.YEAR, window=PLAN)
_resource = partial(_standing, clause=clauses.OVERALL_TARGETS, part="82-1a")
_quotient = partial(_resource, aggregation=Aggregation.RATIO)

DEMO_VILLAGES = _published(
    code="afforestation.demo_villages",
    name="“一村万树”示范村",
    definition="已公布的“一村万树”示范村，按公布日期计入；撤销认定的从撤销之日起扣除。",
    counted_from="afforestation.counting.demo_villages",
    targets=annex.column("demo"),
)
PUSH_VILLAGES = _published(
    code="afforestation.push_villages",
    name="“一村万树”推进村",
    definition="已公布的“一村万树”推进村，按公布日期计入；升为示范村的，从升级公布之日起不再计入推进村。",
    counted_from="afforestation.counting.push_villages",
    targets=annex.column("push"),
)
BASE = _done(
    code="afforestation.base_wan_mu",
    name="珍贵树种和大径材基地",
    clause=clauses.PRECIOUS_TREES,
    part="82-2.2b",
    definition="2018年以来建成并通过检查的珍贵树种、大径材示范基地面积，等于成片造林与补植改造之和。",
    parts=("afforestation.new_forest_wan_mu", "afforestation.infill_wan_mu"),
    targets=annex.column("base"),
    **TEN_THOUSAND_MU,
)
NEW_FOREST = _done(
    code="afforestation.new_forest_wan_mu",
    name="其中：成片造林",
    clause=clauses.PRECIOUS_TREES,
    part="82-2.2b",
    definition="2018年以来以成片造林方式建成的珍贵树种、大径材基地面积。",
    targets=annex.column("new_forest"),
    **TEN_THOUSAND_MU,
)
INFILL = _done(
    code="afforestation.infill_wan_mu",
    name="其中：补植改造",
    clause=clauses.PRECIOUS_TREES,
    part="82-2.2b",
    definition="2018年以来以补植改造方式建成的珍贵树种、大径材基地面积。",
    targets=annex.column("infill"),
    **TEN_THOUSAND_MU,
)
COLOUR_FOREST = _done(
    code="afforestation.colour_forest_wan_mu",
    name="新增珍贵彩色森林",
    clause=clauses.FOREST_QUALITY,
    part="82-2.3c",
    definition="2018年以来新建成的珍贵彩色森林面积。",
    targets=annex.column("colour"),
    **TEN_THOUSAND_MU,
)
INCOME_BASE = _done(
    code="afforestation.income_base_wan_mu",
    name="“一亩山万元钱”示范基地",
    clause=clauses.MOUNTAIN_INCOME,
    part="82-2.6",
    definition="已建成的“一亩山万元钱”示范推广基地面积。",
    targets=annex.column("income"),
    **TEN_THOUSAND_MU,
)
ANNEX = (DEMO_VILLAGES, PUSH_VILLAGES, BASE, NEW_FOREST, INFILL, COLOUR_FOREST, INCOME_BASE)

PRECIOUS_TREES = _done(
    code="afforestation.precious_trees",
    name="新植珍贵树",
    unit="万株",
    own_unit="株",
    shift=4,
    clause=clauses.PRECIOUS_TREES,
    part="82-2.2a",
    definition="2018年以来新植的珍贵树株数，含规模种植与分散种植、新造与补植。",
    targets=(SeedTarget(PROVINCE, Decimal(10_000)),),
)
CORRIDORS = _done(
    code="afforestation.corridors_li",
    name="生态美丽廊道",
    unit="里",
    decimals=2,
    clause=clauses.FOREST_QUALITY,
    part="82-2.3a",
    definition="2018年以来建成的沿路、沿江、沿海、沿山、沿湖生态廊道长度，1里等于500米。",
    targets=(SeedTarget(PROVINCE, Decimal(10_000)),),
)
FOREST_AREA = _resource(
    code="afforestation.forest_area_mu",
    name="森林面积",
    definition="年末森林面积，用于计算森林覆盖率。",
    **TEN_THOUSAND_MU,
)
LAND_AREA = _resource(
    code="afforestation.land_area_mu",
    name="土地总面积",
    definition="年末土地总面积，用于计算森林覆盖率。",
    **TEN_THOUSAND_MU,
)
FOREST_COVER = _quotient(
    code="afforestation.forest_cover",
    name="森林覆盖率",
    definition="森林面积除以土地总面积；各地先分别汇总面积再相除。",
    terms=("afforestation.forest_area_mu", "afforestation.land_area_mu"),
    targets=(SeedTarget(PROVINCE, Decimal(61)),),
    **PERCENT,
)
PLAIN_TREES = _resource(
    code="afforestation.plain_tree_area_mu",
    name="平原林木面积",
    definition="年末平原地区林木覆盖面积，用于计算平原林木覆盖率。",
    **TEN_THOUSAND_MU,
)
PLAIN_AREA = _resource(
    code="afforestation.plain_area_mu",
    name="平原面积",
    definition="年末平原地区土地面积，用于计算平原林木覆盖率；没有平原的填 0。",
    **TEN_THOUSAND_MU,
)
PLAIN_COVER = _quotient(
    code="afforestation.plain_cover",
    name="平原林木覆盖率",
    definition="平原林木面积除以平原面积；各地先分别汇总面积再相除。",
    terms=("afforestation.plain_tree_area_mu", "afforestation.plain_area_mu"),
    targets=(SeedTarget(PROVINCE, Decimal(20)),),
    **PERCENT,
)
STOCK = _resource(
    code="afforestation.forest_stock_m3",
    name="森林蓄积量",
    unit="万立方米",
    own_unit="立方米",
    shift=4,
    definition="年末活立木蓄积量，用于计算单位面积蓄积量。",
)
STOCK_PER_MU = _quotient(
    code="afforestation.stock_per_mu",
    name="单位面积森林蓄积量",
    unit="立方米/亩",
    decimals=2,
    definition="森林蓄积量除以森林面积；文件要求上升，没有规定数值，所以不计算完成率。",
    terms=("afforestation.forest_stock_m3", "afforestation.forest_area_mu"),
)
COLOUR_TOTAL = _standing(
    code="afforestation.colour_total_wan_mu",
    name="珍贵彩色森林总面积",
    clause=clauses.FOREST_QUALITY,
    part="82-2.3c",
    definition="年末珍贵彩色森林面积，包括2018年以前已有的和此后新建的。",
    targets=(SeedTarget(PROVINCE, Decimal(1000)),),
    **TEN_THOUSAND_MU,
)
INCOME_OUTPUT = _standing(
    code="afforestation.income_output_yi",
    name="“一亩山万元钱”综合产值",
    unit="亿元",
    own_unit="万元",
    shift=4,
    decimals=2,
    clause=clauses.MOUNTAIN_INCOME,
    part="82-2.6",
    definition="当年“一亩山万元钱”示范推广基地的综合产值。",
    targets=(SeedTarget(PROVINCE, Decimal(500)),),
)
RESOURCES = (FOREST_COVER, PLAIN_COVER, STOCK_PER_MU, FOREST_AREA, LAND_AREA, PLAIN_TREES, PLAIN_AREA, STOCK)
OF_THE_YEAR = (COLOUR_TOTAL, INCOME_OUTPUT)
INDICATORS = (*ANNEX, PRECIOUS_TREES, CORRIDORS, *OF_THE_YEAR, *RESOURCES)

MONTHLY = ReportForm(
    code="afforestation.monthly",
    name="国土绿化美化建设进度月报",
    office_kind="forestry",
    clause=clauses.CITY_TASK_TABLE,
    indicators=(
        BASE.code, NEW_FOREST.code, INFILL.code, COLOUR_FOREST.code, INCOME_BASE.code, PRECIOUS_TREES.code,
        CORRIDORS.code,
    ),
    due_days=5,
    first_month=date(2018, 9, 1),
    line_title="乡镇（街道）",
)  # fmt: skip
YEARLY = ReportForm(
    code="afforestation.yearly",
    name="森林资源和基地产值年报",
    office_kind="forestry",
    clause=clauses.OVERALL_TARGETS,
    indicators=(
        FOREST_AREA.code, LAND_AREA.code, PLAIN_TREES.code, PLAIN_AREA.code, STOCK.code, COLOUR_TOTAL.code,
        INCOME_OUTPUT.code,
    ),
    due_days=20,
    first_month=date(2018, 12, 1),
    frequency=Frequency.YEAR,
)  # fmt: skip
FORMS = (MONTHLY, YEARLY)

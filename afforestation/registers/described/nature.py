"""古树名木 (82-2.1a, open to everybody), rescue of rare species and wetlands (82-2.5a), local support (82-3.2)."""

from afforestation.clauses import RESERVES_AND_PARKS, SUPPORT_POLICIES, TREE_VILLAGES
from afforestation.models.nature import Rescue, Wetland
from afforestation.models.support import Support
from afforestation.models.trees import OldTree
from afforestation.registers.declarations import Column, FileField, Hand, Register
from afforestation.registers.described.parts import has_area, once, require_come
from portal.files.kinds import JPEG, PDF, PNG
from portal.regions.scoped import COUNTY, TOWNSHIP


def begun(rescue: Rescue, hand: Hand) -> None:
    require_come(RESERVES_AND_PARKS, hand, 开始日期=rescue.began_on, 完成日期=rescue.ended_on)


TREES = Register(
    code="trees",
    title="古树名木",
    noun="古树名木",
    clause=TREE_VILLAGES,
    model=OldTree,
    key=("number",),
    columns=(
        Column("number", "古树编号"),
        Column("species", "树种"),
        Column("age_years", "树龄（年）", is_figure=True),
        Column("grade_name", "保护级别", is_tag=True),
        Column("region_name", "所在地"),
        Column("health", "生长状况"),
    ),
    more=(Column("place", "具体位置"), Column("keeper", "养护责任单位")),
    fields=("number", "species", "age_years", "is_famous", "place", "keeper", "health"),
    search=("number", "species", "place"),
    choices=("grade", "health"),
    places=(COUNTY, TOWNSHIP),
    files=(FileField("photo", "照片", (JPEG, PNG), is_public=True),),
    words={
        **once("old_tree_once", "这个编号已登记。"),
        "old_tree_old_or_famous": (
            "树龄不足 100 年的，只有名木才能登记。",
            "确属名木的请勾选“名木”，否则请核对树龄。",
        ),
        "old_tree_age": ("树龄须在 1 到 5000 年之间。", "请核对树龄。"),
    },
)

RESCUES = Register(
    code="rescues",
    title="珍稀物种抢救保护",
    noun="项目",
    clause=RESERVES_AND_PARKS,
    model=Rescue,
    key=("region_code", "species", "name"),
    columns=(
        Column("name", "项目名称"),
        Column("region_name", "所在地"),
        Column("kingdom", "类别", is_tag=True),
        Column("species", "保护物种"),
        Column("habitat_mu", "栖息地面积（亩）", is_figure=True),
        Column("began_on", "开始日期"),
        Column("ended_on", "完成日期"),
    ),
    fields=("name", "kingdom", "species", "habitat_mu", "began_on", "ended_on"),
    search=("name", "species"),
    choices=("kingdom",),
    prepare=begun,
    words={
        **has_area("rescue_has_area"),
        **once("rescue_once_open", "本县已有这个物种的在建项目。"),
        "rescue_dates": ("完成日期不能早于开始日期。", "请核对日期后重新填写。"),
    },
)

WETLANDS = Register(
    code="wetlands",
    title="湿地",
    noun="湿地",
    clause=RESERVES_AND_PARKS,
    model=Wetland,
    key=("region_code", "name"),
    columns=(
        Column("name", "湿地名称"),
        Column("region_name", "所在地"),
        Column("level", "级别", is_tag=True),
        Column("area_mu", "面积（亩）", is_figure=True),
        Column("keeper", "管护单位"),
    ),
    fields=("name", "level", "area_mu", "keeper"),
    search=("name", "keeper"),
    choices=("level",),
    words={**has_area("wetland_has_area"), **once("wetland_once", "本县已登记同名湿地。")},
)

SUPPORT = Register(
    code="support",
    title="支持政策",
    noun="支持政策",
    clause=SUPPORT_POLICIES,
    model=Support,
    key=("region_code", "number"),
    columns=(
        Column("title", "名称"),
        Column("region_name", "所在地"),
        Column("kind", "类别", is_tag=True),
        Column("number", "文号"),
        Column("issued_on", "印发日期"),
        Column("ends_on", "有效期至"),
    ),
    more=(Column("issuer", "发文机关或实施单位"),),
    fields=("kind", "number", "title", "issuer", "issued_on", "ends_on"),
    search=("title", "number", "issuer"),
    choices=("kind",),
    files=(FileField("file", "文件", (PDF,), is_public=True),),
    words={
        **once("support_once", "本县已登记这个文号。"),
        "support_dates": ("印发日期不能晚于今天，有效期不能早于印发日期。", "请核对日期后重新填写。"),
    },
)

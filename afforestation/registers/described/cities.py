"""国家森林城市 (S82-3) and 一区两园 (S82-4)."""

from afforestation.clauses import FOREST_CITIES, RESERVES_AND_PARKS
from afforestation.models.base import CHECKERS
from afforestation.models.cities import ForestCity
from afforestation.models.parks import ForestCounty, Park
from afforestation.registers.declarations import Column, Hand, Register, Step
from afforestation.registers.described.parts import has_area, once, refuse, require_come
from portal.regions.scoped import CITY, COUNTY, PROVINCE, level_of


def fit_city(city: ForestCity, hand: Hand) -> None:
    """Districts follow their city; no day lies ahead."""
    if level_of(city.region_code) == COUNTY and city.region_name.endswith("区"):
        raise refuse(
            "no_district", "市辖区随设区市整体创建，不单独登记。", FOREST_CITIES, "请在所属设区市的记录中登记。"
        )
    require_come(
        FOREST_CITIES,
        hand,
        申报日期=city.filed_on,
        规划备案日期=city.plan_on,
        开始建设日期=city.building_on,
        评审日期=city.reviewed_on,
    )


def name_city(city: ForestCity, hand: Hand) -> None:
    require_come(FOREST_CITIES, hand, 命名日期=city.named_on)


CITIES = Register(
    code="cities",
    title="国家森林城市",
    noun="创建记录",
    clause=FOREST_CITIES,
    model=ForestCity,
    key=("region_code",),
    columns=(
        Column("region_name", "市县"),
        Column("stage", "进展", is_tag=True),
        Column("filed_on", "申报日期"),
        Column("plan_on", "规划备案"),
        Column("building_on", "开始建设"),
        Column("reviewed_on", "评审"),
        Column("named_on", "命名"),
    ),
    fields=("filed_on", "plan_on", "building_on", "reviewed_on"),
    search=("region_name",),
    levels=(CITY, COUNTY),
    places=(CITY, COUNTY),
    prepare=fit_city,
    is_fixed=lambda city: "已命名的市县不能修改或移出。" if city.named_on else "",
    words={
        **once("forest_city_once", "这个市县已有创建记录。"),
        "forest_city_dates": (
            "申报、规划备案、开始建设、评审、命名须依次进行，后一步不能早于前一步，也不能跳过。",
            "请核对各项日期。",
        ),
    },
    steps=(
        Step(
            code="name",
            label="登记命名",
            text="国家有关部门公布命名后，由省级登记。",
            done="已登记命名。",
            levels=(PROVINCE,),
            roles=CHECKERS,
            fields=("named_on",),
            apply=name_city,
            is_open=lambda city: city.reviewed_on is not None and city.named_on is None,
        ),
    ),
)

PARKS = Register(
    code="parks",
    title="“一区两园”",
    noun="保护地",
    clause=RESERVES_AND_PARKS,
    model=Park,
    key=("region_code", "kind", "name"),
    columns=(
        Column("name", "名称"),
        Column("region_name", "所在地"),
        Column("kind", "类别", is_tag=True),
        Column("level", "级别"),
        Column("area_mu", "面积（亩）", is_figure=True),
        Column("founded_on", "批准日期"),
    ),
    fields=("name", "kind", "level", "area_mu", "founded_on"),
    search=("name",),
    choices=("kind", "level"),
    words={
        **has_area("park_has_area"),
        **once("park_once", "本县已登记同名同类别的保护地。"),
        "park_founded": ("批准日期不能晚于登记当天。", "尚未批准的不登记；请核对日期。"),
    },
)

FOREST_COUNTIES = Register(
    code="forest-counties",
    title="林区县名单",
    noun="名单",
    clause=RESERVES_AND_PARKS,
    model=ForestCounty,
    columns=(
        Column("region_name", "县（市、区）"),
        Column("is_forest", "林区县"),
        Column("valid_from", "启用日期"),
        Column("valid_to", "停用日期"),
    ),
    fields=("is_forest", "valid_from", "valid_to"),
    search=("region_name",),
    levels=(PROVINCE,),
    roles=CHECKERS,
    words={
        "forest_county_dates": ("停用日期不能早于启用日期。", "请核对日期后重新填写。"),
        "forest_county_one_a_day": (
            "同一个县（市、区）在同一天只能有一种认定。",
            "请先为原有认定填写停用日期，再登记新的认定。",
        ),
    },
)

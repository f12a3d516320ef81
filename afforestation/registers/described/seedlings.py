"""种苗 (S82-6): species, nurseries, and movements that never overdraw a stock."""

from afforestation.clauses import SEEDLINGS
from afforestation.models.base import CHECKERS
from afforestation.models.seedlings import Nursery, SeedMovement, Species
from afforestation.registers.declarations import Column, Hand, Register
from afforestation.registers.described.parts import has_area, once, refuse
from portal.regions.scoped import PROVINCE


def keep_species(species: Species, _hand: Hand) -> None:
    if SeedMovement.objects.filter(species=species).exists():
        raise refuse("species_in_use", "已有出入库记录的树种不能移出。", SEEDLINGS, "如名称有误，请直接修改。")


def keep_nursery(nursery: Nursery, _hand: Hand) -> None:
    if nursery.stock.filter(quantity__gt=0).exists():
        raise refuse("stock_left", "苗圃还有库存，不能移出。", SEEDLINGS, "请先登记销售、赠苗或损耗，把库存清零。")


def facts(nursery: Nursery) -> list[tuple[str, str]]:
    """What is in stock."""
    stock = nursery.stock.select_related("species").order_by("species__name")
    return [(f"库存·{row.species}", f"{row.quantity:,} 株") for row in stock]


SPECIES = Register(
    code="species",
    title="树种目录",
    noun="树种",
    clause=SEEDLINGS,
    model=Species,
    key=("name",),
    columns=(Column("name", "树种"), Column("kind", "类别", is_tag=True)),
    fields=("name", "kind"),
    search=("name",),
    choices=("kind",),
    levels=(PROVINCE,),
    places=(PROVINCE,),
    roles=CHECKERS,
    before_remove=keep_species,
    words=once("species_once", "目录中已有这个树种。"),
)

NURSERIES = Register(
    code="nurseries",
    title="苗圃和种苗",
    noun="苗圃",
    clause=SEEDLINGS,
    model=Nursery,
    key=("region_code", "name"),
    columns=(
        Column("name", "苗圃名称"), Column("region_name", "所在地"), Column("operator", "经营单位"),
        Column("area_mu", "育苗面积（亩）", is_figure=True), Column("is_good_seed_base", "林木良种基地"),
    ),
    fields=("name", "operator", "area_mu", "is_good_seed_base"),
    search=("name", "operator"),
    before_remove=keep_nursery,
    facts=facts,
    children=("movements",),
    words={**has_area("nursery_has_area"), **once("nursery_once", "本县已登记同名苗圃。")},
)  # fmt: skip

MOVEMENTS = Register(
    code="movements",
    title="苗木出入库",
    noun="出入库记录",
    clause=SEEDLINGS,
    model=SeedMovement,
    key=("nursery", "species", "kind", "quantity", "village", "remark", "moved_on"),
    columns=(
        Column("nursery", "苗圃"), Column("species", "树种"), Column("kind", "类型", is_tag=True),
        Column("quantity", "数量（株）", is_figure=True), Column("moved_on", "日期"), Column("village", "受赠村"),
    ),
    more=(Column("region_name", "所在地"), Column("remark", "备注")),
    fields=("nursery", "species", "kind", "quantity", "moved_on", "village", "remark"),
    search=("nursery__name", "species__name", "village"),
    choices=("kind",),
    parent="nursery",
    takes_region=False,
    is_under="nurseries",
    is_append_only=True,
    words={
        "seed_movement_quantity": ("数量须大于 0。", "请填写实际株数。"),
        "seed_movement_day": ("日期不能晚于今天。", "请在实际出入库后登记。"),
        "seed_movement_village": ("赠苗须写明受赠村，其他类型不填受赠村。", "请核对类型和受赠村。"),
        "seed_stock_not_negative": ("库存不足，出库数量超过现有库存。", "请核对数量，或先登记入库、盘盈。"),
        "seed_movement_stays": ("出入库记录不能修改或删除。", "登记有误的，请用盘盈或盘亏更正。"),
    },
)  # fmt: skip

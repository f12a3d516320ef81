"""种苗 (S82-6): species, nurseries, and movements that never overdraw a stock."""

from django.db.models import Q

from afforestation.access import GIFT_READERS
from afforestation.clauses import SEEDLINGS
from afforestation.models.base import CHECKERS
from afforestation.models.seedlings import MovementKind, Nursery, SeedMovement
from afforestation.models.services import ROWS, SeedlingApplication, SeedlingGiftLine
from afforestation.models.species import Species
from afforestation.registers.declarations import Column, Hand, Link, Register
from afforestation.registers.described.parts import has_area, once, refuse
from portal.regions.scoped import PROVINCE


def keep_code(species: Species, _hand: Hand) -> None:
    """Records hold a species by its code, which therefore never changes."""
    if Species.objects.filter(pk=species.pk).exclude(code=species.code).exists():
        raise refuse("species_code", "树种代码登记后不能更改。", SEEDLINGS, "请保留原代码；名称可以更改。")


def keep_species(species: Species, _hand: Hand) -> None:
    asked = Q()
    for row in ROWS:
        asked |= Q(**{f"species_{row}": species})
    is_used = (
        SeedMovement.objects.filter(species=species).exists()
        or SeedlingGiftLine.objects.filter(species=species).exists()
        or SeedlingApplication.objects.filter(asked).exists()
    )
    if is_used:
        raise refuse("species_in_use", "已有出入库或赠苗记录的树种不能移出。", SEEDLINGS, "如名称有误，请直接修改。")


def keep_nursery(nursery: Nursery, _hand: Hand) -> None:
    if nursery.stock.filter(quantity__gt=0).exists():
        raise refuse("stock_left", "苗圃还有库存，不能移出。", SEEDLINGS, "请先登记销售、赠苗或损耗，把库存清零。")


def facts(nursery: Nursery) -> list[tuple[str, str]]:
    """What is in stock."""
    stock = nursery.stock.select_related("species").order_by("species__name")
    return [(f"库存·{row.species}", f"{row.quantity:,} 株") for row in stock]


def links(movement: SeedMovement) -> tuple[Link, ...]:
    """The gift that left with the movement; its page leads to the case."""
    line = movement.gift_line
    return (Link("查看赠苗和办件", "afforestation:gift", line.gift_id, GIFT_READERS),) if line else ()


SPECIES = Register(
    code="species",
    title="树种目录",
    noun="树种",
    clause=SEEDLINGS,
    model=Species,
    key=("name",),
    columns=(
        Column("name", "树种"), Column("code", "代码"), Column("kind", "类别", is_tag=True),
        Column("needs_certificate", "出圃须附检疫证"),
    ),
    fields=("name", "code", "kind", "needs_certificate"),
    search=("name", "code"),
    choices=("kind",),
    levels=(PROVINCE,),
    places=(PROVINCE,),
    roles=CHECKERS,
    prepare=keep_code,
    before_remove=keep_species,
    words={
        **once("species_once", "目录中已有这个树种。"),
        "species_code_once": ("这个代码已被其他树种使用。", "请换一个代码，移出的树种也占用原代码。"),
    },
)  # fmt: skip

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
    more=(Column("region_name", "所在地"), Column("certificate", "检疫证号"), Column("remark", "备注")),
    fields=("nursery", "species", "kind", "quantity", "moved_on", "village", "certificate", "remark"),
    past={"kind": (MovementKind.GIFT,), "village": ()},
    search=("nursery__name", "species__name", "village"),
    choices=("kind",),
    parent="nursery",
    takes_region=False,
    is_under="nurseries",
    is_append_only=True,
    links=links,
    words={
        "seed_movement_quantity": ("数量须大于 0。", "请填写实际株数。"),
        "seed_movement_day": ("日期不能晚于今天。", "请在实际出入库后登记。"),
        "seed_movement_village": ("赠苗须写明受赠村，其他类型不填受赠村。", "请核对类型和受赠村。"),
        "seed_movement_certificate": ("这个树种出圃须附检疫证。", "请填写检疫证号；没有检疫证的，请先申请检疫。"),
        "seed_movement_of_line": ("出库的树种、数量与赠苗明细不一致，或赠苗已取消。", "请在“赠苗交付”中登记。"),
        "seed_movement_needs_case": (
            "本县已开设赠苗植树季，此后的赠苗须凭准予的办件出库。", "请在“赠苗交付”中登记；没有办件的，请先申请。",
        ),
        "seed_movement_gift_only": ("只有赠苗出库才对应赠苗明细。", "请在“赠苗交付”中登记。"),
        "seed_stock_not_negative": ("库存不足，出库数量超过现有库存。", "请核对数量，或先登记入库、盘盈。"),
        "seed_movement_stays": ("出入库记录不能修改或删除。", "登记有误的，请用盘盈或盘亏更正。"),
    },
)  # fmt: skip

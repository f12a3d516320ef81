"""基地和小班 (S82-2): a base adds up by mode, its sub-compartments never overlap and never exceed it."""

from collections.abc import Mapping
from decimal import Decimal

from django.db.models import Sum

from afforestation.clauses import FOREST_QUALITY, PRECIOUS_TREES
from afforestation.models.base import CHECKERS
from afforestation.models.bases import AREA_OF_MODE, GreenBase, Mode, Plot, PlotState
from afforestation.registers.compartments import lacks_township, one_spelling
from afforestation.registers.declarations import Column, Hand, Register, Step
from afforestation.registers.described.parts import (
    begun,
    has_area,
    once,
    refuse,
    require_come,
    require_other_person,
)
from afforestation.registers.values import shown
from portal.clock.today import day_of
from portal.regions.scoped import CITY, COUNTY, TOWNSHIP

CLAUSE = PRECIOUS_TREES
NOT_TENDING = ("抚育面积只计入珍贵彩色森林，不计入珍贵树种和大径材基地。", "请改选成片造林或补植改造，或核对建设任务。")


def areas_of(base: GreenBase, *, without: Plot | None = None) -> Mapping[Mode, Decimal]:
    """What the live sub-compartments of a base cover, by mode."""
    plots = base.plots.filter(removed_at__isnull=True).exclude(pk=(without.pk if without else None) or 0)
    found = dict(plots.order_by().values_list("mode").annotate(Sum("area_mu")))
    return {mode: found.get(mode.value, Decimal(0)) for mode in Mode}


def fit_base(base: GreenBase, _hand: Hand) -> None:
    """A base is never smaller than what its sub-compartments cover, and keeps its column while it has any."""
    if base.pk is None:
        return
    for mode, covered in areas_of(base).items():
        if getattr(base, AREA_OF_MODE[mode]) < covered:
            raise refuse(
                "base_too_small",
                f"{mode.label}面积不能小于已登记小班的合计 {shown(covered)} 亩。",
                CLAUSE,
                "请先修改或移出小班，或重新核对基地面积。",
            )
    if base.plots.filter(removed_at__isnull=True).exclude(column=base.column).exists():
        raise refuse("column_in_use", "已登记小班的基地不能更改建设任务。", CLAUSE, "请先移出小班，或另行登记基地。")


def keep_base(base: GreenBase, _hand: Hand) -> None:
    if base.plots.filter(removed_at__isnull=True).exists():
        raise refuse("base_in_use", "基地还有小班，不能移出。", CLAUSE, "请先移出全部小班。")


def fit_plot(plot: Plot, hand: Hand) -> None:
    """A sub-compartment is named by township and number, lies in its base's county, or in the one that carries it on,
    and together with the others within the base's area by mode.
    """
    base = GreenBase.objects.select_for_update().get(pk=plot.base_id)
    plot.base, plot.column, plot.number = base, base.column, one_spelling(plot.number)
    if lacks_township(plot, day_of(hand.at)):
        raise refuse(
            "plot_township",
            "所在地须选到乡镇（街道），即 9 位行政区划代码；小班号按乡镇（街道）编排。",
            CLAUSE,
            "请重新选择所在地。",
        )
    if plot.region_code[:6] != base.region_code[:6] and not hand.by.covers(base.region_code):
        raise refuse("other_county", "小班和所属基地不在同一个县（市、区）。", CLAUSE, "请核对所在地和所属基地。")
    mode = Mode(plot.mode)
    declared, covered = getattr(base, AREA_OF_MODE[mode]), areas_of(base, without=plot)[mode]
    if covered + plot.area_mu > declared:
        raise refuse(
            "plots_exceed_base",
            f"{base.name}的{mode.label}面积为 {shown(declared)} 亩，已登记 {shown(covered)} 亩，"
            f"再加 {shown(plot.area_mu)} 亩就超出了。",
            CLAUSE,
            "请核对小班面积，或先修改基地面积。",
        )
    if plot.state == PlotState.CHECKED:  # what was checked has changed
        plot.state, plot.checked_on, plot.checked_by, plot.check_result = PlotState.ENTERED, None, "", ""


def check(plot: Plot, hand: Hand) -> None:
    require_other_person(CLAUSE, hand, plot)
    require_come(CLAUSE, hand, 检查日期=plot.checked_on)
    plot.state, plot.checked_by = PlotState.CHECKED, hand.by.label


def accept(plot: Plot, hand: Hand) -> None:
    """The city accepts only what adds up: the sub-compartments of the base make up its area, mode by mode."""
    require_come(CLAUSE, hand, 验收日期=plot.accepted_on)
    base = GreenBase.objects.select_for_update().get(pk=plot.base_id)
    for mode, covered in areas_of(base).items():
        declared = getattr(base, AREA_OF_MODE[mode])
        if covered != declared:
            raise refuse(
                "base_does_not_add_up",
                f"{base.name}的{mode.label}面积为 {shown(declared)} 亩，小班合计 {shown(covered)} 亩，两者不一致。",
                CLAUSE,
                "请由县级补登小班或更正基地面积后再验收。",
            )
    plot.state, plot.accepted_by = PlotState.ACCEPTED, hand.by.label


def send_back(plot: Plot, _hand: Hand) -> None:
    plot.state, plot.checked_on, plot.checked_by, plot.check_result = PlotState.ENTERED, None, "", ""
    plot.accepted_on, plot.accepted_by = None, ""


def facts(base: GreenBase) -> list[tuple[str, str]]:
    """How far the sub-compartments make up the base."""
    return [
        (f"小班合计·{mode.label}", f"{shown(covered)} / {shown(getattr(base, AREA_OF_MODE[mode]))} 亩")
        for mode, covered in areas_of(base).items()
    ]


BASES = Register(
    code="bases",
    title="珍贵树种基地和彩色森林",
    noun="基地",
    clause=CLAUSE,
    model=GreenBase,
    key=("region_code", "column", "name"),
    columns=(
        Column("name", "名称"),
        Column("region_name", "所在地"),
        Column("column", "建设任务", is_tag=True),
        Column("area_mu", "总面积（亩）", is_figure=True),
        Column("new_mu", "成片造林（亩）", is_figure=True),
        Column("infill_mu", "补植改造（亩）", is_figure=True),
        Column("tending_mu", "抚育（亩）", is_figure=True),
    ),
    fields=("name", "column", "area_mu", "new_mu", "infill_mu", "tending_mu"),
    search=("name",),
    choices=("column",),
    prepare=fit_base,
    before_remove=keep_base,
    facts=facts,
    children=("plots",),
    words={
        **has_area("green_base_has_area"),
        **once("green_base_once", "本县已登记同名同任务的基地。"),
        "green_base_areas": ("各项面积不能为负数。", "没有的请填 0。"),
        "green_base_adds_up": ("总面积须等于成片造林、补植改造、抚育三项面积之和。", "请核对各项面积。"),
        "green_base_modes_of_column": NOT_TENDING,
    },
)

PLOTS = Register(
    code="plots",
    title="小班",
    noun="小班",
    clause=FOREST_QUALITY,
    model=Plot,
    key=("region_code", "base", "number"),
    columns=(
        Column("number", "小班号"),
        Column("region_name", "所在地"),
        Column("base", "所属基地"),
        Column("mode", "建设方式"),
        Column("area_mu", "面积（亩）", is_figure=True),
        Column("year", "年度"),
        Column("state", "状态", is_tag=True),
    ),
    more=(
        Column("species", "树种"),
        Column("column", "建设任务"),
        Column("checked_on", "县级检查日期"),
        Column("checked_by", "县级检查人"),
        Column("check_result", "检查结果"),
        Column("accepted_on", "市级验收日期"),
        Column("accepted_by", "市级验收人"),
    ),
    fields=("base", "number", "mode", "species", "area_mu", "year"),
    search=("number", "species", "base__name"),
    choices=("column", "mode", "state"),
    has_year=True,
    places=(COUNTY, TOWNSHIP),
    is_placed_finely=True,
    parent="base",
    is_under="bases",
    prepare=fit_plot,
    is_fixed=lambda plot: "小班已通过市级验收，不能修改或移出。" if plot.state == PlotState.ACCEPTED else "",
    words={
        **has_area("plot_has_area"),
        **once("plot_once", "同一小班在同一建设任务中只能登记一次，面积不能重复计算。"),
        **begun("plot_year"),
        "plot_mode_of_column": NOT_TENDING,
        "plot_states": ("验收日期不能早于检查日期。", "请核对日期后重新填写。"),
    },
    steps=(
        Step(
            code="check",
            label="县级检查",
            text="登记人以外的工作人员到现场检查后办理。",
            done="已登记县级检查，等待市级验收。",
            levels=(COUNTY,),
            roles=CHECKERS,
            fields=("checked_on", "check_result"),
            apply=check,
            is_open=lambda plot: plot.state == PlotState.ENTERED,
        ),
        Step(
            code="accept",
            label="市级验收",
            text="验收后面积计入建设任务完成数。",
            done="已验收，面积开始计入完成数。",
            levels=(CITY,),
            roles=CHECKERS,
            fields=("accepted_on",),
            apply=accept,
            is_open=lambda plot: plot.state == PlotState.CHECKED,
        ),
        Step(
            code="return",
            label="退回县级",
            text="退回后须重新检查和验收，已计入的面积随之减去。",
            done="已退回。",
            levels=(CITY,),
            roles=CHECKERS,
            apply=send_back,
            is_grave=True,
            needs_reason=True,
            is_open=lambda plot: plot.state != PlotState.ENTERED,
        ),
    ),
)

"""一亩山万元钱 (S82-5): bases and their output year by year, held against the rule of ten thousand yuan a mu."""

from datetime import date

from afforestation.clauses import MOUNTAIN_INCOME
from afforestation.models.income import IncomeBase, IncomeYear
from afforestation.registers.declarations import Column, Hand, Register
from afforestation.registers.described.parts import begun, has_area, once, refuse
from portal.parameters.evaluation import evaluate
from portal.rules.findings import Finding


def keep_base(base: IncomeBase, _hand: Hand) -> None:
    if base.years.filter(removed_at__isnull=True).exists():
        raise refuse("base_in_use", "基地已有年度产出，不能移出。", MOUNTAIN_INCOME, "请先移出各年度产出。")


def judge(year: IncomeYear, on: date) -> tuple[Finding, ...]:
    """What the rule finds of a year's output."""
    facts = {"area_mu": str(year.base.area_mu), "output_yuan": str(year.output_yuan)}
    return evaluate("afforestation.income_per_mu", facts, on).result.findings


INCOME = Register(
    code="income",
    title="“一亩山万元钱”基地",
    noun="基地",
    clause=MOUNTAIN_INCOME,
    model=IncomeBase,
    key=("region_code", "name"),
    columns=(
        Column("name", "基地名称"), Column("region_name", "所在地"), Column("operator", "经营主体"),
        Column("pattern", "经营模式"), Column("area_mu", "面积（亩）", is_figure=True),
    ),
    fields=("name", "operator", "pattern", "area_mu"),
    search=("name", "operator", "pattern"),
    before_remove=keep_base,
    children=("income-years",),
    words={**has_area("income_base_has_area"), **once("income_base_once", "本县已登记同名基地。")},
)  # fmt: skip

INCOME_YEARS = Register(
    code="income-years",
    title="“一亩山万元钱”年度产出",
    noun="年度产出",
    clause=MOUNTAIN_INCOME,
    model=IncomeYear,
    key=("base", "year"),
    columns=(
        Column("base", "基地"), Column("region_name", "所在地"), Column("year", "年度"),
        Column("output_yuan", "总产值（元）", is_figure=True), Column("cost_yuan", "成本（元）", is_figure=True),
        Column("households", "带动农户（户）", is_figure=True),
    ),
    fields=("base", "year", "output_yuan", "cost_yuan", "households"),
    search=("base__name",),
    has_year=True,
    parent="base",
    takes_region=False,
    is_under="income",
    judge=judge,
    words={
        **begun("income_year_begun"),
        **once("income_year_once", "这个基地已登记该年度的产出。"),
        "income_year_sums": ("产值和成本不能为负数。", "请核对金额。"),
    },
)  # fmt: skip

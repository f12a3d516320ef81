"""How splitting a task says no."""

from decimal import Decimal

from portal.indicators.declarations import Indicator
from portal.rules.exact import plain
from portal.rules.law import Article
from portal.rules.refusal import Refusal

TWO_PERSONS = Article("本平台运行规则", "两人复核")


def not_yours(declared: Indicator, what: str) -> Refusal:
    """Splitting is the city's own matter."""
    text = f"{what}由承担任务的市的主管部门数据岗位办理。"
    return Refusal("splits.forbidden", text, declared.clause, "请切换到相应岗位，或联系有关人员。")


def no_task(declared: Indicator) -> Refusal:
    """The city has no task that could be split."""
    text = f"本市没有“{declared.name}”任务，无需分解。"
    return Refusal("splits.no_task", text, declared.clause, "请选择有任务的指标。")


def waits(declared: Indicator) -> Refusal:
    """There is one that nobody has decided on."""
    text = f"“{declared.name}”已有一份分解方案待确认。"
    return Refusal("splits.waits", text, declared.clause, "请先确认或退回该方案。")


def other_counties(declared: Indicator, names: list[str]) -> Refusal:
    """Counties that the split forgets, or that are not the city's."""
    text = f"分解方案与本市所辖县（市、区）不一致：{'、'.join(names)}。"
    return Refusal("splits.counties", text, declared.clause, "请为每个县（市、区）填写任务，没有任务的留空。")


def short(declared: Indicator, target: Decimal, total: Decimal) -> Refusal:
    """The counties' shares do not reach the city's task; the gap is named."""
    unit = declared.unit
    own, found, gap = (plain(declared.shown(amount)) for amount in (target, total, target - total))
    text = f"各县合计 {found} {unit}，低于本市任务 {own} {unit}，还差 {gap} {unit}。"
    return Refusal("splits.short", text, declared.clause, "各县合计可以高于、不得低于本市任务，请补足后再提交。")


def faulty(declared: Indicator, texts: list[str]) -> Refusal:
    """Amounts that can't be kept."""
    return Refusal("splits.faulty", "；".join(texts) + "。", declared.clause, "请按提示修改后再提交。")


def no_reason(declared: Indicator, label: str) -> Refusal:
    """A grave act without a word."""
    return Refusal("splits.no_reason", f"{label}须写明理由。", declared.clause, "请填写理由后再提交。")


def same_person() -> Refusal:
    """Whoever proposed may not decide."""
    text = "提出人不能确认或退回自己提出的分解方案。"
    return Refusal("splits.same_person", text, TWO_PERSONS, "请由本单位另一名人员办理。")


def decided(declared: Indicator) -> Refusal:
    """Somebody was faster."""
    return Refusal("splits.decided", "这份分解方案已经办结。", declared.clause, "请刷新页面查看结果。")

"""How the room says no."""

from portal.indicators.declarations import ReportForm
from portal.indicators.models import Report, ReportPeriod
from portal.indicators.states import ReportState, Verb
from portal.rules.refusal import Refusal


def not_yours(form: ReportForm, verb: Verb, who: str) -> Refusal:
    """The post may not do this."""
    return Refusal("reports.forbidden", f"{verb.label}由{who}办理。", form.clause, "请切换到相应岗位，或联系有关人员。")


def wrong_state(form: ReportForm, report: Report, verb: Verb) -> Refusal:
    """The report is past, or not yet at, the point where this can be done."""
    label = ReportState(report.state).label
    return Refusal(
        "reports.state", f"该填报当前为“{label}”，不能{verb.label}。", form.clause, "请刷新页面查看最新状态。"
    )


def stale(form: ReportForm, report: Report) -> Refusal:
    """Somebody else has saved in between."""
    return Refusal(
        "reports.stale",
        f"{report.region_name}的这期填报已由他人修改，您的内容没有覆盖对方的内容。",
        form.clause,
        "请刷新对比后再保存；您填写的内容仍保留在本页。",
    )


def stale_sheet(form: ReportForm, report: Report) -> Refusal:
    """Somebody else has saved since the sheet was compared with the report."""
    return Refusal(
        "reports.stale",
        f"{report}在核对之后已由他人修改，表格没有写入，对方的内容没有被覆盖。",
        form.clause,
        "请重新上传这份表格，核对更新内容后再确认。",
    )


def shut(form: ReportForm, report: Report) -> Refusal:
    """The period takes no more reports."""
    return Refusal(
        "reports.locked",
        f"{report.period.title}填报期{report.period.get_state_display()}。",
        form.clause,
        "确需补报或更正的，请提交补报更正申请，经省级同意后办理。",
    )


def faulty(form: ReportForm, texts: list[str]) -> Refusal:
    """Figures that can't be submitted."""
    return Refusal("reports.faulty", "；".join(texts) + "。", form.clause, "请按提示修改或填写说明后再提交。")


def no_such_cell(form: ReportForm, texts: list[str]) -> Refusal:
    """Notes on cells that the report does not have."""
    return Refusal(
        "reports.no_such_cell", "；".join(texts) + "。", form.clause, "请刷新页面，在现有的单元格上批注后再退回。"
    )


def by_lines(form: ReportForm) -> Refusal:
    """A total typed where lines are asked for."""
    return Refusal(
        "reports.by_lines", f"{form.name}按{form.line_title}逐行填报。", form.clause, "请填写各行，合计由系统计算。"
    )


def no_reason(form: ReportForm, label: str) -> Refusal:
    """A grave act without a word."""
    return Refusal("reports.no_reason", f"{label}须写明理由。", form.clause, "请填写理由后再提交。")


def not_provinces(form: ReportForm, label: str) -> Refusal:
    """Only the province may do this to a period or a wish."""
    return Refusal(
        "reports.forbidden",
        f"{label}由省级主管部门的数据审核岗位办理。",
        form.clause,
        "请切换到相应岗位，或联系有关人员。",
    )


def not_due(form: ReportForm, title: str) -> Refusal:
    """A period that has not ended yet, or lies before the form began."""
    return Refusal(
        "periods.not_due", f"{title}尚未结束，或早于本表开始填报的时间。", form.clause, "请在期末之后开启填报期。"
    )


def period_state(form: ReportForm, period: ReportPeriod, label: str) -> Refusal:
    """A period that stands elsewhere already."""
    return Refusal(
        "periods.state",
        f"{period.title}填报期当前为“{period.get_state_display()}”，不能{label}。",
        form.clause,
        "请刷新页面查看最新状态。",
    )


def nobody_to_urge(form: ReportForm) -> Refusal:
    """Everybody has reported."""
    return Refusal("reports.nobody_to_urge", "所选范围内没有未提交的填报。", form.clause, "请刷新页面查看最新状态。")


def no_wish_needed(form: ReportForm, report: Report) -> Refusal:
    """The report can be filled in, taken back or sent back without asking."""
    label = ReportState(report.state).label
    return Refusal(
        "reports.no_wish",
        f"该填报当前为“{label}”，无需申请补报更正。",
        form.clause,
        "未提交的请直接填报；已提交的，填报期内可以撤回，截止后请联系市级主管部门退回。",
    )


def wish_waits(form: ReportForm) -> Refusal:
    """There is one that nobody has answered yet."""
    return Refusal("reports.wish_waits", "已有一份补报更正申请等待答复。", form.clause, "请等待省级答复。")


def wish_answered(form: ReportForm) -> Refusal:
    """Somebody was faster."""
    return Refusal("reports.wish_answered", "这份申请已经答复。", form.clause, "请刷新页面查看结果。")

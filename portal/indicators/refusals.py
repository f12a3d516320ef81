"""How the room says no."""

from portal.indicators.declarations import ReportForm
from portal.indicators.models import Report
from portal.indicators.states import ReportState, Verb
from portal.rules.law import Article
from portal.rules.refusal import Refusal

STATISTICS = Article("中华人民共和国统计法", "第七条")
TWO_PERSONS = Article("本平台运行规则", "两人复核")


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


def locked(form: ReportForm, report: Report) -> Refusal:
    """The period takes no more reports."""
    return Refusal(
        "reports.locked",
        f"{report.period.title}填报期已锁定。",
        form.clause,
        "确需补报或更正的，请提交补报更正申请，经省级同意后办理。",
    )


def faulty(form: ReportForm, texts: list[str]) -> Refusal:
    """Figures that can't be submitted."""
    return Refusal("reports.faulty", "；".join(texts) + "。", form.clause, "请按提示修改或填写说明后再提交。")


def by_lines(form: ReportForm) -> Refusal:
    """A total typed where lines are asked for."""
    return Refusal(
        "reports.by_lines", f"{form.name}按{form.line_title}逐行填报。", form.clause, "请填写各行，合计由系统计算。"
    )


def no_reason(form: ReportForm, verb: Verb) -> Refusal:
    """A grave move without a word."""
    return Refusal("reports.no_reason", f"{verb.label}须写明理由。", form.clause, "请填写理由后再提交。")

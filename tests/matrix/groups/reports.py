"""Reporting: the county fills in, the city endorses, the province opens and confirms; cities split their tasks."""

from tests.matrix.asked import Address, get, post, put

BASE, FORM = "afforestation.base_wan_mu", "afforestation.monthly"
GROUPS: dict[str, tuple[Address, ...]] = {
    "own reports": (get("indicators:mine"),),
    "report": (
        get("indicators:report", "@report"),
        get("indicators:report", "@open report"),
        get("indicators:blank", "@report"),
        get("indicators:changes", "@report"),
    ),
    "report, bent": (post("indicators:report", "@open report"),),
    "report's sheet": (get("indicators:template", "@open report"),),
    "report, checked": (get("indicators:check", "@open report"),),
    "report, checked, empty": (post("indicators:check", "@open report"),),
    "report, step that asks for something, empty": (
        post("indicators:endorse", "@report"),
        post("indicators:confirm", "@report"),
        post("indicators:return", "@report"),
        post("indicators:reopen", "@report"),
        post("indicators:wish", "@report"),
    ),
    "report, taken back": (post("indicators:withdraw", "@report"),),
    "report, endorsed": (post("indicators:endorse", "@report", version="@report version"),),
    "report, out of turn": (
        post("indicators:confirm", "@report", version="@report version"),
        post("indicators:reopen", "@report", reason="更正"),
        post("indicators:wish", "@report", reason="更正"),
    ),
    "report, sent back": (post("indicators:return", "@report", reason="请核对", version="@report version"),),
    "report, urged": (post("indicators:urge", "@open report"),),
    "periods": (
        get("indicators:periods"),
        get("indicators:period", "@period"),
        get("indicators:summary", "@period"),
        get("indicators:summary_sheet", "@period"),
        get("indicators:bulk_result", "@period"),
        post("indicators:bulk", "@period"),
        get("indicators:wishes"),
    ),
    "period, opened without a name": (post("indicators:open"),),
    "period, turned": (
        post("indicators:open", form=FORM, month="2019-09-01"),
        post("indicators:close", "@period"),
        post("indicators:lock", "@period"),
    ),
    "period, out of turn": (post("indicators:reopen-period", "@period", reason="延期"),),
    "period, urged": (post("indicators:urge-all", "@open period"),),
    "period, empty": (post("indicators:reopen-period", "@period"), post("indicators:summary", "@period")),
    "period, many reports and the table": (
        post("indicators:bulk_run", "@period"),
        post("indicators:summary", "@period", reviewed_by="王审核"),
    ),
    "wish": (get("indicators:wish_answer", "@wish"),),
    "wish, empty": (post("indicators:wish_answer", "@wish"),),
    "wish, granted": (post("indicators:wish_answer", "@wish", is_granted="1"),),
    "splits": (get("indicators:splits"),),
    "split": (get("indicators:split", "@split"),),
    "split, proposed": (get("indicators:propose", BASE),),
    "split, proposed, empty": (post("indicators:propose", BASE),),
    "split, decided": (
        post("indicators:split_confirm", "@split"),
        post("indicators:split_reject", "@split", reason="请调整"),
    ),
    "split, rejected without a word": (post("indicators:split_reject", "@split"),),
    "figure by data": (get("api-figure", BASE, "?period=2019-09"),),
    "report by data": (get("api-report-detail", "@report"),),
    "report by data, verb, empty": (
        put("api-report-values", "@open report"),
        *[post(f"api-report-{verb}", "@report") for verb in ("submit", "endorse", "confirm", "return", "reopen")],
    ),
    "report by data, taken back": (post("api-report-withdraw", "@report"),),
    "report by data, values of an old version": (put("api-report-values", "@open report", version=0, lines=[]),),
    "report by data, endorsed": (post("api-report-endorse", "@report", version="@report version"),),
}

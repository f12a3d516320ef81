"""汇总表 of a period: on the page, as a workbook, as a paper with signatures."""

from typing import Any

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from import_export.fields import Field
from import_export.resources import Resource

from portal.clock.today import business_now
from portal.exchange.workbook import sent, stream
from portal.indicators.actions.summarizing import issue_table
from portal.indicators.actions.urging import may_urge
from portal.indicators.forms import SignForm
from portal.indicators.states import STAGE_NAMES, Stage
from portal.indicators.summary import Summary, summary
from portal.indicators.views.periods import PeriodView
from portal.rules.refusal import Refusal


class SummaryView(PeriodView):
    """The table of the reader's region; posted, it is issued as a paper."""

    template_name = "portal/indicators/summary.html"

    @property
    def stage(self) -> Stage:
        return Stage.FINAL if self.request.GET.get("stage") == Stage.FINAL else Stage.FLASH

    @cached_property
    def summary(self) -> Summary:
        code = self.by.region_code
        return summary(self.period, self.form, region_code=code, stage=self.stage, on=self.period.ends_on)

    def post(self, request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        form = SignForm(request.POST)
        _ = self.period
        if not form.is_valid():
            return self.page(status=422, form=form, sign_form=form)
        try:
            paper = issue_table(summary=self.summary, by=self.by, at=business_now(), **form.arguments)
        except Refusal as refusal:
            form.add_error(None, refusal.text)
            return self.page(status=409, form=form, sign_form=form, refusal=refusal)
        messages.success(request, f"已制发 {paper.number}。")
        return redirect("papers:download", paper.pk)

    def context(self, **extra: Any) -> dict[str, Any]:
        tabs = [
            {"title": name, "url": f"?stage={stage}", "is_current": stage is self.stage}
            for stage, name in STAGE_NAMES.items()
        ]
        title = f"{self.summary.region}{self.period.title}{self.form.name}汇总表"
        return super().context(
            **{"summary": self.summary, "tabs": tabs, "title": title, "sign_form": SignForm(), "today": self.today,
               "may_sign": may_urge(self.form, self.by),
               **extra}
        )  # fmt: skip


class SummarySheetView(SummaryView):
    """The same as a workbook; below the rows stand who made it and when."""

    http_method_names = ["get"]

    def get(self, _request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> FileResponse:  # type: ignore[override]
        table = self.summary
        signed = [f"口径：{STAGE_NAMES[table.stage]}", f"制表人：{self.by.user}", "审核人：", f"制表日期：{self.today}"]
        rows: list[list[Any]] = [[row.name, *row.amounts] for row in table.rows]
        rows += [[text, *[None] * len(table.columns)] for text in signed]
        file = stream(_resource(table), rows, sheet=f"{table.region}汇总表")
        return sent(file, f"{table.region}{self.period.title}{table.form.name}汇总表")


def _resource(table: Summary) -> Resource:
    """The columns of the table."""
    resource = Resource()
    for place, head in enumerate(table.heads):
        resource.fields[f"column{place}"] = _Column(place, head)
    return resource


class _Column(Field):
    """A cell of a row by its place."""

    def __init__(self, place: int, head: str) -> None:
        super().__init__(column_name=head)
        self.place = place

    def get_value(self, instance: list[Any]) -> Any:
        return instance[self.place]

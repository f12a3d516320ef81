"""核对: the totals once more, what still stands in the way, and the submission. And the empty form on paper."""

from typing import Any, ClassVar

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from portal.clock.today import business_now
from portal.indicators.actions import entry
from portal.indicators.forms import SeenForm
from portal.indicators.registry import columns_of
from portal.indicators.sheet import sheet
from portal.indicators.states import Verb
from portal.indicators.views.base import CLERKS
from portal.indicators.views.report import ReportPage
from portal.rules.refusal import Refusal

BLANK_ROWS = 18


class CheckView(ReportPage):
    """Shows what will be sent; posted, sends that version."""

    access: ClassVar = CLERKS
    template_name = "portal/indicators/check.html"

    def get(self, _request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        if Verb.SUBMIT not in self.verbs:
            return redirect("indicators:report", self.report.pk)
        return self.page()

    def post(self, request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        form = SeenForm(request.POST)
        if not form.is_valid():
            return self.page(status=422)
        try:
            report = entry.submit(report=self.report, by=self.by, at=business_now(), **form.arguments)
        except Refusal as refusal:
            del self.report
            return self.page(status=409, refusal=refusal)
        messages.success(request, "已提交，等待市级审核。")
        return redirect("indicators:report", report.pk)

    def context(self, **extra: Any) -> dict[str, Any]:
        return super().context(**{"title": "核对并提交", "sheet": sheet(self.report, self.form), **extra})


class BlankView(ReportPage):
    """The form without figures, to be printed and filled in by hand."""

    template_name = "portal/indicators/blank.html"

    def context(self, **extra: Any) -> dict[str, Any]:
        rows = range(BLANK_ROWS if self.form.line_title else 1)
        return super().context(columns=columns_of(self.form), blank_rows=rows, **extra)

    def get(self, _request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        return self.page()

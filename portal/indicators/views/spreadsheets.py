"""The sheet of one report, to be filled in away from the portal. It comes back by the pages of imports."""

from typing import Any, ClassVar

from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect

from portal.exchange.workbook import sent
from portal.indicators.spreadsheets.own import template_of
from portal.indicators.states import Verb
from portal.indicators.views.base import CLERKS
from portal.indicators.views.report import ReportPage


class TemplateView(ReportPage):
    """The template of a report that may be filled in; of any other there is none."""

    access: ClassVar = CLERKS

    def get(self, _request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse | FileResponse:  # type: ignore[override]
        if Verb.SAVE not in self.verbs:
            return redirect("indicators:report", self.report.pk)
        file = template_of(self.report, self.form)
        return sent(file, f"{self.report.region_name}{self.report.period.title}{self.form.name}")

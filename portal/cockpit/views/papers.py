"""A dashboard on paper: as a PDF to look at, and issued as the monthly report."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from portal.clock.today import business_now
from portal.cockpit.monthly import compose, issue_monthly, title
from portal.cockpit.printing import preview
from portal.cockpit.readers import ISSUERS
from portal.cockpit.views.base import PolicyPage


class PdfView(PolicyPage):
    """The report as it would be issued, without number: nothing is kept."""

    def get(self, _request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        name = f"cockpit-{self.asked.region.code}-{self.asked.on}"
        return preview(title(self.board), compose(self.board), by=self.by, on=self.today, name=name)


class MonthlyView(PolicyPage):
    """Issues the monthly report by one click and leads to the paper."""

    access = ISSUERS

    def post(self, request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        paper = issue_monthly(board=self.board, by=self.by, at=business_now())
        messages.success(request, f"月报已制发，文号 {paper.number}。")
        return redirect("papers:download", paper.pk)

"""A dashboard on paper: as a PDF to look at, and issued as the monthly report."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from portal.clock.today import business_now
from portal.cockpit.monthly import compose, issue_monthly, title
from portal.cockpit.readers import ISSUERS
from portal.cockpit.views.base import PolicyPage
from portal.papers.kinds import Kind
from portal.papers.previews import NUMBER
from portal.papers.rendering import Manuscript, render


class PdfView(PolicyPage):
    """The report as it would be issued, without number: nothing is kept."""

    def get(self, _request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        post = self.by.post
        manuscript = Manuscript(
            kind=Kind.REPORT,
            number=NUMBER,
            title=title(self.board),
            issuer=post.office.name if post else "",
            issued_on=self.today,
            facts={"blocks": compose(self.board)},
            verify_url=settings.SITE_URL.rstrip("/") + reverse("papers:verify"),
        )
        response = HttpResponse(render(manuscript), content_type="application/pdf")
        response["Content-Disposition"] = f'inline; filename="cockpit-{self.asked.region.code}-{self.asked.on}.pdf"'
        return response


class MonthlyView(PolicyPage):
    """Issues the monthly report by one click and leads to the paper."""

    access = ISSUERS

    def post(self, request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        paper = issue_monthly(board=self.board, by=self.by, at=business_now())
        messages.success(request, f"月报已制发，文号 {paper.number}。")
        return redirect("papers:download", paper.pk)

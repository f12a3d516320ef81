"""Public pages: who answers for a clause and how far they are; the bulletins that were opened to everybody."""

import io
from typing import Any, ClassVar

from django.http import FileResponse, Http404, HttpRequest
from django.shortcuts import get_object_or_404

from portal.clock.today import business_date
from portal.duties.models import Bulletin
from portal.duties.public import answering
from portal.duties.rules import today
from portal.files.serving import protect
from portal.papers.models import Paper
from portal.policies.registry import registry
from portal.web.access import PUBLIC
from portal.web.views import PageView, PortalView
from portal.workdays.calendar import load

NEWEST = 20


class ClauseView(PageView):
    """One clause: its offices and how far they are."""

    access: ClassVar = PUBLIC
    template_name = "portal/duties/clause.html"

    def context(self, **extra: Any) -> dict[str, Any]:
        slug, clause_slug = self.kwargs["document"], self.kwargs["clause"]
        try:
            clause = registry.clause(slug, clause_slug)
        except LookupError as error:
            raise Http404 from error
        on = business_date()
        bulletins = Bulletin.objects.filter(document=slug, is_public=True).select_related("paper").defer("paper__pdf")
        return {
            **super().context(**extra),
            "title": f"{clause.reference} 责任单位和落实进度",
            "clause": clause,
            "document": clause.document,
            "window_on": _window(slug),
            "rows": answering(slug, clause_slug, today(on, load())),
            "bulletins": bulletins[:NEWEST],
        }


class PublicBulletinView(PortalView):
    """A public bulletin as issued."""

    access: ClassVar = PUBLIC

    def get(self, _request: HttpRequest, pk: int) -> FileResponse:
        row = get_object_or_404(Bulletin, pk=pk, is_public=True)
        paper = Paper.objects.defer(None).get(pk=row.paper_id)
        name = f"{paper.number}{paper.title}.pdf"
        return protect(FileResponse(io.BytesIO(paper.pdf), filename=name, content_type="application/pdf"))


def _window(slug: str) -> Any:
    plan = registry.by_slug(slug).duties
    return plan.window_on if plan else None

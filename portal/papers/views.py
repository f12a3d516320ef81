"""Pages of papers: the public check by code or number, and the paper itself for those who may read it."""

import io
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from portal.files.serving import protect
from portal.papers import readers, verification
from portal.papers.models import Paper
from portal.papers.verification import Match
from portal.people.actors import Actor
from portal.web.access import PUBLIC, SIGNED_IN
from portal.web.limits import Limit, LimitedView
from portal.web.views import PortalView


class _CheckView(LimitedView):
    """Says whether a paper is genuine and nothing of what it is about. A wrong code and a wrong number look alike."""

    access = PUBLIC
    title = "文书核验"
    template_name = "portal/papers/check.html"
    limit = Limit("papers.check", times=30, seconds=60)
    limited_methods = ("GET", "POST")

    def asked_for(self) -> str:
        """What the visitor brought: a code or a number."""
        raise NotImplementedError

    def find(self, asked: str) -> Paper | None:
        raise NotImplementedError

    def get(self, _request: HttpRequest, *_args: Any, **_kwargs: Any) -> HttpResponse:
        return self.answer()

    def post(self, request: HttpRequest, *_args: Any, **_kwargs: Any) -> HttpResponse:
        """Compare a copy on the server, for browsers that can't do it themselves."""
        return self.answer(copy=request.FILES.get("copy"))

    def answer(self, copy: UploadedFile | None = None) -> HttpResponse:
        asked = self.asked_for()
        paper = self.find(asked) if asked else None
        match = verification.compare(paper, copy) if paper and copy else None
        is_missing = bool(asked) and paper is None
        words = {"same": Match.SAME.value, "different": Match.DIFFERENT.value}
        return self.page(status=404 if is_missing else 200, paper=paper, match=match, is_missing=is_missing, **words)


class Verify(_CheckView):
    """By the number that stands on the paper."""

    def asked_for(self) -> str:
        return self.request.GET.get("number", "").strip()

    def find(self, asked: str) -> Paper | None:
        return verification.by_number(asked)


class Check(_CheckView):
    """By the code that was scanned."""

    def asked_for(self) -> str:
        return str(self.kwargs["token"])

    def find(self, asked: str) -> Paper | None:
        return verification.by_token(asked)


class Download(PortalView):
    """The paper as issued. Who may not read it learns not even that it exists."""

    access = SIGNED_IN

    def get(self, request: HttpRequest, pk: int) -> FileResponse:
        paper = get_object_or_404(Paper.objects.defer(None), pk=pk)
        actor: Actor = request.actor  # type: ignore[attr-defined]
        if not readers.may_read(actor, paper):
            raise Http404
        response = FileResponse(
            io.BytesIO(paper.pdf),
            as_attachment="download" in request.GET,
            filename=f"{paper.number}{paper.title}.pdf",
            content_type="application/pdf",
        )
        return protect(response)

"""A dashboard or one of its charts on paper, as a report would look: nothing is kept, so it bears no number."""

from collections.abc import Sequence
from datetime import date

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse

from portal.papers.blocks import Block
from portal.papers.kinds import Kind
from portal.papers.previews import NUMBER
from portal.papers.rendering import Manuscript, render
from portal.people.actors import Actor


def preview(title: str, blocks: Sequence[Block], *, by: Actor, on: date, name: str) -> HttpResponse:
    """The blocks as a PDF under a title, shown in the browser; `name` is that of the file, without its ending."""
    manuscript = Manuscript(
        kind=Kind.REPORT,
        number=NUMBER,
        title=title,
        issuer=by.post.office.name if by.post else "",
        issued_on=on,
        facts={"blocks": list(blocks)},
        verify_url=settings.SITE_URL.rstrip("/") + reverse("papers:verify"),
    )
    response = HttpResponse(render(manuscript), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    return response

"""A dashboard as its report would look, or one of its charts as a page: nothing is kept, so neither bears a number."""

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


def preview(
    title: str, blocks: Sequence[Block], *, by: Actor, on: date, name: str, is_extract: bool = False
) -> HttpResponse:  # fmt: skip
    """The blocks as a PDF under a title, shown in the browser; `name` is that of the file, without its ending.

    An extract has neither head nor signature.
    """
    manuscript = Manuscript(
        kind=Kind.REPORT,
        number=NUMBER,
        title=title,
        issuer=by.post.office.name if by.post else "",
        issued_on=on,
        facts={"blocks": list(blocks), "is_extract": is_extract},
        verify_url=settings.SITE_URL.rstrip("/") + reverse("papers:verify"),
    )
    response = HttpResponse(render(manuscript), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    return response

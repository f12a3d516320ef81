"""A paper as it would look, before anything is issued: without number, its code leading to the check by number."""

from base64 import b64encode

from django.conf import settings
from django.urls import reverse

from portal.papers.kinds import Kind
from portal.papers.models import Paper
from portal.papers.rendering import Manuscript, draw

NUMBER = "（文号在制发时编定）"


def pictures(paper: Paper) -> list[str]:
    """The pages of a paper that was not kept, as addresses of pictures that need no further request."""
    manuscript = Manuscript(
        kind=Kind(paper.kind),
        number=NUMBER,
        title=paper.title,
        issuer=paper.issuer,
        issued_on=paper.issued_on,
        facts=paper.facts,
        verify_url=settings.SITE_URL.rstrip("/") + reverse("papers:verify"),
    )
    return [f"data:image/png;base64,{b64encode(page).decode()}" for page in draw(manuscript)]

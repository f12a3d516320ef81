"""Hand a stored file to a browser. The caller has decided that this person may have it."""

from django.http import FileResponse

from portal.files import kinds
from portal.files.models import StoredFile

# What a browser may do inside a file that a stranger brought: show it. Its own viewer of PDF needs styles and objects.
ONLY_SHOW = "default-src 'none'; img-src 'self'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"
SHOWN = frozenset(kind.content_type for kind in kinds.EVERY if kind.is_shown_by_browsers)


def serve(file: StoredFile, *, as_attachment: bool = True) -> FileResponse:
    """The file under its own name. Kinds that browsers can't show are always attachments."""
    response = FileResponse(
        file.content.open("rb"),
        as_attachment=as_attachment or file.content_type not in SHOWN,
        filename=file.name,
        content_type=file.content_type,
    )
    return protect(response)


def protect(response: FileResponse) -> FileResponse:
    """Keep a browser from taking the file for anything else, from running it, and from keeping it."""
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = ONLY_SHOW
    response["Cache-Control"] = "private, no-store"
    return response

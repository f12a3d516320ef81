"""What the frame of every page shows: the site's name, the reader's display mode."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def frame(request: HttpRequest) -> dict[str, Any]:
    """Template context for the frame."""
    return {
        "site_name": settings.SITE_NAME,
        "site_tagline": settings.SITE_TAGLINE,
        "site_operator": settings.SITE_OPERATOR,
        "site_records": settings.SITE_RECORDS,
        "is_demo": settings.DEMO,
        "display_mode": "elder" if request.COOKIES.get("mode") == "elder" else "standard",
        "theme": "dark" if request.COOKIES.get("theme") == "dark" else "light",
    }

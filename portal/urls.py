"""The roof: every address of the portal, room by room; policies come from the registry, not from a list here."""

from importlib.util import find_spec

from django.urls import URLPattern, URLResolver, include, path

from portal import policies
from portal.api.addresses import addresses

ROOMS_WITH_PAGES: tuple[tuple[str, str], ...] = (
    ("", "portal.cockpit"),
    ("", "portal.home"),
    ("", "portal.web"),
    ("", "portal.cases"),
    ("accounts/", "portal.people"),
    ("", "portal.parameters"),
    ("papers/", "portal.papers"),
    ("notices/", "portal.notices"),
    ("desk/payments/", "portal.payments"),
    ("desk/items/", "portal.catalog"),
    ("", "portal.indicators"),
    ("desk/projects/", "portal.projects"),
    ("desk/duties/", "portal.duties"),
    ("desk/imports/", "portal.imports"),
)
# Modules with urlpatterns below /api/v1/.
ROOMS_WITH_API: tuple[str, ...] = (
    "portal.home.api",
    "portal.catalog.api",
    "portal.notices.api",
    "portal.regions.api",
    "portal.cases.api",
    "portal.parameters.api",
    "portal.indicators.api",
    "portal.duties.api",
    "portal.projects.api",
    "portal.imports.api",
)


def _policy_pages() -> list[URLResolver | URLPattern]:
    """One include per policy that has pages, at its folder's path."""
    return [
        path(f"{policy.app.replace('.', '/')}/", include(f"{policy.app}.urls"))
        for policy in policies.registry
        if find_spec(f"{policy.app}.urls")
    ]


urlpatterns: list[URLResolver | URLPattern] = [
    path("api/v1/", include(addresses(ROOMS_WITH_API, policies.registry))),
    *[path(prefix, include(f"{room}.urls")) for prefix, room in ROOMS_WITH_PAGES],
    path("desk/", include("portal.cases.desk_urls")),
    path("duties/", include("portal.duties.public_urls")),
    path("projects/", include("portal.projects.public_urls")),
    *_policy_pages(),
]

handler400 = "portal.web.errors.bad_request"
handler403 = "portal.web.errors.permission_denied"
handler404 = "portal.web.errors.page_not_found"
handler429 = "portal.people.views.entrance.throttled"  # asked by allauth
handler500 = "portal.web.errors.server_error"

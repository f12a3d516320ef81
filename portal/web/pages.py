"""The pages that belong to the frame itself: display mode, accessibility, privacy, site map."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.csrf import csrf_exempt

from portal.web import menu
from portal.web.access import PUBLIC
from portal.web.views import PageView, PortalView

YEAR_SECONDS = 365 * 24 * 3600
CHOICES = {"mode": ("standard", "elder"), "theme": ("light", "dark")}


@method_decorator(csrf_exempt, name="dispatch")
class DisplayView(PortalView):
    """Keeps the reader's display in cookies and goes back. Without CSRF token, so that public pages need no cookie."""

    access = PUBLIC

    def post(self, request: HttpRequest) -> HttpResponse:
        response = redirect(_safe(request, request.POST.get("next", "")))
        for name, values in CHOICES.items():
            if (value := request.POST.get(name)) in values:
                response.set_cookie(name, value, max_age=YEAR_SECONDS, samesite="Lax", secure=request.is_secure())
        return response


class AccessibilityView(PageView):
    access = PUBLIC
    title = "无障碍声明"
    template_name = "portal/web/accessibility.html"


class PrivacyView(PageView):
    access = PUBLIC
    title = "隐私保护"
    template_name = "portal/web/privacy.html"


class SitemapView(PageView):
    """Every menu entry that the reader may use."""

    access = PUBLIC
    title = "网站地图"
    template_name = "portal/web/sitemap.html"

    def context(self, **extra: Any) -> dict[str, Any]:
        areas = (("公众服务", menu.Area.PUBLIC), ("工作平台", menu.Area.DESK), ("网站说明", menu.Area.FOOTER))
        groups = [(title, menu.links(area, self.request)) for title, area in areas]
        return super().context(groups=[group for group in groups if group[1]], **extra)


def _safe(request: HttpRequest, address: str) -> str:
    """An address of our own, or the front page."""
    is_ours = url_has_allowed_host_and_scheme(address, {request.get_host()}, require_https=request.is_secure())
    return address if is_ours else "/"

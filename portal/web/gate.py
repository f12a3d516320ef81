"""The gate before every page: who may pass, where the others are sent, and how a refusal is told."""

from typing import TYPE_CHECKING, Any, ClassVar

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import resolve_url
from django.utils.cache import add_never_cache_headers
from django.utils.http import url_has_allowed_host_and_scheme
from django.views import View
from django_htmx.http import HttpResponseClientRedirect

from portal.rules.refusal import Refusal
from portal.web.access import Access, actor_of
from portal.web.errors import forbidden, method_not_allowed, refused

if TYPE_CHECKING:
    Base = View
else:
    Base = object


class UndeclaredAccessError(TypeError):
    """A view that says nothing about who may open it."""


class Gated(Base):
    """Mixin for any class-based view, ours or a library's: declares `access`, tells refusals with status 409."""

    access: ClassVar[Access]

    @classmethod
    def as_view(cls, **initkwargs: Any) -> Any:
        """Django's, but deny by default: a view that declares no access does not start."""
        if not hasattr(cls, "access"):
            raise UndeclaredAccessError(f"{cls.__module__}.{cls.__qualname__} declares no access (portal.web.access).")
        return super().as_view(**initkwargs)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Let pass who may, and answer for the view when it refuses."""
        response = barred(request, self.access) or self._pass(request, *args, **kwargs)
        if self.access.needs_sign_in:
            add_never_cache_headers(response)  # a shared computer must not show it again after signing out
        return response

    def _pass(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return super().dispatch(request, *args, **kwargs)
        except Refusal as refusal:
            return refused(request, refusal)

    def http_method_not_allowed(self, request: HttpRequest, *_args: Any, **_kwargs: Any) -> HttpResponse:
        return method_not_allowed(request, [verb.upper() for verb in self.http_method_names if hasattr(self, verb)])


def barred(request: HttpRequest, access: Access) -> HttpResponse | None:
    """The answer for somebody who may not pass: the way to sign in, or a page that says why. None for whoever may."""
    actor = actor_of(request)
    if access.needs_sign_in and not actor.is_signed_in:
        return to_sign_in(request)
    if reason := access.refusal(actor):
        return forbidden(request, reason)
    return None


def to_sign_in(request: HttpRequest) -> HttpResponse:
    """Send a visitor to sign in, and afterwards back to the page he was on."""
    redirection = redirect_to_login(_page_of(request), resolve_url(settings.LOGIN_URL))
    return HttpResponseClientRedirect(redirection.url) if is_htmx(request) else redirection


def is_htmx(request: HttpRequest) -> bool:
    """Whether only a part of a page is asked for."""
    return bool(getattr(request, "htmx", False))


def _page_of(request: HttpRequest) -> str:
    """The page that can be opened again: for a post or a fragment, the one it was sent from."""
    sent_from = request.headers.get("Referer", "")
    is_page = request.method == "GET" and not is_htmx(request)
    if not is_page and url_has_allowed_host_and_scheme(sent_from, {request.get_host()}):
        return sent_from.partition(request.get_host())[2] or "/"
    return request.get_full_path()

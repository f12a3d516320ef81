"""System checks: every page of ours says who may open it, and every menu entry leads somewhere."""

from collections.abc import Callable, Iterator
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.urls import NoReverseMatch, URLPattern, URLResolver, get_resolver

from portal.web import menu

# Libraries whose views guard themselves; whatever is neither ours nor one of these is refused.
TRUSTED = ("allauth", "django.contrib.admin", "django.contrib.staticfiles", "drf_spectacular")


@register()
def views_declare_access(**_options: Any) -> list[CheckMessage]:
    """Deny by default: a view that declares no access is an error."""
    return [
        Error(
            f"{pattern}: {_name_of(callback)} does not declare who may open it.",
            hint="Set `access` (portal.web.access) on the view, or `permission_classes` on a view of the API.",
            id="web.E001",
        )
        for pattern, callback in walk(get_resolver().url_patterns)
        if not declares(callback)
    ]


@register()
def menus_lead_somewhere(**_options: Any) -> list[CheckMessage]:
    """Every entry of a menu names an address that exists."""
    return [
        Error(f"The menu entry {entry.title!r} names no page: {entry.url_name}.", id="web.E002")
        for area in menu.Area
        for entry in menu.entries(area)
        if not _resolves(entry)
    ]


def walk(patterns: list[URLPattern | URLResolver], prefix: str = "/") -> Iterator[tuple[str, Callable[..., Any]]]:
    """Every address of the portal with the callable behind it."""
    for pattern in patterns:
        address = f"{prefix}{pattern.pattern}"
        if isinstance(pattern, URLResolver):
            yield from walk(pattern.url_patterns, address)
        else:
            yield address, pattern.callback


def declares(callback: Callable[..., Any]) -> bool:
    """Whether a view says who may open it: by `access` or `permission_classes`, or as a trusted library's."""
    view_class = getattr(callback, "view_class", None) or getattr(callback, "cls", None)
    if hasattr(view_class or callback, "access"):
        return True
    if view_class is None:
        return _is_within(callback.__module__, TRUSTED)
    ours = [cls for cls in view_class.__mro__ if _is_within(cls.__module__, own_packages())]
    if not ours:
        return _is_within(view_class.__module__, TRUSTED)
    return any("permission_classes" in vars(cls) for cls in ours)


def own_packages() -> tuple[str, ...]:
    """The packages whose views we answer for."""
    return ("portal", *settings.POLICY_APPS)


def _is_within(module: str, packages: tuple[str, ...]) -> bool:
    return any(module == package or module.startswith(f"{package}.") for package in packages)


def _name_of(callback: Callable[..., Any]) -> str:
    view = getattr(callback, "view_class", None) or getattr(callback, "cls", None) or callback
    return f"{view.__module__}.{getattr(view, '__qualname__', view)}"


def _resolves(entry: menu.Entry) -> bool:
    try:
        return bool(entry.url)
    except NoReverseMatch:
        return False

"""Addresses of pages by name, remembered: a menu and a list ask for the same ones on every request."""

from functools import lru_cache

from django.conf import settings
from django.urls import get_script_prefix, get_urlconf, reverse

KEPT_ADDRESSES = 8192


def address(name: str, *args: str) -> str:
    """What `reverse` answers. Raises NoReverseMatch as it does."""
    return _address(name, args, get_urlconf() or settings.ROOT_URLCONF, get_script_prefix())


@lru_cache(maxsize=KEPT_ADDRESSES)
def _address(name: str, args: tuple[str, ...], urlconf: str, _prefix: str) -> str:
    """The prefix is part of the key only: `reverse` reads it from the thread."""
    return reverse(name, urlconf=urlconf, args=args)

"""Queries that no page of ours has sent: what a link that was cut, a scanner or a curious hand makes of an address."""

import base64
import json
from collections.abc import Iterable, Iterator
from typing import Any

from django.urls import get_resolver

from tests.matrix.served import walk

SAID = {"200", "302", "400", "404", "422", "429"}
# What lists and filters know of, all at once.
NAMES = (
    "q", "tab", "cursor", "size", "page", "on", "day", "parent", "state", "item", "lamp", "county", "region", "kind",
    "title", "subject", "action", "actor", "first_on", "last_on", "name", "role", "policy", "office", "audience",
    "check", "number", "topic", "is_open", "date", "download", "stage", "indicator", "document", "clause", "status",
    "level", "line",
    "column", "mode", "grade", "health", "kingdom", "treatment", "occasion", "year", "base", "nursery", "inspection",
)  # fmt: skip
BROKEN_UTF8, HUGE, LAST_DAY = "%FF%FE%E6%8A", "9" * 40, "9999-12-31"
EVERYWHERE = (
    "?q=%00",
    *("?" + "&".join(f"{name}={word}" for name in NAMES) for word in (BROKEN_UTF8, HUGE, "-1", LAST_DAY, "<b>")),
)
WORDS = (BROKEN_UTF8, HUGE, LAST_DAY, "0001-01-01", "-1")


def queries_of_lists() -> dict[str, list[str]]:
    """What each list is asked, by the name of its address."""
    found = {}
    for _, name, view in walk(get_resolver()):
        kind = getattr(view, "cls", None) or getattr(view, "view_class", None)
        filters = getattr(kind, "filterset_class", None)
        is_paged = getattr(kind, "pagination_class", None)
        if filters or is_paged or hasattr(kind, "order"):
            found[name] = [*_queries(filters.base_filters if filters else ()), *_cursors(is_paged)]
    return found


def _queries(names: Iterable[str]) -> Iterator[str]:
    """One parameter at a time with one bent word."""
    return (f"?{name}={word}" for name in sorted(names) for word in WORDS)


def _cursors(is_paged: Any) -> Iterator[str]:
    """Cursors that somebody has forged, in the writing of whoever reads them: the framework, or our pages."""
    return (f"?cursor={cursor}" for cursor in (*NO_CURSORS, *(FRAMEWORKS if is_paged else OURS)))


def _packed(text: str) -> str:
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def _ours(*key: Any) -> str:
    """A cursor of the pages."""
    return _packed(json.dumps(["next", *key]))


def _frameworks(place: str) -> str:
    """A cursor of the API."""
    return base64.b64encode(place.encode()).decode().replace("=", "%3D").replace("+", "%2B")


NO_CURSORS = ("%00", "unknown", _packed("[" * 2000))
OURS = (
    _ours(), _ours("x"), _ours("x", "y"), _ours(HUGE), _ours(HUGE, HUGE),
    _ours(LAST_DAY, "1"), _ours("0001-01-01T00:00:00", "1"), _ours("9999-12-31T23:59:59-14:00", "1"), _ours("\0", "1"),
    _ours(None, [1]),
)  # fmt: skip
FRAMEWORKS = (
    _frameworks("p=x"), _frameworks(f"p={HUGE}"), _frameworks("p=\0"), _frameworks("p=0001-01-01"),
    _frameworks(f"o={HUGE}&p=1"), _frameworks("r=1&p=9999-12-31 23:59:59"), _frameworks("o=-1"),
)  # fmt: skip
